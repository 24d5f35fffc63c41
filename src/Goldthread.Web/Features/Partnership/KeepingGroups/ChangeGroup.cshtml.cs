using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>Changes a group's name, purpose and place.</summary>
public sealed class ChangeGroupModel(GoldthreadDb db, Address address, ReformGroup reform) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public string Place => address.Here.Slug;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var group = await FindAsync(cancel);
        Input = new GroupInput
        {
            Name = group.Name,
            Purpose = group.Purpose,
            ReportsTo = group.ReportsToId,
            Version = group.Version,
        };
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await reform.RunAsync(Slug, Input.Version, Input.Name!, Input.Purpose, Input.ReportsTo, cancel);
        return Done(PartnershipPaths.GroupDetail(Place, Slug), "Changes saved");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var group = await FindAsync(cancel);
        Shown = group.Name;
        Groups = await GroupChoices.OfAsync(db, group.Id, cancel);
    }

    private async Task<Group> FindAsync(CancellationToken cancel) =>
        await db.Groups.AsNoTracking().SingleOrDefaultAsync(group => group.Slug == Slug, cancel)
        ?? throw new NotFoundException();
}

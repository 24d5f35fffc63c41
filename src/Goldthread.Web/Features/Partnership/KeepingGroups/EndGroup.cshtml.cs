using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>Confirms the end of a group.</summary>
public sealed class EndGroupModel(GoldthreadDb db, Address address, DissolveGroup dissolve) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public EndGroupInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public int Members { get; private set; }

    public string Place => address.Here.Slug;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await dissolve.RunAsync(Slug, Input.To!.Value, Input.Reason!, cancel);
        return Done(PartnershipPaths.GroupDetail(Place, Slug), "Recorded that the group has ended");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var group =
            await db.Groups.AsNoTracking().SingleOrDefaultAsync(known => known.Slug == Slug && known.To == null, cancel)
            ?? throw new NotFoundException();
        Shown = group.Name;
        Members = await db.Posts.CountAsync(post => post.GroupId == group.Id && post.To == null, cancel);
    }
}

/// <summary>What the form asks.</summary>
public sealed class EndGroupInput
{
    [Required(ErrorMessage = "Enter the last day.")]
    [Display(Name = "The last day")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Records that an agency works in a partnership.</summary>
public sealed class AddMembershipModel(GoldthreadDb db, JoinPartnership join, IDirectory directory, CurrentUser user)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public AddMembershipInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Partnerships { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. Enum.GetValues<MembershipKind>().Select(kind => new SelectListItem(kind.Say(), kind.ToString()))];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var from = Input.From!.Value;
        await join.RunAsync(Slug, Input.Partnership!, Input.Kind!.Value, from, cancel);
        return Done(PartnershipPaths.AgencyDetail(Slug), "Partnership added");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Shown =
            await db
                .Agencies.AsNoTracking()
                .Where(agency => agency.Slug == Slug)
                .Select(agency => agency.Name)
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        var kept = (await directory.PartnershipsAsync(cancel)).Where(partnership =>
            user.May(PartnershipPolicy.Keep, partnership.Id)
        );
        Partnerships =
        [
            new SelectListItem("Choose a partnership", ""),
            .. kept.Select(partnership => new SelectListItem(partnership.Name, partnership.Slug)),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class AddMembershipInput
{
    [Required(ErrorMessage = "Choose the partnership.")]
    public string? Partnership { get; set; }

    [Required(ErrorMessage = "Choose what it works there as.")]
    public MembershipKind? Kind { get; set; }

    [Required(ErrorMessage = "Enter the first day.")]
    [Display(Name = "The first day")]
    public DateOnly? From { get; set; }
}

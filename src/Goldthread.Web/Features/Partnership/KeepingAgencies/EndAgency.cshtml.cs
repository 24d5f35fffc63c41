using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Confirms that an agency has ended, says what ends with it, and names its successor.</summary>
public sealed class EndAgencyModel(GoldthreadDb db, CloseAgency close) : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public EndAgencyInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Affected { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var to = Input.To!.Value;
        await close.RunAsync(Slug, to, Input.Successor, Input.Reason!, cancel);
        return Done(PartnershipPaths.AgencyDetail(Slug), "Recorded that the agency has ended");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var agency =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(known => known.Slug == Slug, cancel)
            ?? throw new NotFoundException();
        Shown = agency.Name;
        var posts = await db.Posts.CountAsync(post => post.AgencyId == agency.Id && post.To == null, cancel);
        var places = await db.AgencyMemberships.CountAsync(
            membership => membership.AgencyId == agency.Id && membership.To == null,
            cancel
        );
        Affected = $"{Words.Plural(posts, "post")} and its work in {Words.Plural(places, "partnership")}";
        var others = await db
            .Agencies.AsNoTracking()
            .Where(known => known.To == null && known.Id != agency.Id)
            .OrderBy(known => known.Name)
            .Select(known => new { known.Slug, known.Name })
            .ToListAsync(cancel);
        Agencies =
        [
            new SelectListItem("None", ""),
            .. others.Select(other => new SelectListItem(other.Name, other.Slug)),
        ];
    }
}

/// <summary>What the form asks.</summary>
public sealed class EndAgencyInput
{
    [Required(ErrorMessage = "Enter the last day.")]
    [Display(Name = "The last day")]
    public DateOnly? To { get; set; }

    public string? Successor { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}

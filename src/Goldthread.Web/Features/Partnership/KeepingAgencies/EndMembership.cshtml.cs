using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Confirms the end of an agency's work in one partnership.</summary>
public sealed class EndMembershipModel(GoldthreadDb db, CurrentUser user, LeavePartnership leave, TimeProvider time)
    : GoldthreadPage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EndMembershipInput Input { get; set; } = new();

    public string Shown { get; private set; } = "";

    public string Partnership { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var to = Input.To!.Value;
        await leave.RunAsync(Slug, Id, to, Input.Reason!, cancel);
        return Done(PartnershipPaths.AgencyDetail(Slug), "Its work there has ended");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var agency =
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == Slug, cancel)
            ?? throw new NotFoundException();
        Shown = agency.Name;
        var today = time.Today();
        var known =
            await db
                .AgencyMemberships.AsNoTracking()
                .Where(membership =>
                    membership.Id == Id
                    && membership.AgencyId == agency.Id
                    && (membership.To == null || membership.To >= today)
                )
                .Join(
                    db.Partnerships,
                    membership => membership.PartnershipId,
                    partnership => partnership.Id,
                    (_, partnership) => new { partnership.Id, partnership.ShortName }
                )
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        Partnership = user.May(PartnershipPolicy.Keep, known.Id) ? known.ShortName : throw new NotFoundException();
    }
}

/// <summary>What the form asks.</summary>
public sealed class EndMembershipInput
{
    [Required(ErrorMessage = "Enter the last day.")]
    [Display(Name = "The last day")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say why, in a few words.")]
    [StringLength(2000, ErrorMessage = "Keep the reason to 2,000 characters.")]
    public string? Reason { get; set; }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Ends an agency's work in one partnership that this person keeps, or changes its last day until that has come.</summary>
[UseCase]
public sealed class LeavePartnership(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(
        string agencySlug,
        Guid membershipId,
        DateOnly lastDay,
        string reason,
        CancellationToken cancel
    )
    {
        var membership = await db.FindOrNotFoundAsync<AgencyMembership>(membershipId, cancel);
        var belongs = await db.Agencies.AnyAsync(
            agency => agency.Id == membership.AgencyId && agency.Slug == agencySlug,
            cancel
        );
        if (!belongs || membership.To < time.Today() || !user.May(PartnershipPolicy.Keep, membership.PartnershipId))
        {
            throw new NotFoundException();
        }

        membership.End(lastDay);
        await db.SaveChangesAsync(this, reason, cancel);
    }
}

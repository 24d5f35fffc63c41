using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Records that an agency works in a partnership that this person keeps.</summary>
[UseCase]
public sealed class JoinPartnership(GoldthreadDb db, CurrentUser user)
{
    public async Task RunAsync(
        string agencySlug,
        string partnershipSlug,
        MembershipKind kind,
        DateOnly from,
        CancellationToken cancel
    )
    {
        var agency =
            await db.Agencies.SingleOrDefaultAsync(known => known.Slug == agencySlug, cancel)
            ?? throw new NotFoundException();
        var partnership = await db.Partnerships.SingleOrDefaultAsync(known => known.Slug == partnershipSlug, cancel);
        if (partnership is null || !user.May(PartnershipPolicy.Keep, partnership.Id))
        {
            throw new RuleBrokenException("Choose a partnership from the list.", "Partnership");
        }

        if (!agency.ExistsOn(from))
        {
            throw new RuleBrokenException("The agency does not exist on that day.", "From");
        }

        var already = await db.AgencyMemberships.AnyAsync(
            membership =>
                membership.AgencyId == agency.Id
                && membership.PartnershipId == partnership.Id
                && (membership.To == null || membership.To >= from),
            cancel
        );
        if (already)
        {
            throw new RuleBrokenException("It works in this partnership already.", "Partnership");
        }

        var membership = new AgencyMembership(partnership.Id, agency.Id, kind, from);
        if (agency.To is { } last)
        {
            membership.End(last);
        }

        db.Add(membership);
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>
/// The partnerships that a post in an agency reaches: those the agency works in today, and those a predecessor ever worked
/// in, whose duties and records it took over.
/// </summary>
public sealed class AgencyReachQuery(GoldthreadDb db)
{
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid agencyId, DateOnly today, CancellationToken cancel)
    {
        var predecessors = await PredecessorsAsync(agencyId, cancel);
        return await db
            .AgencyMemberships.AsNoTracking()
            .Where(membership =>
                predecessors.Contains(membership.AgencyId)
                || (
                    membership.AgencyId == agencyId
                    && membership.From <= today
                    && (membership.To == null || membership.To >= today)
                )
            )
            .Select(membership => membership.PartnershipId)
            .Distinct()
            .ToListAsync(cancel);
    }

    /// <summary>The agencies whose duties this one took over, near and far.</summary>
    public async Task<IReadOnlyList<Guid>> PredecessorsAsync(Guid agencyId, CancellationToken cancel)
    {
        HashSet<Guid> found = [];
        List<Guid> looked = [agencyId];
        while (looked.Count > 0)
        {
            var before = await db
                .Agencies.AsNoTracking()
                .Where(agency => agency.SuccessorId != null && looked.Contains(agency.SuccessorId.Value))
                .Select(agency => agency.Id)
                .ToListAsync(cancel);
            looked = [.. before.Where(found.Add)];
        }

        return [.. found];
    }
}

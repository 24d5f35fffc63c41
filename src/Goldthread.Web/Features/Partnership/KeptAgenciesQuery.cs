using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>
/// Whether somebody may change an agency itself, which every partnership it works in shares: those who look after all of
/// these. Where an agency works stands in owned rows, so this one question looks across the walls and gives away only its
/// answer.
/// </summary>
public sealed class KeptAgenciesQuery(GoldthreadDb db, CurrentUser user, Scope scope, IDirectory directory)
{
    public async Task<bool> KeepsAsync(Guid agencyId, DateOnly today, CancellationToken cancel)
    {
        if (user.May(PartnershipPolicy.Found) || !user.May(PartnershipPolicy.Keep))
        {
            return user.May(PartnershipPolicy.Found);
        }

        var places = await PlacesAsync(agencyId, today, cancel);
        return places.All(partnership => user.May(PartnershipPolicy.Keep, partnership));
    }

    /// <exception cref="RuleBrokenException">It works in a partnership that this user does not look after.</exception>
    public async Task RequireAsync(Guid agencyId, DateOnly today, CancellationToken cancel)
    {
        if (!await KeepsAsync(agencyId, today, cancel))
        {
            throw new RuleBrokenException(
                "This agency also works in a partnership that you do not look after. Ask the system administrator to do this."
            );
        }
    }

    private async Task<IReadOnlyList<Guid>> PlacesAsync(Guid agencyId, DateOnly today, CancellationToken cancel)
    {
        var all = await directory.PartnershipsAsync(cancel);
        var mine = scope.Partnerships;
        scope.To(all.Select(partnership => partnership.Id));
        try
        {
            return await db
                .AgencyMemberships.AsNoTracking()
                .Where(membership =>
                    membership.AgencyId == agencyId && (membership.To == null || membership.To >= today)
                )
                .Select(membership => membership.PartnershipId)
                .Distinct()
                .ToListAsync(cancel);
        }
        finally
        {
            scope.To(mine);
        }
    }
}

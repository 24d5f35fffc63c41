using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>The refresh of a year here, to be worked on.</summary>
[Scoped]
public sealed class OpenRefreshQuery(GoldthreadDb db, Address address)
{
    /// <exception cref="NotFoundException">No refresh of that year was begun.</exception>
    public async Task<IndicatorRefresh> FindAsync(int year, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db.IndicatorRefreshes.SingleOrDefaultAsync(
                one => one.PartnershipId == here && one.Year == year,
                cancel
            ) ?? throw new NotFoundException();
    }

    /// <summary>
    /// The indicators to change whose next edition is not written: none of their editions holds from the refreshed year on.
    /// </summary>
    public async Task<IReadOnlyList<string>> UnwrittenAsync(IndicatorRefresh refresh, CancellationToken cancel)
    {
        var from = refresh.HoldsFrom;
        return await db
            .RefreshDecisions.Where(decision =>
                decision.RefreshId == refresh.Id && decision.Choice == RefreshChoice.Change
            )
            .Join(db.Indicators, decision => decision.IndicatorId, one => one.Id, (_, indicator) => indicator)
            .Where(indicator =>
                !db.Set<IndicatorDefinition>()
                    .Any(definition =>
                        definition.IndicatorId == indicator.Id && definition.Edition > 1 && definition.HoldsFrom >= from
                    )
            )
            .OrderBy(indicator => indicator.Theme)
            .ThenBy(indicator => indicator.Number.Length)
            .ThenBy(indicator => indicator.Number)
            .Select(indicator => indicator.Number)
            .ToListAsync(cancel);
    }
}

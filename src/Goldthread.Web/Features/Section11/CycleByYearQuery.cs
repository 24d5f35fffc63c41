using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// The cycle that an address below a partnership names: one that it runs, or one of a joint body that covers it. What is
/// still prepared is seen by whoever runs it alone.
/// </summary>
[Scoped]
public sealed class CycleByYearQuery(GoldthreadDb db, Address address)
{
    /// <exception cref="NotFoundException">There is none here.</exception>
    public async Task<Cycle> OfAsync(int year, bool toChange, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var cycles = toChange ? db.Cycles : db.Cycles.AsNoTracking();
        return await cycles
                .Where(cycle => cycle.Year == year)
                .Where(cycle =>
                    cycle.RunById == here
                    || (
                        cycle.LaunchedAt != null
                        && db.Set<CycleArea>().Any(area => area.CycleId == cycle.Id && area.PartnershipId == here)
                    )
                )
                .OrderBy(cycle => cycle.RunById == here)
                .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
    }

    /// <summary>A cycle that the partnership of the address runs itself.</summary>
    /// <exception cref="NotFoundException">It runs none of that year.</exception>
    public async Task<Cycle> OwnAsync(int year, bool toChange, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var cycles = toChange ? db.Cycles : db.Cycles.AsNoTracking();
        return await cycles.SingleOrDefaultAsync(cycle => cycle.RunById == here && cycle.Year == year, cancel)
            ?? throw new NotFoundException();
    }

    /// <summary>All cycles that concern this partnership, the newest first.</summary>
    public async Task<IReadOnlyList<Cycle>> AllAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await db
            .Cycles.AsNoTracking()
            .Where(cycle =>
                cycle.RunById == here
                || (
                    cycle.LaunchedAt != null
                    && db.Set<CycleArea>().Any(area => area.CycleId == cycle.Id && area.PartnershipId == here)
                )
            )
            .OrderByDescending(cycle => cycle.Year)
            .ThenBy(cycle => cycle.RunById == here)
            .ToListAsync(cancel);
    }
}

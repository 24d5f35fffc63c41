using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ClosingCycles;

/// <summary>
/// Once every area has closed a cycle, writes down for the others what one area’s panel said, and ends the cycle itself.
/// Each area writes its own, because no unit of work reads another’s panel.
/// </summary>
[UseCase]
public sealed class ShareJudgements(GoldthreadDb db, Scope scope, TimeProvider time)
{
    /// <returns>How many ratings were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (here, today) = (scope.Partnerships.Single(), time.Today());
        var closed = db.Cycles.Where(cycle =>
            db.Set<CycleArea>().Any(area => area.CycleId == cycle.Id)
            && !db.Set<CycleArea>().Any(area => area.CycleId == cycle.Id && area.ClosedOn == null)
        );
        foreach (
            var cycle in await closed
                .Where(cycle => cycle.RunById == here && cycle.ClosedOn == null)
                .ToListAsync(cancel)
        )
        {
            cycle.Close(today);
        }

        var ratings = await db
            .ModeratedRatings.AsNoTracking()
            .Where(one => one.PartnershipId == here && closed.Any(cycle => cycle.Id == one.CycleId))
            .Where(one => !db.Set<AreaJudgement>().Any(said => said.CycleId == one.CycleId && said.AreaId == here))
            .ToListAsync(cancel);
        db.AddRange(ratings.Select(one => new AreaJudgement(one)));
        await db.SaveChangesAsync(this, cancel);
        return ratings.Count;
    }
}

using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.GivingTime;

/// <summary>
/// Closes returns that were opened again and not sent by their day: the figures that were accepted before stand, as if
/// nobody had opened them.
/// </summary>
[UseCase]
public sealed class CloseReopened(GoldthreadDb db, Scope scope, TimeProvider time)
{
    /// <returns>How many were closed.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (here, today) = (scope.Partnerships.Single(), time.Today());
        var over = await db
            .DataReturns.Where(one =>
                one.PartnershipId == here
                && one.ReopenedUntil != null
                && one.ReopenedUntil < today
                && one.State == ReturnState.Queried
            )
            .ToListAsync(cancel);
        if (over.Count == 0)
        {
            return 0;
        }

        foreach (var one in over)
        {
            await CloseAsync(one, today, cancel);
        }

        await db.SaveChangesAsync(this, "It was open again and nothing was sent by the day.", cancel);
        return over.Count;
    }

    private async Task CloseAsync(DataReturn one, DateOnly today, CancellationToken cancel)
    {
        var window = await db.ReturnWindows.AsNoTracking().SingleAsync(known => known.Id == one.WindowId, cancel);
        var rows = await db.ReturnedFigures.Where(row => row.ReturnId == one.Id).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var latest = IndicatorSums
            .Latest(
                await db.FigureIssues.AsNoTracking().Where(issue => ids.Contains(issue.FigureId)).ToListAsync(cancel)
            )
            .ToDictionary(issue => issue.FigureId);
        foreach (var row in rows)
        {
            if (latest.TryGetValue(row.Id, out var issue))
            {
                row.GoBackTo(issue);
            }
        }

        var last = latest.Values.MaxBy(issue => issue.IssuedAt);
        one.CloseAgain(
            today,
            last is null ? (today, "Nobody") : (LondonTime.Day(last.IssuedAt), last.IssuedBy),
            window.IsLocked
        );
    }
}

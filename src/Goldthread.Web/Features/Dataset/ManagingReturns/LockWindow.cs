using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>
/// Makes the figures of a period final. Returns that are not accepted yet stop it, unless they are left open on purpose:
/// they then stay with their agencies and are final once accepted.
/// </summary>
[UseCase]
public sealed class LockWindow(
    GoldthreadDb db,
    NamedReturnQuery returns,
    IndicatorSums sums,
    CurrentUser user,
    TimeProvider time
)
{
    public async Task RunAsync(string period, uint version, bool leaveOthers, CancellationToken cancel)
    {
        var window = await returns.WindowAsync(period, cancel);
        db.Expect(window, version);
        var all = await db
            .DataReturns.Where(one => one.WindowId == window.Id)
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one, agency.Name })
            .ToListAsync(cancel);
        var waiting = all.Where(pair => pair.one.State is not (ReturnState.Accepted or ReturnState.Locked)).ToList();
        if (waiting.Count > 0 && !leaveOthers)
        {
            var names = waiting.Select(pair => pair.Name).Order(StringComparer.Ordinal);
            throw new RuleBrokenException(
                $"Not accepted yet: {Words.List(names)}. Accept them, or say that they may come later.",
                "Leave"
            );
        }

        if (waiting.Count == all.Count)
        {
            throw new RuleBrokenException("No return is accepted yet, so there is nothing to lock.");
        }

        window.Lock(time.Today(), user.Name);
        foreach (var pair in all.Where(pair => pair.one.State == ReturnState.Accepted))
        {
            pair.one.Lock(time.Today());
        }

        await sums.WorkOutAsync(window, null, cancel);
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>
/// Asks, in a period that is open, agencies that came to supply an indicator after it was opened, and those that were
/// asked for what they supply since. Whoever is asked late has two weeks of work at least.
/// </summary>
[UseCase]
public sealed class AskAlso(
    GoldthreadDb db,
    NamedReturnQuery returns,
    AskedReturns asked,
    UnaskedQuery unasked,
    ReturnAnnouncements announcements,
    BankHolidays holidays,
    TimeProvider time
)
{
    private const int LeastDays = 10;

    /// <returns>How many agencies were asked.</returns>
    public async Task<int> RunAsync(string period, CancellationToken cancel)
    {
        var window = await returns.WindowAsync(period, cancel);
        if (window.IsLocked)
        {
            throw new RuleBrokenException("These figures are locked. Open one agency’s return again instead.");
        }

        var missing = await unasked.OfAsync(window, cancel);
        if (missing.Count == 0)
        {
            throw new RuleBrokenException("Every agency that supplies an indicator of this period has been asked.");
        }

        var soonest = new WorkingDays(holidays).Add(time.Today(), LeastDays);
        List<(DataReturn, int)> made = [];
        foreach (var agency in missing)
        {
            var one = await db.DataReturns.SingleOrDefaultAsync(
                known => known.WindowId == window.Id && known.AgencyId == agency.AgencyId,
                cancel
            );
            if (one is null)
            {
                one = new DataReturn(window, agency.AgencyId);
                db.Add(one);
            }

            if (one.DueOn < soonest)
            {
                one.Extend(soonest, $"Asked on {Words.PlainDate(time.Today())}, after the others.");
            }

            made.Add((one, asked.AddRows(one, agency.Definitions)));
        }

        await announcements.AddAsync(window, made, cancel);
        await db.SaveChangesAsync(this, "They supply an indicator of this period and were not asked for it.", cancel);
        return made.Count;
    }
}

using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>
/// Makes records of the rows of a tracker, all in one transaction. Rows with something wrong are left out only when
/// somebody has said so, in that number.
/// </summary>
[UseCase]
public sealed class TakeInTracker(GoldthreadDb db, TrackerPlans plans, TrackerRecords records, TimeProvider time)
{
    /// <param name="id">The import.</param>
    /// <param name="leftOut">How many rows the person agreed to leave out.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RunAsync(Guid id, int leftOut, CancellationToken cancel)
    {
        var import = await db.FindOrNotFoundAsync<TrackerImport>(id, cancel);
        var plan = await plans.OfAsync(import, cancel);
        if (plan.LeftOut != leftOut)
        {
            throw new RuleBrokenException(
                $"Something is wrong with {Words.Plural(plan.LeftOut, "row")} now. Look at the dry run again."
            );
        }

        if (plan.Rows.Count == 0)
        {
            throw new RuleBrokenException("There is no row that can come in.");
        }

        var now = time.GetUtcNow().UtcDateTime;
        import.TakeIn(plan.Rows.Count, now);
        await records.AddAsync(import, plan, now, cancel);
        await db.SaveChangesAsync(this, $"Imported from {import.FileName}.", cancel);
    }
}

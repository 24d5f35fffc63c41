using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>Takes a whole import back, as long as nobody has worked on any of it.</summary>
[UseCase]
public sealed class UndoTracker(GoldthreadDb db, TrackerHarvest harvest, CurrentUser user, TimeProvider time)
{
    private const int MostNamed = 10;

    public async Task RunAsync(Guid id, CancellationToken cancel)
    {
        var import = await db.FindOrNotFoundAsync<TrackerImport>(id, cancel);
        import.Undo(time.GetUtcNow().UtcDateTime, user.Name);
        var worked = await harvest.WorkedOnAsync(import, cancel);
        if (worked.Count > 0)
        {
            var more = worked.Count > MostNamed ? $" and {Words.Count(worked.Count - MostNamed)} more" : "";
            throw new RuleBrokenException(
                $"Somebody has worked on {Words.List(worked.Take(MostNamed))}{more} since. The import cannot be undone."
            );
        }

        await harvest.RemoveAsync(import, cancel);
        await db.SaveChangesAsync(this, $"The import of {import.FileName} was undone.", cancel);
    }
}

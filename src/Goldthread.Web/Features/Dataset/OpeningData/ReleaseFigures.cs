using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>Releases the partnership’s final figures to everybody, with small numbers hidden.</summary>
[UseCase]
public sealed class ReleaseFigures(
    GoldthreadDb db,
    ReleaseDraftQuery drafts,
    Address address,
    CurrentUser user,
    TimeProvider time
)
{
    /// <returns>The number of the release.</returns>
    /// <exception cref="RuleBrokenException">There is nothing to release, or nothing new.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (address.Here.IsJoint)
        {
            throw new RuleBrokenException("The public figures of a joint body are the sums of its members’ own.");
        }

        var draft = await drafts.OfAsync(address.Here.Id, cancel);
        if (draft.Series.Count == 0)
        {
            throw new RuleBrokenException("No figure is final yet, so there is nothing to release.");
        }

        if (!draft.IsNew)
        {
            throw new RuleBrokenException("Nothing has changed since the last release.");
        }

        var release = new OpenRelease(address.Here.Id, draft.Number, time.Today(), user.Name);
        db.Add(release);
        foreach (var same in draft.Series.GroupBy(series => series.Definition.Number, StringComparer.Ordinal))
        {
            var indicator = new OpenIndicator(release, same.First().Definition);
            db.Add(indicator);
            db.AddRange(same.SelectMany(series => series.Figures(indicator)));
        }

        await db.SaveChangesAsync(this, cancel);
        return release.Number;
    }
}

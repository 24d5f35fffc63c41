using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.FrameworkReview;

/// <summary>M1: the framework is kept by the partnership once somebody has changed its words.</summary>
public sealed class FrameworkReviewEvidence(GoldthreadDb db, Address address) : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var changed = await db.Set<TrailEntry>()
            .AsNoTracking()
            .Where(entry => entry.Action == TrailAction.Changed)
            .Join(db.FrameworkRows, entry => entry.SubjectId, row => row.Id, (entry, row) => new { entry.At, row.Slug })
            .OrderByDescending(change => change.At)
            .ToListAsync(cancel);
        if (changed.Count == 0)
        {
            return [];
        }

        var count = changed.DistinctBy(change => change.Slug, StringComparer.Ordinal).Count();
        return
        [
            new FrameworkEvidence(
                ["M1"],
                $"The words of {Words.Plural(count, "row")} were changed here",
                changed[0].At,
                FrameworkReviewPaths.FrameworkRowDetail(address.Here.Slug, changed[0].Slug),
                FrameworkReviewPolicy.Read
            ),
        ];
    }
}

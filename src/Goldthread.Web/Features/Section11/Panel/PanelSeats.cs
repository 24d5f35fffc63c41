using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// Keeps who reads what true when posts change: a leaver’s open evaluation goes on with the post that took over, and whoever
/// has come to work for the agency is taken out of the count. Does not save.
/// </summary>
[Scoped]
public sealed class PanelSeats(
    GoldthreadDb db,
    PostHoldersQuery holders,
    PanelConflictsQuery conflicts,
    TimeProvider time
)
{
    private const string ReadsAlready = "The post that took over reads this agency already.";

    /// <param name="partnershipId">The partnership whose panel it is.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RightAsync(Guid partnershipId, CancellationToken cancel)
    {
        var open = await db
            .PanelEvaluations.Where(one => one.PartnershipId == partnershipId && one.SetAsideOn == null)
            .Where(one =>
                !db.Set<ModeratedRating>()
                    .Any(agreed =>
                        agreed.PartnershipId == partnershipId
                        && agreed.CycleId == one.CycleId
                        && agreed.AgencyId == one.AgencyId
                    )
            )
            .ToListAsync(cancel);
        if (open.Count == 0)
        {
            return;
        }

        var today = time.Today();
        await HandOnAsync([.. open.Where(one => one.FinishedOn is null)], today, cancel);
        var held = await holders.OfAsync(open.Select(one => (Guid?)one.PostId), cancel);
        var barred = await conflicts.OfAsync(open.Select(one => one.AgencyId), cancel);
        foreach (var one in open.Where(one => barred.Bars(one.AgencyId, held.GetValueOrDefault(one.PostId)?.PersonId)))
        {
            one.SetAside(today, PanelConflicts.Because);
        }
    }

    private async Task HandOnAsync(IReadOnlyList<PanelEvaluation> open, DateOnly today, CancellationToken cancel)
    {
        var posts = open.Select(one => one.PostId).Distinct().ToList();
        var ended = await db
            .Posts.AsNoTracking()
            .Where(post => posts.Contains(post.Id) && post.SuccessorId != null && post.To != null && post.To < today)
            .Join(
                db.Posts.Where(next => next.From <= today),
                post => post.SuccessorId,
                next => (Guid?)next.Id,
                (post, next) => new { post.Id, Next = next.Id }
            )
            .ToDictionaryAsync(pair => pair.Id, pair => pair.Next, cancel);
        var next = ended.Values.ToList();
        var taken = (
            await db
                .PanelEvaluations.AsNoTracking()
                .Where(one => next.Contains(one.PostId))
                .Select(one => new
                {
                    one.PartnershipId,
                    one.CycleId,
                    one.AgencyId,
                    one.PostId,
                })
                .ToListAsync(cancel)
        ).Select(one => (one.PartnershipId, one.CycleId, one.AgencyId, one.PostId)).ToHashSet();
        foreach (var one in open.Where(one => ended.ContainsKey(one.PostId)))
        {
            // Two posts that read one agency may end in the same post: the second finds it taken by the first, unsaved.
            if (taken.Add((one.PartnershipId, one.CycleId, one.AgencyId, ended[one.PostId])))
            {
                one.HandOn(ended[one.PostId]);
            }
            else
            {
                one.SetAside(today, ReadsAlready);
            }
        }
    }
}

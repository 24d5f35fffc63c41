using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The challenges that somebody owes a reply to, or an outcome, in every partnership they reach: an agency its own, the
/// team those that were answered, and how many replies are late.
/// </summary>
public sealed class ChallengeDuties(GoldthreadDb db, IDirectory directory, ReplyClock clock) : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        return
        [
            .. await OwedAsync(user, slugs, cancel),
            .. await RepliedAsync(user, slugs, cancel),
            .. await LateAsync(user, slugs, cancel),
        ];
    }

    private async Task<IEnumerable<WorkItem>> OwedAsync(
        CurrentUser user,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var agencies = user.AnsweringAgencies();
        if (agencies.Count == 0)
        {
            return [];
        }

        var rows = await db
            .Challenges.AsNoTracking()
            .Where(ReplyConditions.IsUnanswered)
            .Where(one => agencies.Contains(one.AgencyId))
            .OrderBy(one => one.ReplyBy)
            .Take(Most)
            .Select(one => new
            {
                one.PartnershipId,
                one.AgencyId,
                one.Reference,
                one.ReplyBy,
            })
            .ToListAsync(cancel);
        return rows.Where(row => user.MayReplyFor(row.PartnershipId, row.AgencyId))
            .Select(row => new WorkItem(
                clock.SectionOf(row.ReplyBy),
                row.Reference,
                "Reply to a challenge",
                clock.Say(row.ReplyBy),
                ImprovementPaths.AnswerChallenge(slugs[row.PartnershipId], row.Reference),
                row.ReplyBy,
                (row.ReplyBy < clock.Today ? ChallengeState.ReplyLate : ChallengeState.ReplyOwed).Say()
            ));
    }

    private async Task<IEnumerable<WorkItem>> RepliedAsync(
        CurrentUser user,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var places = Kept(user);
        if (places.Count == 0)
        {
            return [];
        }

        var rows = await db
            .Challenges.AsNoTracking()
            .Where(one => one.RepliedOn != null && one.ClosedOn == null && places.Contains(one.PartnershipId))
            .OrderBy(one => one.RepliedOn)
            .Take(Most)
            .Select(one => new
            {
                one.PartnershipId,
                one.Reference,
                one.RepliedOn,
            })
            .ToListAsync(cancel);
        return rows.Select(row => new WorkItem(
            WorkSection.ToDecide,
            row.Reference,
            "Say what came of a challenge",
            $"The agency replied {Words.Ago(clock.Today, row.RepliedOn!.Value)}",
            ImprovementPaths.ChallengeDetail(slugs[row.PartnershipId], row.Reference)
        ));
    }

    private async Task<IEnumerable<WorkItem>> LateAsync(
        CurrentUser user,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var places = Kept(user);
        if (places.Count == 0)
        {
            return [];
        }

        var today = clock.Today;
        var late = await db
            .Challenges.AsNoTracking()
            .Where(ReplyConditions.IsUnanswered)
            .Where(one => one.ReplyBy < today && places.Contains(one.PartnershipId))
            .GroupBy(one => one.PartnershipId)
            .Select(group => new { Place = group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return late.Select(group => new WorkItem(
            WorkSection.WaitingForOthers,
            null,
            $"{Words.Plural(group.Count, "reply", "replies")} to challenges {(group.Count == 1 ? "is" : "are")} late",
            "Agencies were asked and have not answered in time",
            ImprovementPaths.ChallengeList(slugs[group.Place])
                + (ChallengeFilter.Everything with { View = ChallengeFilter.Late }).ToQuery()
        ));
    }

    private static List<Guid> Kept(CurrentUser user) =>
        [.. user.Reach().Where(place => user.May(ImprovementPolicy.Keep, place))];
}

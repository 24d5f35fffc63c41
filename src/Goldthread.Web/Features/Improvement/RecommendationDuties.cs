using System.Linq.Expressions;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// The replies to recommendations that somebody owes or has to judge, in every partnership they reach: an agency its own,
/// one by one; the team those to judge, and how many are late.
/// </summary>
public sealed class RecommendationDuties(GoldthreadDb db, IDirectory directory, ReplyClock clock) : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        return
        [
            .. await OwedAsync(user, slugs, cancel),
            .. await ToJudgeAsync(user, slugs, cancel),
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

        var rows = await Lines(ReplyConditions.IsOwed)
            .Where(line => agencies.Contains(line.AgencyId))
            .OrderBy(line => line.ReplyBy)
            .Take(Most)
            .ToListAsync(cancel);
        return rows.Where(line => user.MayReplyFor(line.PartnershipId, line.AgencyId))
            .Select(line => new WorkItem(
                clock.SectionOf(line.ReplyBy),
                line.Reference,
                $"Reply to recommendation {line.Reference}",
                clock.Say(line.ReplyBy),
                ImprovementPaths.ReplyToRecommendation(slugs[line.PartnershipId], line.Reference, line.Slug),
                line.ReplyBy,
                (line.ReplyBy < clock.Today ? RecommendationState.ReplyLate : RecommendationState.ReplyOwed).Say()
            ));
    }

    private async Task<IEnumerable<WorkItem>> ToJudgeAsync(
        CurrentUser user,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var places = user.Reach().Where(place => user.May(ImprovementPolicy.Judge, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        // What was taken to the chair waits for a second judgement, of the chair alone.
        var chaired = user
            .Posts.Where(post => post.Role == Role.IndependentChair)
            .SelectMany(post => post.Partnerships)
            .ToList();
        var rows = await Lines(asked =>
                (asked.Answer != null && asked.Answer != ReplyAnswer.Accepted && asked.Verdict == null)
                || (asked.Verdict == ReplyVerdict.Escalated && chaired.Contains(asked.PartnershipId))
            )
            .Where(line => places.Contains(line.PartnershipId))
            .OrderBy(line => line.RepliedOn)
            .Take(Most)
            .ToListAsync(cancel);
        return rows.Where(line => user.MayJudgeFor(line.PartnershipId, line.GroupId))
            .Select(line => new WorkItem(
                WorkSection.ToDecide,
                line.Reference,
                $"Judge the reply of {line.Agency}",
                $"{line.Answer!.Value.Say()}, {Words.Ago(clock.Today, line.RepliedOn!.Value)}",
                ImprovementPaths.JudgeReply(slugs[line.PartnershipId], line.Reference, line.Slug)
            ));
    }

    private async Task<IEnumerable<WorkItem>> LateAsync(
        CurrentUser user,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var places = user.Reach().Where(place => user.May(ImprovementPolicy.Keep, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var today = clock.Today;
        var late = await Lines(ReplyConditions.IsOwed)
            .Where(line => line.ReplyBy < today && places.Contains(line.PartnershipId))
            .GroupBy(line => line.PartnershipId)
            .Select(group => new { Place = group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return late.Select(group => new WorkItem(
            WorkSection.WaitingForOthers,
            null,
            $"{Words.Plural(group.Count, "reply", "replies")} to recommendations {(group.Count == 1 ? "is" : "are")} late",
            "Agencies were asked and have not answered in time",
            ImprovementPaths.RecommendationList(slugs[group.Place])
                + (RecommendationFilter.Everything with { View = RecommendationFilter.Late }).ToQuery()
        ));
    }

    /// <summary>What agencies were asked by recommendations that are open.</summary>
    private IQueryable<DutyLine> Lines(Expression<Func<Addressee, bool>> which) =>
        db
            .Addressees.AsNoTracking()
            .Where(which)
            .Join(
                db.Recommendations.Where(ReplyConditions.IsOpen),
                asked => asked.RecommendationId,
                recommendation => recommendation.Id,
                (asked, recommendation) => new { asked, recommendation }
            )
            .Join(
                db.Agencies,
                pair => pair.asked.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new DutyLine
                    {
                        PartnershipId = pair.asked.PartnershipId,
                        Reference = pair.recommendation.Reference,
                        GroupId = pair.recommendation.MonitoringGroupId,
                        AgencyId = agency.Id,
                        Agency = agency.Name,
                        Slug = agency.Slug,
                        ReplyBy = pair.asked.ReplyBy,
                        Answer = pair.asked.Answer,
                        RepliedOn = pair.asked.RepliedOn,
                    }
            );

    private sealed record DutyLine
    {
        public required Guid PartnershipId { get; init; }

        public required string Reference { get; init; }

        public required Guid? GroupId { get; init; }

        public required Guid AgencyId { get; init; }

        public required string Agency { get; init; }

        public required string Slug { get; init; }

        public required DateOnly ReplyBy { get; init; }

        public required ReplyAnswer? Answer { get; init; }

        public required DateOnly? RepliedOn { get; init; }
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>The replies to recommendations and challenges that agencies owe the partnership that the address names.</summary>
public sealed class RepliesOwed(GoldthreadDb db, Address address, ReplyClock clock) : IOutstanding
{
    public async Task<IReadOnlyList<OutstandingItem>> HereAsync(CancellationToken cancel)
    {
        var place = address.Here.Slug;
        var asked = await AskedAsync(cancel);
        var challenged = await ChallengedAsync(cancel);
        var leads = await LeadsAsync([.. asked.Concat(challenged).Select(debt => debt.AgencyId).Distinct()], cancel);
        return
        [
            .. asked.Select(debt =>
                Item(
                    debt,
                    "Reply to a recommendation",
                    ImprovementPaths.RecommendationDetail(place, debt.Reference),
                    leads
                )
            ),
            .. challenged.Select(debt =>
                Item(debt, "Reply to a challenge", ImprovementPaths.ChallengeDetail(place, debt.Reference), leads)
            ),
        ];
    }

    private static OutstandingItem Item(ReplyDebt debt, string kind, string path, Dictionary<Guid, string> leads) =>
        new(
            debt.AgencyId,
            debt.Agency,
            leads.GetValueOrDefault(debt.AgencyId),
            kind,
            debt.Reference,
            debt.Text,
            debt.ReplyBy,
            path
        );

    private Task<List<ReplyDebt>> AskedAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return db
            .Addressees.AsNoTracking()
            .Where(ReplyConditions.IsOwed)
            .Where(asked => asked.PartnershipId == here)
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
                    new ReplyDebt(
                        agency.Id,
                        agency.Name,
                        pair.recommendation.Reference,
                        pair.recommendation.Wording,
                        pair.asked.ReplyBy
                    )
            )
            .ToListAsync(cancel);
    }

    private Task<List<ReplyDebt>> ChallengedAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return db
            .Challenges.AsNoTracking()
            .Where(ReplyConditions.IsUnanswered)
            .Where(one => one.PartnershipId == here)
            .Join(
                db.Agencies,
                one => one.AgencyId,
                agency => agency.Id,
                (one, agency) => new ReplyDebt(agency.Id, agency.Name, one.Reference, one.Question, one.ReplyBy)
            )
            .ToListAsync(cancel);
    }

    /// <summary>The post that answers for each agency: its safeguarding lead, the first of several.</summary>
    private async Task<Dictionary<Guid, string>> LeadsAsync(List<Guid> agencies, CancellationToken cancel)
    {
        var today = clock.Today;
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post =>
                post.Role == Role.AgencyLead
                && post.AgencyId != null
                && agencies.Contains(post.AgencyId.Value)
                && post.From <= today
                && (post.To == null || post.To >= today)
            )
            .Select(post => new { Agency = post.AgencyId!.Value, post.Title })
            .ToListAsync(cancel);
        return posts
            .GroupBy(post => post.Agency, post => post.Title)
            .ToDictionary(titles => titles.Key, titles => titles.Order(StringComparer.Ordinal).First());
    }

    private sealed record ReplyDebt(Guid AgencyId, string Agency, string Reference, string Text, DateOnly ReplyBy);
}

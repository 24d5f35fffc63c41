using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>The days by which agencies reply to recommendations and challenges, as far as the reader sees them.</summary>
public sealed class ReplyDates(GoldthreadDb db, IDirectory directory) : ICalendarItems
{
    private const string Kind = "Reply due";
    private const int Most = 1000;

    public async Task<IReadOnlyList<CalendarItem>> BetweenAsync(
        CurrentUser user,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var places = user.Reach().Where(place => user.May(ImprovementPolicy.Look, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        return
        [
            .. await RecommendationsAsync(places, slugs, from, to, cancel),
            .. await ChallengesAsync(places, slugs, from, to, cancel),
        ];
    }

    private async Task<IEnumerable<CalendarItem>> RecommendationsAsync(
        List<Guid> places,
        Dictionary<Guid, string> slugs,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Addressees.AsNoTracking()
            .Where(ReplyConditions.IsOwed)
            .Where(asked => asked.ReplyBy >= from && asked.ReplyBy <= to && places.Contains(asked.PartnershipId))
            .Join(
                db.Recommendations.Where(ReplyConditions.IsOpen),
                asked => asked.RecommendationId,
                recommendation => recommendation.Id,
                (asked, recommendation) =>
                    new
                    {
                        asked.PartnershipId,
                        asked.AgencyId,
                        asked.ReplyBy,
                        recommendation.Reference,
                    }
            )
            .Join(
                db.Agencies,
                row => row.AgencyId,
                agency => agency.Id,
                (row, agency) =>
                    new
                    {
                        row.PartnershipId,
                        row.ReplyBy,
                        row.Reference,
                        agency.Slug,
                        agency.ShortName,
                    }
            )
            .OrderBy(row => row.ReplyBy)
            .Take(Most)
            .ToListAsync(cancel);
        return rows.Select(row => new CalendarItem(
            $"reply-{row.Reference}-{row.Slug}-{slugs[row.PartnershipId]}",
            row.ReplyBy,
            Kind,
            row.Reference,
            $"Reply to a recommendation: {row.ShortName}",
            $"{row.Reference} reply due",
            ImprovementPaths.RecommendationDetail(slugs[row.PartnershipId], row.Reference),
            row.ShortName
        ));
    }

    private async Task<IEnumerable<CalendarItem>> ChallengesAsync(
        List<Guid> places,
        Dictionary<Guid, string> slugs,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Challenges.AsNoTracking()
            .Where(ReplyConditions.IsUnanswered)
            .Where(one => one.ReplyBy >= from && one.ReplyBy <= to && places.Contains(one.PartnershipId))
            .OrderBy(one => one.ReplyBy)
            .Take(Most)
            .Select(one => new
            {
                one.PartnershipId,
                one.Reference,
                one.ReplyBy,
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == one.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
            })
            .ToListAsync(cancel);
        return rows.Select(row => new CalendarItem(
            $"challenge-{row.Reference}-{slugs[row.PartnershipId]}",
            row.ReplyBy,
            Kind,
            row.Reference,
            $"Reply to a challenge: {row.Agency}",
            $"{row.Reference} reply due",
            ImprovementPaths.ChallengeDetail(slugs[row.PartnershipId], row.Reference),
            row.Agency
        ));
    }
}

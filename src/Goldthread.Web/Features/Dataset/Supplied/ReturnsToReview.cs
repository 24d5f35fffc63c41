using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// What returns ask of the partnership team in every partnership it keeps: those that were sent wait for review, periods
/// wait to be asked for, and how many agencies are late.
/// </summary>
public sealed class ReturnsToReview(
    GoldthreadDb db,
    IDirectory directory,
    OpenablePeriodsQuery periods,
    TimeProvider time
) : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var places = user.Reach().Where(place => user.May(DatasetPolicy.Keep, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        List<WorkItem> found = [.. await SentAsync(places, slugs, cancel), .. await LateAsync(places, slugs, cancel)];
        foreach (var place in places)
        {
            found.AddRange(
                (await periods.DueAsync(place, cancel)).Select(period => new WorkItem(
                    WorkSection.ToDecide,
                    null,
                    $"Ask agencies for {period.InSentence()}",
                    $"The period ended on {Words.PlainDate(period.LastDay)}",
                    $"{DatasetPaths.OpenWindow(slugs[place])}?period={period.Slug()}"
                ))
            );
        }

        return found;
    }

    private async Task<IEnumerable<WorkItem>> SentAsync(
        List<Guid> places,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var today = time.Today();
        var rows = await db
            .DataReturns.AsNoTracking()
            .Where(one => one.State == ReturnState.Submitted && places.Contains(one.PartnershipId))
            .OrderBy(one => one.SentOn)
            .Take(Most)
            .Select(one => new
            {
                one.PartnershipId,
                one.SentOn,
                Window = db.Set<ReturnWindow>().First(window => window.Id == one.WindowId),
                Agency = db.Set<Agency>().First(agency => agency.Id == one.AgencyId),
            })
            .ToListAsync(cancel);
        return rows.Select(row => new WorkItem(
            WorkSection.ToDecide,
            null,
            $"Review the figures of {row.Agency.ShortName}",
            $"{row.Window.Period.Label}, sent {Words.Ago(today, row.SentOn!.Value)}",
            DatasetPaths.ReviewReturn(slugs[row.PartnershipId], row.Window.Period.Slug(), row.Agency.Slug),
            null,
            ReturnState.Submitted.Say()
        ));
    }

    private async Task<IEnumerable<WorkItem>> LateAsync(
        List<Guid> places,
        Dictionary<Guid, string> slugs,
        CancellationToken cancel
    )
    {
        var today = time.Today();
        var late = await db
            .DataReturns.AsNoTracking()
            .Where(one =>
                places.Contains(one.PartnershipId)
                && one.FirstSentOn == null
                && one.ReopenedUntil == null
                && (one.State == ReturnState.Requested || one.State == ReturnState.Draft)
                && one.DueOn < today
            )
            .GroupBy(one => new { one.PartnershipId, one.WindowId })
            .Select(group => new
            {
                group.Key.PartnershipId,
                group.Key.WindowId,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        var ids = late.Select(group => group.WindowId).ToList();
        var windows = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => ids.Contains(window.Id))
            .ToDictionaryAsync(window => window.Id, cancel);
        return late.Select(group => new WorkItem(
            WorkSection.WaitingForOthers,
            null,
            $"{Words.Plural(group.Count, "agency", "agencies")} {(group.Count == 1 ? "has" : "have")} not sent {windows[group.WindowId].Period.InSentence()}",
            "Their figures were due and have not come",
            DatasetPaths.WindowDetail(slugs[group.PartnershipId], windows[group.WindowId].Period.Slug())
        ));
    }
}

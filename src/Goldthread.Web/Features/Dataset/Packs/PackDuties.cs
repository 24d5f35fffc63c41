using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// For the team the pack of the latest accepted quarter that nobody has drafted or shared yet; for the members of a group
/// what was shared with it in the last two weeks.
/// </summary>
public sealed class PackDuties(GoldthreadDb db, PackQuartersQuery quarters, PackReadersQuery readers, TimeProvider time)
    : IWorkList
{
    private const int Days = 14;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var reach = user.Reach().ToList();
        var places = await db
            .Partnerships.AsNoTracking()
            .Where(one => reach.Contains(one.Id))
            .OrderBy(one => one.Name)
            .Select(one => new
            {
                one.Id,
                one.Slug,
                one.ShortName,
            })
            .ToListAsync(cancel);
        List<WorkItem> items = [];
        foreach (var place in places.Where(place => user.May(DatasetPolicy.ReadPacks, place.Id)))
        {
            if (readers.ReadsDrafts(place.Id))
            {
                items.AddRange(await OwedAsync(place.Id, place.Slug, place.ShortName, cancel));
            }
            else
            {
                items.AddRange(await SharedAsync(place.Id, place.Slug, cancel));
            }
        }

        return items;
    }

    private async Task<IEnumerable<WorkItem>> OwedAsync(Guid here, string place, string name, CancellationToken cancel)
    {
        if (await quarters.OfAsync(here, 1, cancel) is not [var latest])
        {
            return [];
        }

        var (year, identifier) = (latest.Year, latest.Identifier.Label);
        var issues = await db
            .ScrutinyPacks.AsNoTracking()
            .Where(pack =>
                pack.PartnershipId == here
                && pack.Kind == PackKind.Quarterly
                && pack.Year == year
                && pack.TimeIdentifier == identifier
            )
            .Select(pack => (int?)pack.Issues)
            .SingleOrDefaultAsync(cancel);
        return issues switch
        {
            null =>
            [
                new WorkItem(
                    WorkSection.ToDecide,
                    null,
                    $"Pack for {latest.Label} not yet drafted",
                    $"{name}. Figures of the quarter are accepted",
                    DatasetPaths.PackList(place)
                ),
            ],
            0 =>
            [
                new WorkItem(
                    WorkSection.ToDecide,
                    null,
                    $"Pack for {latest.Label} not yet shared",
                    $"{name}. It is drafted",
                    DatasetPaths.PackDetail(place, PackNames.Slug(PackKind.Quarterly, latest))
                ),
            ],
            _ => [],
        };
    }

    private async Task<IEnumerable<WorkItem>> SharedAsync(Guid here, string place, CancellationToken cancel)
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-Days);
        var issues = await readers.IssuesAsync(here, cancel);
        var found = await issues
            .Where(issue => issue.SharedAt >= since)
            .OrderByDescending(issue => issue.SharedAt)
            .Join(
                db.ScrutinyPacks,
                issue => issue.PackId,
                pack => pack.Id,
                (issue, pack) =>
                    new
                    {
                        issue.Number,
                        issue.SharedAt,
                        Pack = pack,
                    }
            )
            .ToListAsync(cancel);
        return found
            .DistinctBy(one => one.Pack.Id)
            .Select(one => new WorkItem(
                WorkSection.Changed,
                null,
                one.Number == 1 ? one.Pack.Title : $"{one.Pack.Title}: new version",
                $"Shared on {Words.PlainDate(LondonTime.Day(one.SharedAt))}",
                DatasetPaths.IssueDetail(place, one.Pack.Slug(), one.Number),
                LondonTime.Day(one.SharedAt)
            ));
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The days on which figures are due, as far as a person sees them: one entry an agency for those who supply, one a day for the team.</summary>
public sealed class ReturnDueDates(GoldthreadDb db, IDirectory directory) : ICalendarItems
{
    private const string Kind = "Data return due";
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarItem>> BetweenAsync(
        CurrentUser user,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var places = user.Reach().Where(place => user.May(DatasetPolicy.Supply, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug);
        var rows = await db
            .DataReturns.AsNoTracking()
            .Where(one =>
                places.Contains(one.PartnershipId)
                && one.DueOn >= from
                && one.DueOn <= to
                && (one.State == ReturnState.Requested || one.State == ReturnState.Draft)
                && one.ReopenedUntil == null
            )
            .OrderBy(one => one.DueOn)
            .Take(Most)
            .Select(one => new
            {
                one.PartnershipId,
                one.DueOn,
                Window = db.Set<ReturnWindow>().First(window => window.Id == one.WindowId),
                Agency = db.Set<Agency>().First(agency => agency.Id == one.AgencyId),
            })
            .ToListAsync(cancel);
        var team = places.Where(place => user.May(DatasetPolicy.Keep, place)).ToHashSet();
        return
        [
            .. rows.Where(row => !team.Contains(row.PartnershipId))
                .Select(row =>
                    Item(
                        row.Window,
                        row.DueOn,
                        slugs[row.PartnershipId],
                        row.Agency.Slug,
                        $"Figures for {row.Window.Period.InSentence()}: {row.Agency.ShortName}",
                        DatasetPaths.EnterReturn(slugs[row.PartnershipId], row.Window.Period.Slug(), row.Agency.Slug)
                    ) with
                    {
                        Agency = row.Agency.ShortName,
                    }
                ),
            .. rows.Where(row => team.Contains(row.PartnershipId))
                .GroupBy(row => (row.Window.Id, row.DueOn))
                .Select(group =>
                    Item(
                        group.First().Window,
                        group.Key.DueOn,
                        slugs[group.First().PartnershipId],
                        FormattableString.Invariant($"{group.Key.DueOn:yyyyMMdd}"),
                        $"Figures for {group.First().Window.Period.InSentence()}",
                        DatasetPaths.WindowDetail(
                            slugs[group.First().PartnershipId],
                            group.First().Window.Period.Slug()
                        )
                    )
                ),
        ];
    }

    private static CalendarItem Item(
        ReturnWindow window,
        DateOnly due,
        string place,
        string key,
        string text,
        string path
    ) =>
        new(
            $"return-{window.Period.Slug()}-{key}-{place}",
            due,
            Kind,
            null,
            text,
            $"Data return {window.Period.InSentence()} due",
            path,
            null
        );
}

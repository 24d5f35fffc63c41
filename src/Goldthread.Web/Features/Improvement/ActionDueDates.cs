using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>The days on which agreed actions are due, as far as a person sees them.</summary>
public sealed class ActionDueDates(GoldthreadDb db) : ICalendarItems
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarItem>> BetweenAsync(
        CurrentUser user,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        if (!user.May(ImprovementPolicy.Look))
        {
            return [];
        }

        var due = await db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Owed)
            .Where(action => action.Due >= from && action.Due <= to)
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .Take(Most)
            .Select(action => new
            {
                action.Reference,
                action.Title,
                action.Due,
                Place = db.Set<SafeguardingPartnership>().Single(one => one.Id == action.PartnershipId).Slug,
                Agency = db.Set<Agency>().Single(agency => agency.Id == action.AgencyId).ShortName,
            })
            .ToListAsync(cancel);
        return
        [
            .. due.Select(action => new CalendarItem(
                $"action-{action.Reference}-{action.Place}",
                action.Due,
                "Action due",
                action.Reference,
                $"Action {action.Reference}: {action.Title}",
                $"{action.Reference} due",
                ImprovementPaths.ActionDetail(action.Place, action.Reference),
                action.Agency
            )),
        ];
    }
}

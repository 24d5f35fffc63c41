using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>The days of cycles: due and sign-off for an agency’s people, all of them for a team.</summary>
public sealed class AssessmentDates(GoldthreadDb db, IDirectory directory, TimeProvider time) : ICalendarItems
{
    private const string Kind = "Section 11";

    public async Task<IReadOnlyList<CalendarItem>> BetweenAsync(
        CurrentUser user,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var now = time.UtcNow();
        var cycles = await db
            .Cycles.AsNoTracking()
            .Where(cycle => cycle.SendsAt != null && cycle.SendsAt <= now)
            .Where(cycle => cycle.DueOn <= to && cycle.LetterOn >= from)
            .ToListAsync(cancel);
        if (cycles.Count == 0)
        {
            return [];
        }

        return
        [
            .. (await TeamAsync(user, cycles, cancel))
                .Concat(await AgencyAsync(user, cycles, cancel))
                .Where(item => item.Day >= from && item.Day <= to),
        ];
    }

    private async Task<IEnumerable<CalendarItem>> TeamAsync(
        CurrentUser user,
        IReadOnlyList<Cycle> cycles,
        CancellationToken cancel
    )
    {
        var places = (await directory.PartnershipsAsync(cancel))
            .Where(place => user.Reach().Contains(place.Id) && user.May(Section11Policy.Look, place.Id))
            .ToList();
        var (ids, here) = (cycles.Select(cycle => cycle.Id).ToList(), places.Select(place => place.Id).ToList());
        var areas = await db
            .CycleAreas.AsNoTracking()
            .Where(area => ids.Contains(area.CycleId) && here.Contains(area.PartnershipId))
            .ToListAsync(cancel);
        return from cycle in cycles
            from place in places
            where
                cycle.RunById == place.Id
                || areas.Any(area => area.CycleId == cycle.Id && area.PartnershipId == place.Id)
            from day in new[]
            {
                ("due", cycle.DueOn, "answers due"),
                ("sign-off", cycle.SignOffOn, "signed off"),
                ("panel", cycle.PanelOn, "panel"),
                ("letters", cycle.LetterOn, "feedback letters"),
            }
            select new CalendarItem(
                FormattableString.Invariant($"section-11-{cycle.Year}-{day.Item1}-{place.Slug}"),
                day.Item2,
                Kind,
                null,
                $"{cycle.Name}: {day.Item3}",
                $"{cycle.Name}: {day.Item3}",
                Section11Paths.CycleProgress(place.Slug, cycle.Year),
                null
            );
    }

    private async Task<IEnumerable<CalendarItem>> AgencyAsync(
        CurrentUser user,
        IReadOnlyList<Cycle> cycles,
        CancellationToken cancel
    )
    {
        var own = user
            .Posts.Where(post => post.Role is Role.AgencyLead or Role.AgencyExecutive)
            .SelectMany(post => post.Agencies)
            .Distinct()
            .ToList();
        var ids = cycles.Select(cycle => cycle.Id).ToList();
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .Where(one =>
                ids.Contains(one.CycleId) && own.Contains(one.AgencyId) && one.State != AssessmentState.Submitted
            )
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one.CycleId, agency })
            .ToListAsync(cancel);
        return from row in asked
            let cycle = cycles.First(cycle => cycle.Id == row.CycleId)
            from day in new[] { ("due", cycle.DueOn, "due"), ("sign-off", cycle.SignOffOn, "to be signed off") }
            select new CalendarItem(
                FormattableString.Invariant($"section-11-{cycle.Year}-{day.Item1}-{row.agency.Slug}"),
                day.Item2,
                Kind,
                null,
                $"{cycle.Name} {day.Item3}: {row.agency.ShortName}",
                $"{cycle.Name} {day.Item3}",
                Section11Paths.AssessmentTasks(row.agency.Slug, cycle.Year),
                row.agency.ShortName
            );
    }
}

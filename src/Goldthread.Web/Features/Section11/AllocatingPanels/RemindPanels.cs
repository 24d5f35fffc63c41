using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AllocatingPanels;

/// <summary>
/// Reminds panel members of one area seven days and one day before scores are due, once each, and on working days: what falls
/// on another goes on the next working day, or on the one before where that would be too late.
/// </summary>
[UseCase]
public sealed class RemindPanels(
    GoldthreadDb db,
    Scope scope,
    IDirectory directory,
    PostHoldersQuery holders,
    AssessmentLetters letters,
    BankHolidays holidays,
    TimeProvider time
)
{
    private const int DaysEarly = 7;

    public async Task RunAsync(CancellationToken cancel)
    {
        var (here, today) = (scope.Partnerships.Single(), time.Today());
        if (!new WorkingDays(holidays).IsWorkingDay(today))
        {
            return;
        }

        var latest = today.AddDays(DaysEarly * 2);
        var open = await db
            .PanelEvaluations.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.SetAsideOn == null && one.FinishedOn == null)
            .Join(
                db.Cycles.Where(cycle => cycle.PanelOn >= today && cycle.PanelOn <= latest),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one.PostId, cycle }
            )
            .ToListAsync(cancel);
        open.RemoveAll(one => !IsDue(one.cycle.PanelOn, today));
        if (open.Count == 0)
        {
            return;
        }

        var place = (await directory.PartnershipsAsync(cancel)).Single(one => one.Id == here);
        var held = await holders.OfAsync(open.Select(one => (Guid?)one.PostId), cancel);
        foreach (var work in open.GroupBy(one => (one.PostId, one.cycle.Id)))
        {
            if (held.GetValueOrDefault(work.Key.PostId) is { } member)
            {
                var cycle = work.First().cycle;
                var letter = PanelLetter.Of(member, work.Count(), cycle, place.Slug, isReminder: true);
                var key = FormattableString.Invariant($"s11-panel:{cycle.Id}:{here}:{today:yyyy-MM-dd}");
                await letters.AddAsync(letter, key, here, cancel);
            }
        }

        await db.SaveChangesAsync(this, cancel);
    }

    private bool IsDue(DateOnly panelOn, DateOnly today)
    {
        var days = new WorkingDays(holidays);
        return new[] { panelOn.AddDays(-DaysEarly), panelOn.AddDays(-1) }.Any(day => Fit(day) == today);

        DateOnly Fit(DateOnly day) =>
            days.IsWorkingDay(day) ? day
            : days.Next(day) <= panelOn ? days.Next(day)
            : days.Add(day, -1);
    }
}

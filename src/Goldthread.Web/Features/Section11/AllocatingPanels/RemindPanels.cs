using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.AllocatingPanels;

/// <summary>Reminds panel members of one area seven days and one day before scores are due, once each.</summary>
[UseCase]
public sealed class RemindPanels(
    GoldthreadDb db,
    Scope scope,
    IDirectory directory,
    PostHoldersQuery holders,
    AssessmentLetters letters,
    TimeProvider time
)
{
    private const int DaysEarly = 7;

    public async Task RunAsync(CancellationToken cancel)
    {
        var (here, today) = (scope.Partnerships.Single(), time.Today());
        var (early, last) = (today.AddDays(DaysEarly), today.AddDays(1));
        var open = await db
            .PanelEvaluations.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.SetAsideOn == null && one.FinishedOn == null)
            .Join(
                db.Cycles.Where(cycle => cycle.PanelOn == early || cycle.PanelOn == last),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one.PostId, cycle }
            )
            .ToListAsync(cancel);
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
}

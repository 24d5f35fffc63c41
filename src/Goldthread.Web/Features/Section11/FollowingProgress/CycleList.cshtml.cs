using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.FollowingProgress;

/// <summary>The cycles that concern a partnership, and the button that starts the next one.</summary>
public sealed class CycleListModel(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    Address address,
    CurrentUser user,
    BankHolidays holidays,
    TimeProvider time
) : GoldthreadPage
{
    public IReadOnlyList<ShownCycle> Cycles { get; private set; } = [];

    public string Place => address.Here.Slug;

    public bool MayStart => user.May(Section11Policy.Keep, address.Here.Id);

    /// <summary>What the button says: the next cycle, or the one that is being prepared.</summary>
    public string Start { get; private set; } = "";

    /// <summary>Whether a joint body asks for this partnership.</summary>
    public bool IsCovered { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (here, now) = (address.Here, time.UtcNow());
        var all = (await cycles.AllAsync(cancel)).Where(cycle => MayStart || !cycle.IsDraft).ToList();
        var ids = all.Select(cycle => cycle.Id).ToList();
        var areas = await db
            .AreaReturns.AsNoTracking()
            .Where(one => one.PartnershipId == here.Id && ids.Contains(one.CycleId))
            .Select(one => new { one.CycleId, one.State })
            .ToListAsync(cancel);
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => ids.Contains(one.CycleId))
            .Select(one => new { one.CycleId, one.State })
            .ToListAsync(cancel);
        Cycles =
        [
            .. all.Select(cycle =>
            {
                var rows = here.IsJoint || cycle.IsDraft ? asked : areas;
                var own = rows.Where(row => row.CycleId == cycle.Id).ToList();
                return new ShownCycle(
                    cycle,
                    cycle.IsDraft ? "Being prepared"
                        : !cycle.HasBegunAt(now) ? "Launched, letters not sent yet"
                        : cycle.TakesAnswersAt(now) ? "Open"
                        : "Answers have ended",
                    own.Count(row => row.State == AssessmentState.Submitted),
                    own.Count,
                    cycle.IsDraft
                        ? Section11Paths.NameCycle(Place, cycle.Year)
                        : Section11Paths.CycleProgress(Place, cycle.Year)
                );
            }),
        ];
        var ours = all.Where(cycle => cycle.RunById == here.Id).ToList();
        IsCovered = all.Any(cycle => cycle.RunById != here.Id);
        Start = ours.Find(cycle => cycle.IsDraft) is { } draft
            ? FormattableString.Invariant($"Go on with the {draft.Year} cycle")
            : FormattableString.Invariant(
                $"Start the {CycleYears.Next(ours.FirstOrDefault(), time.Today(), new WorkingDays(holidays))} cycle"
            );
    }
}

/// <summary>A cycle as the list shows it.</summary>
public sealed record ShownCycle(Cycle Cycle, string Standing, int Sent, int Asked, string Path);

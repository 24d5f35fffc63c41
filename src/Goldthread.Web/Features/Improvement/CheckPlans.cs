using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Settles how the impact of an action will be looked at. It changes and adds rows and does not save.</summary>
[Scoped]
public sealed class CheckPlans(
    GoldthreadDb db,
    ImprovementChoicesQuery choices,
    AgreedMeasureQuery measures,
    References references
)
{
    /// <summary>Whether a check stands on the action, or on another part of the same joint action.</summary>
    public async Task<bool> AnyAsync(AgencyAction action, CancellationToken cancel) =>
        await db.ImpactChecks.AnyAsync(
            check =>
                check.ActionId == action.Id
                || db.Set<AgencyAction>()
                    .Any(part => part.Id == check.ActionId && action.JointId != null && part.JointId == action.JointId),
            cancel
        );

    /// <summary>Does what was chosen. Months count from the day the action was finished, or is due until then.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or not among what is offered.</exception>
    public async Task SettleAsync(AgencyAction action, CheckPlanFields wanted, CancellationToken cancel)
    {
        var finished = action.SignedOffOn ?? action.Due;
        var open = await db.ImpactChecks.FirstOrDefaultAsync(
            check => check.ActionId == action.Id && check.Verdict == null,
            cancel
        );
        switch (wanted.Check)
        {
            case CheckChoice.Planned:
                open?.CountFrom(finished);
                break;
            case CheckChoice.Plan:
                await PlanAsync(action, open, await ReadAsync(wanted, cancel), finished, cancel);
                break;
            case CheckChoice.None when open is not null:
                db.Remove(open);
                break;
            case CheckChoice.None or CheckChoice.Joint:
                break;
            default:
                throw new RuleBrokenException("Choose how its impact will be checked.", nameof(wanted.Check));
        }
    }

    /// <summary>Says on the action whether a check is wanted, before anything is decided that depends on it.</summary>
    /// <exception cref="RuleBrokenException">No check is wanted and nobody says why.</exception>
    public static void Announce(AgencyAction action, CheckPlanFields wanted)
    {
        if (wanted.Check == CheckChoice.None)
        {
            action.GoUnchecked(wanted.NoCheckBecause ?? "");
        }
        else
        {
            action.BeChecked();
        }
    }

    private async Task PlanAsync(
        AgencyAction action,
        ImpactCheck? open,
        ImpactPlan plan,
        DateOnly finished,
        CancellationToken cancel
    )
    {
        if (open is null)
        {
            open = new ImpactCheck(action, await references.NextAsync(action.PartnershipId, "I", 4, cancel), plan);
            db.Add(open);
        }

        open.Plan(plan, finished);
    }

    private async Task<ImpactPlan> ReadAsync(CheckPlanFields wanted, CancellationToken cancel)
    {
        var question = Sentence.Require(
            wanted.Question,
            "Enter the question that the check answers.",
            nameof(wanted.Question)
        );
        var method = wanted.Method ?? throw new RuleBrokenException("Choose how to look.", nameof(wanted.Method));
        if (
            wanted.CheckerPostId is { } post
            && !(await choices.CheckersAsync(cancel)).Any(checker => checker.Id == post)
        )
        {
            throw new RuleBrokenException("Choose who looks from the list.", nameof(wanted.CheckerPostId));
        }

        string? name = null;
        if (method == ImpactMethod.Measure && wanted.MeasureKey is { Length: > 0 } key)
        {
            var measure =
                await measures.FindAsync(key, cancel)
                ?? throw new RuleBrokenException("Choose a measure from the list.", nameof(wanted.MeasureKey));
            name = $"{measure.Reference} {measure.Name}";
        }

        return new ImpactPlan(
            question,
            method,
            wanted.MeasureKey is { Length: > 0 } chosen ? chosen : null,
            name,
            wanted.Direction,
            wanted.MonthsAfter ?? 0,
            wanted.CheckerPostId
        );
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>
/// Signs an action off: somebody other than its owner finds that the evidence will do, and settles how its impact will be
/// looked at. The months of the check count from today.
/// </summary>
[UseCase]
public sealed class AcceptEvidence(
    GoldthreadDb db,
    EvidencedActionQuery actions,
    WaitingEvidence waiting,
    CheckPlans plans,
    RecommendationProgress progress,
    CurrentUser user,
    TimeProvider time
)
{
    /// <param name="reference">The action’s.</param>
    /// <param name="seen">What the person had in front of them.</param>
    /// <param name="plan">How impact will be looked at.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">It was signed off already, the person may not, or something is missing.</exception>
    public async Task RunAsync(string reference, SeenEvidence seen, CheckPlanFields plan, CancellationToken cancel)
    {
        var action = await actions.TrackAsync(reference, cancel);
        var pieces = await waiting.OfAsync(action, seen, cancel);
        var today = time.Today();
        CheckPlans.Announce(action, plan);
        action.SignOff(
            new SigningOff(
                today,
                user.Name,
                await waiting.IsOwnerAsync(action, cancel),
                await actions.HighestAsync(action, cancel),
                plan.Check == CheckChoice.Plan || await plans.AnyAsync(action, cancel)
            )
        );
        pieces.ForEach(piece => piece.Accept(today, user.Name));
        await plans.SettleAsync(action, plan, cancel);
        await progress.CloseWhenDoneAsync(action.RecommendationId, today, cancel);
        await waiting.TellOwnerAsync(action, accepted: true, cancel);
        db.Expect(action, seen.Version);
        await db.SaveChangesAsync(this, cancel);
    }
}

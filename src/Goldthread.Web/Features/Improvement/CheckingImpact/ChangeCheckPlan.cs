using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.CheckingImpact;

/// <summary>Plans how the impact of an action will be looked at, plans it another way, or says why nobody will look.</summary>
[UseCase]
public sealed class ChangeCheckPlan(GoldthreadDb db, EvidencedActionQuery actions, CheckPlans plans)
{
    /// <exception cref="RuleBrokenException">The action ended without being done, or something is missing.</exception>
    public async Task RunAsync(string reference, CheckPlanFields wanted, uint version, CancellationToken cancel)
    {
        var action = await actions.TrackAsync(reference, cancel);
        if (action is { IsOpen: false, SignedOffOn: null })
        {
            throw new RuleBrokenException("This action was not done, so it has no impact to check.");
        }

        CheckPlans.Announce(action, wanted);
        await plans.SettleAsync(action, wanted, cancel);
        db.Expect(action, version);
        await db.SaveChangesAsync(this, cancel);
    }
}

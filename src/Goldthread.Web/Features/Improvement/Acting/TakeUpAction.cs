using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Takes up again what was signed off by mistake, declined or closed. Its recommendation is open again too.</summary>
[UseCase]
public sealed class TakeUpAction(GoldthreadDb db, ActionByReferenceQuery actions)
{
    /// <exception cref="RuleBrokenException">It is open.</exception>
    public async Task RunAsync(string reference, uint version, string because, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        if (action.IsOpen)
        {
            throw new RuleBrokenException("This action is open already.");
        }

        db.Expect(action, version);
        action.Reopen();
        var recommendation = await db.Recommendations.SingleOrDefaultAsync(
            one => one.Id == action.RecommendationId,
            cancel
        );
        recommendation?.Reopen();
        await db.SaveChangesAsync(this, because, cancel);
    }
}

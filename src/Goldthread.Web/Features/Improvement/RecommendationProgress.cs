using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Closes a recommendation with its last action and opens it again with the first that goes on. Whoever ends, adds or
/// reopens an action calls it after the action has changed; it does not save.
/// </summary>
[Scoped]
public sealed class RecommendationProgress(GoldthreadDb db, Scope scope)
{
    /// <summary>
    /// Closes it where an action was taken on and none is open. An action that its agency declined was never taken on.
    /// </summary>
    /// <param name="recommendationId">The action’s recommendation; nothing is done where it has none.</param>
    /// <param name="day">The day the action ended.</param>
    /// <param name="cancel">Stops.</param>
    public async Task CloseWhenDoneAsync(Guid? recommendationId, DateOnly day, CancellationToken cancel)
    {
        if (await FindAsync(recommendationId, cancel) is not { IsOpen: true } recommendation)
        {
            return;
        }

        // Somebody of one agency does not see what the others still have to do, so nothing can be said to be done.
        if (!scope.Whole.Contains(recommendation.PartnershipId))
        {
            return;
        }

        // Tracked, so that what the use case has just changed counts; what it has added is not in the database yet.
        await db.Actions.Where(action => action.RecommendationId == recommendation.Id).LoadAsync(cancel);
        var taken = db
            .Actions.Local.Where(action => action.RecommendationId == recommendation.Id && action.DeclinedOn is null)
            .ToList();
        if (taken.Count > 0 && taken.TrueForAll(action => !action.IsOpen))
        {
            recommendation.Close(day);
        }
    }

    /// <summary>An action was added or taken up again.</summary>
    public async Task ReopenAsync(Guid? recommendationId, CancellationToken cancel)
    {
        if (await FindAsync(recommendationId, cancel) is { ClosedOn: not null } recommendation)
        {
            recommendation.Reopen();
        }
    }

    private Task<Recommendation?> FindAsync(Guid? id, CancellationToken cancel) =>
        db.Recommendations.SingleOrDefaultAsync(recommendation => recommendation.Id == id, cancel);
}

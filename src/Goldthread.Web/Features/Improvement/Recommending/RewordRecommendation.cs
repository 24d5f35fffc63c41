using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Changes what a recommendation says and why, and asks agencies again that wanted other words.</summary>
[UseCase]
public sealed class RewordRecommendation(
    GoldthreadDb db,
    RecommendationByReferenceQuery recommendations,
    RecommendationAddressees addressees
)
{
    public async Task RunAsync(
        string reference,
        uint version,
        RecommendationText text,
        Asking? again,
        string reason,
        CancellationToken cancel
    )
    {
        var recommendation = await recommendations.FindAsync(reference, cancel);
        db.Expect(recommendation, version);
        if (text.MonitoringGroupId != recommendation.MonitoringGroupId)
        {
            await addressees.RequireGroupAsync(text.MonitoringGroupId, cancel);
        }

        recommendation.Reword(text);
        if (again is not null)
        {
            await addressees.AskAsync(recommendation, again, cancel);
        }

        await db.SaveChangesAsync(this, reason, cancel);
    }
}

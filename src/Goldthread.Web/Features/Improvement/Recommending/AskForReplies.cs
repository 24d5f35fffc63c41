using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Puts a recommendation to more agencies, or to one again. A reply that came in meanwhile is not wiped out.</summary>
[UseCase]
public sealed class AskForReplies(
    GoldthreadDb db,
    RecommendationByReferenceQuery recommendations,
    RecommendationAddressees addressees
)
{
    public async Task RunAsync(string reference, Asking asking, CancellationToken cancel)
    {
        var recommendation = await recommendations.FindAsync(reference, cancel);
        await addressees.AskAsync(recommendation, asking, cancel);
        await db.SaveChangesAsync(this, asking.Because, cancel);
    }
}

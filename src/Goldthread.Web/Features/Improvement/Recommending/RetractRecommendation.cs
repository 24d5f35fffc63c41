using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Withdraws a recommendation with a reason. What agencies promised beneath it goes on until it is closed.</summary>
[UseCase]
public sealed class RetractRecommendation(
    GoldthreadDb db,
    RecommendationByReferenceQuery recommendations,
    TimeProvider time
)
{
    public async Task RunAsync(string reference, uint version, string because, CancellationToken cancel)
    {
        var recommendation = await recommendations.FindAsync(reference, cancel);
        db.Expect(recommendation, version);
        recommendation.Withdraw(time.Today(), because);
        await db.SaveChangesAsync(this, because, cancel);
    }
}

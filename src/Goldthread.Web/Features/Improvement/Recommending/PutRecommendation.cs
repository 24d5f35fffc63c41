using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>
/// Recommends something because of an agreed finding and puts it to agencies, whose people may read the finding from then
/// on.
/// </summary>
[UseCase]
public sealed class PutRecommendation(
    GoldthreadDb db,
    Address address,
    References references,
    RecommendationAddressees addressees,
    TimeProvider time
)
{
    private const int Digits = 3;

    /// <returns>Its reference.</returns>
    public async Task<string> RunAsync(string finding, RecommendationText text, Asking asking, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var known = finding.ToUpperInvariant();
        var found =
            await db.Findings.SingleOrDefaultAsync(one => one.PartnershipId == here && one.Reference == known, cancel)
            ?? throw new NotFoundException();
        await addressees.RequireGroupAsync(text.MonitoringGroupId, cancel);

        // What can be refused is refused before a number is taken, so that a fault leaves no gap in the numbering.
        var today = time.Today();
        await addressees.CheckAsync(new Recommendation(found, "", text, today), asking, cancel);
        var reference = await references.NextAsync(here, "R", Digits, cancel);
        var recommendation = new Recommendation(found, reference, text, today);
        db.Add(recommendation);
        await addressees.AskAsync(recommendation, asking, cancel);
        await db.SaveChangesAsync(this, cancel);
        return reference;
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>Returns evidence that does not show enough, with what is missing; the action goes on.</summary>
[UseCase]
public sealed class ReturnEvidence(
    GoldthreadDb db,
    EvidencedActionQuery actions,
    WaitingEvidence waiting,
    CurrentUser user,
    TimeProvider time
)
{
    /// <exception cref="RuleBrokenException">It was decided on already, the person may not, or nothing is said to be missing.</exception>
    public async Task RunAsync(string reference, SeenEvidence seen, string? missing, CancellationToken cancel)
    {
        var action = await actions.TrackAsync(reference, cancel);
        var pieces = await waiting.OfAsync(action, seen, cancel);
        if (await waiting.IsOwnerAsync(action, cancel))
        {
            throw new RuleBrokenException("Somebody other than the owner decides on evidence.");
        }

        action.ReturnEvidence(missing ?? "");
        pieces.ForEach(piece => piece.Return(time.Today(), user.Name));
        await waiting.TellOwnerAsync(action, accepted: false, cancel);
        db.Expect(action, seen.Version);
        await db.SaveChangesAsync(this, cancel);
    }
}

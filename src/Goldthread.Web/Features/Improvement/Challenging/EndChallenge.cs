using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>Closes a challenge with what came of it, whether or not the agency replied.</summary>
[UseCase]
public sealed class EndChallenge(GoldthreadDb db, ChallengeByReferenceQuery challenges, TimeProvider time)
{
    public async Task RunAsync(string reference, uint version, string outcome, CancellationToken cancel)
    {
        var challenge = await challenges.FindAsync(reference, cancel);
        db.Expect(challenge, version);
        challenge.Close(outcome, time.Today());
        await db.SaveChangesAsync(this, cancel);
    }
}

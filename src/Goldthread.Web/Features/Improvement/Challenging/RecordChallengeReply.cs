using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>The agency that was asked replies to a challenge, or changes its reply; the trail keeps the words before.</summary>
[UseCase]
public sealed class RecordChallengeReply(
    GoldthreadDb db,
    CurrentUser user,
    ChallengeByReferenceQuery challenges,
    TimeProvider time
)
{
    public async Task RunAsync(string reference, uint version, string reply, CancellationToken cancel)
    {
        var challenge = await challenges.FindAsync(reference, cancel);
        if (!user.MayReplyFor(challenge.PartnershipId, challenge.AgencyId))
        {
            throw new NotFoundException();
        }

        db.Expect(challenge, version);
        challenge.Answer(reply, time.Today(), user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>
/// The agency that was asked, or the one that took over its duties, replies to a challenge or changes its reply; the trail
/// keeps the words before.
/// </summary>
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

        var today = time.Today();
        var agency = await db.Agencies.SingleAsync(one => one.Id == challenge.AgencyId, cancel);
        if (!agency.ExistsOn(today) && agency.SuccessorId is null)
        {
            throw new RuleBrokenException(
                $"{agency.Name} has ended and no agency took over its duties, so nobody can reply. Close the challenge."
            );
        }

        db.Expect(challenge, version);
        challenge.Answer(reply, today, user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}

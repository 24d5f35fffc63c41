using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Evidencing;

/// <summary>Sends what this person kept as evidence of an action; somebody else decides on it.</summary>
[UseCase]
public sealed class SubmitEvidence(GoldthreadDb db, EvidencedActionQuery actions, CurrentUser user, TimeProvider time)
{
    /// <exception cref="NotFoundException">The action is not seen, or not this person’s to answer for.</exception>
    /// <exception cref="RuleBrokenException">Nothing is kept, something is missing, or the action has ended.</exception>
    public async Task RunAsync(string reference, CancellationToken cancel)
    {
        var action = await actions.TrackAsync(reference, cancel);
        if (!user.MayAnswerFor(action.PartnershipId, action.AgencyId))
        {
            throw new NotFoundException();
        }

        var draft =
            await db.EvidenceDrafts.SingleOrDefaultAsync(
                kept => kept.ActionId == action.Id && kept.PersonId == user.PersonId,
                cancel
            ) ?? throw new RuleBrokenException("Nothing is ready to be sent. Write what was done first.");
        var evidence = new Evidence(action, draft.Finish(), time.UtcNow(), user.PersonId, user.Name);
        action.SendEvidence(time.Today());
        db.Add(evidence);
        db.Remove(draft);
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>Agrees or refuses a new date. The owner does not decide on their own, nor does a group on another’s.</summary>
[UseCase]
public sealed class SettleDate(GoldthreadDb db, ActionByReferenceQuery actions, CurrentUser user, TimeProvider time)
{
    /// <param name="reference">The action.</param>
    /// <param name="version">The version of the change that the person had in front of them.</param>
    /// <param name="refusal">Why the date stays, or nothing where it may move.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">Somebody has decided, or this person may not.</exception>
    public async Task RunAsync(string reference, uint version, string? refusal, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        if (user.Holds(action.OwnerPostId) || !user.MayDecideFor(action.PartnershipId, action.SignOffGroupId))
        {
            throw new RuleBrokenException(
                "The partnership team, the chair or the group that signs this action off decides on its date, and never its owner."
            );
        }

        var change =
            await db.DateChanges.SingleOrDefaultAsync(one => one.ActionId == action.Id && one.WaitsForApproval, cancel)
            ?? throw new RuleBrokenException("This date has been decided on already.");
        db.Expect(change, version);
        if (refusal is null)
        {
            change.Approve(action, time.Today(), user.Name);
        }
        else
        {
            change.Refuse(refusal, time.Today(), user.Name);
        }

        await db.SaveChangesAsync(this, cancel);
    }
}

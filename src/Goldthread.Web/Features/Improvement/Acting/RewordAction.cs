using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>
/// Changes what an action says and who answers for it. Saving answers what its owner suggested. A new owner of an agreed
/// action is told, and has not accepted it yet.
/// </summary>
[UseCase]
public sealed class RewordAction(
    GoldthreadDb db,
    ActionByReferenceQuery actions,
    ActingAgenciesQuery agencies,
    ActionMails mails
)
{
    /// <exception cref="RuleBrokenException">It has ended, something is missing, or the owner cannot take it on.</exception>
    public async Task RunAsync(string reference, uint version, ActionText text, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        db.Expect(action, version);
        var isHanded = text.OwnerPostId != action.OwnerPostId;
        if (isHanded && text.OwnerPostId is { } post)
        {
            await agencies.RequireOwnerAsync(post, action.AgencyId, cancel);
        }

        action.Reword(text);
        if (isHanded)
        {
            action.HandTo(text.OwnerPostId);
            if (action.AgreedOn is not null)
            {
                await mails.AssignAsync(action, cancel);
            }
        }

        await db.SaveChangesAsync(this, cancel);
    }
}

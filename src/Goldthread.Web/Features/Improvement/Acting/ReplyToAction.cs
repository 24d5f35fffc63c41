using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>The answer of an action’s agency: it accepts, suggests something else, or does not take it on.</summary>
[UseCase]
public sealed class ReplyToAction(GoldthreadDb db, ActionByReferenceQuery actions, CurrentUser user, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It has ended, is agreed and cannot be declined, or words are missing.</exception>
    public async Task RunAsync(string reference, ActionAnswer answer, CancellationToken cancel)
    {
        var action = await actions.FindAsync(reference, cancel);
        if (!user.MayAnswerFor(action.PartnershipId, action.AgencyId))
        {
            throw new RuleBrokenException("Only its agency, or the partnership team for it, answers for this action.");
        }

        var today = time.Today();
        switch (answer.Reply)
        {
            case ActionReply.Accept:
                action.Accept(today);
                break;
            case ActionReply.Suggest when answer.SuggestedDue < today:
                throw new RuleBrokenException("The date you suggest must be today or later.", "SuggestedDue");
            case ActionReply.Suggest:
                action.Suggest(answer.Suggestion ?? "", answer.SuggestedDue);
                break;
            case ActionReply.Decline:
                action.Decline(today, answer.Because ?? "");
                break;
        }

        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>What an agency answers.</summary>
public sealed record ActionAnswer(ActionReply Reply, string? Suggestion, DateOnly? SuggestedDue, string? Because);

/// <summary>The three answers to an action.</summary>
public enum ActionReply
{
    Accept,
    Suggest,
    Decline,
}

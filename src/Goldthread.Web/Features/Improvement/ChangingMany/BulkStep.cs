using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>
/// Does what was asked to one action in memory, or says why not. The preview does it to records that are never saved, so
/// that what it shows is what will happen.
/// </summary>
/// <param name="Ask">What was asked.</param>
/// <param name="Owner">The post that takes over, where the owner changes.</param>
/// <param name="Today">The day.</param>
/// <param name="By">The post that asks.</param>
public sealed record BulkStep(BulkAsk Ask, Post? Owner, DateOnly Today, string By)
{
    public BulkOutcome On(ChosenAction chosen)
    {
        try
        {
            return Ask.Kind switch
            {
                BulkChangeKind.Owner => HandOver(chosen),
                BulkChangeKind.DueDate => Move(chosen),
                BulkChangeKind.Agreement => Agree(chosen),
                BulkChangeKind.Closing => Close(chosen),
            };
        }
        catch (RuleBrokenException refusal)
        {
            return BulkOutcome.Refused(chosen, refusal.Message);
        }
    }

    private BulkOutcome HandOver(ChosenAction chosen)
    {
        var action = chosen.Action;
        RefuseEnded(action);
        RefuseSuggestion(action);
        if (action.OwnerPostId == Owner!.Id)
        {
            throw new RuleBrokenException("This post answers for it already.");
        }

        // The wall between agencies would hide the action from its own owner.
        if (Owner.AgencyId != action.AgencyId && Owner.TeamOfId != action.PartnershipId)
        {
            throw new RuleBrokenException($"The new owner stands in another agency than {chosen.Agency}.");
        }

        var values = new BulkValues(action.OwnerPostId?.ToString(), Owner.Id.ToString())
        {
            AcceptedBefore = action.AcceptedOn,
        };
        action.HandTo(Owner.Id);
        return new BulkOutcome(chosen, chosen.Owner?.Title ?? "Nobody", Owner.Title, values);
    }

    private BulkOutcome Move(ChosenAction chosen)
    {
        var action = chosen.Action;
        RefuseEnded(action);
        RefuseSuggestion(action);
        if (chosen.MoveWaits)
        {
            throw new RuleBrokenException("A move of its date waits for a decision. Decide on it first.");
        }

        var before = action.Due;
        var after = Ask.Due ?? before.AddDays(Ask.Days!.Value);
        var moved = action.AgreedOn is null ? Propose(action, after) : MoveAgreed(chosen, after);
        return new BulkOutcome(
            chosen,
            Words.TableDate(before),
            Words.TableDate(after),
            new BulkValues(Text(before), Text(after)) { DateChangeId = moved?.Id }
        )
        {
            Move = moved,
        };
    }

    /// <summary>The date of a proposal is a part of its words and moves without a row of its own.</summary>
    private DateChange? Propose(AgencyAction action, DateOnly after)
    {
        if (after < Today)
        {
            throw new RuleBrokenException("The new date must be today or later.");
        }

        if (after == action.Due)
        {
            throw new RuleBrokenException("The new date is the date there is.");
        }

        action.ProposeDue(after);
        return null;
    }

    /// <summary>
    /// The partnership team approves moves, so its own stands at once; the row says that it would have waited and who
    /// decided.
    /// </summary>
    private DateChange MoveAgreed(ChosenAction chosen, DateOnly after)
    {
        var move = new DateChange(chosen.Action, after, Ask.Reason, chosen.Moves, Today, By);
        if (move.WaitsForApproval)
        {
            move.Approve(chosen.Action, Today, By);
        }

        return move;
    }

    private BulkOutcome Agree(ChosenAction chosen)
    {
        var before = chosen.Action.StatusOn(Today);
        if (chosen.Owner is { IsHeld: false })
        {
            throw new RuleBrokenException("The post that answers for it has ended. Give it to another first.");
        }

        chosen.Action.Agree(Today, By, chosen.HasCheck);
        return OfStatus(chosen, before);
    }

    private BulkOutcome Close(ChosenAction chosen)
    {
        var action = chosen.Action;
        var before = action.StatusOn(Today);
        if (action.EvidenceSentOn is not null && action.IsOpen)
        {
            throw new RuleBrokenException("Evidence waits for a decision. Decide on it first.");
        }

        action.CloseWithout(Today, Ask.Reason);
        return OfStatus(chosen, before);
    }

    private BulkOutcome OfStatus(ChosenAction chosen, ActionStatus before)
    {
        var after = chosen.Action.StatusOn(Today);
        return new BulkOutcome(chosen, before.Say(), after.Say(), new BulkValues(before.ToString(), after.ToString()));
    }

    private static void RefuseEnded(AgencyAction action)
    {
        if (!action.IsOpen)
        {
            throw new RuleBrokenException("This action has ended. Reopen it first.");
        }
    }

    /// <summary>A suggestion would be lost with the change and could not be taken back.</summary>
    private static void RefuseSuggestion(AgencyAction action)
    {
        if (action.Suggestion is not null)
        {
            throw new RuleBrokenException("Its owner suggests something else. Answer that first.");
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What happened, or would happen, to one action.</summary>
/// <param name="Chosen">The action.</param>
/// <param name="Before">What it had, in words.</param>
/// <param name="After">What it has, in words.</param>
/// <param name="Values">The same to keep; nothing where it was refused.</param>
public sealed record BulkOutcome(ChosenAction Chosen, string Before, string After, BulkValues? Values)
{
    /// <summary>The row that says why an agreed date moved.</summary>
    public DateChange? Move { get; init; }

    /// <summary>Why nothing happens.</summary>
    public string? RefusedBecause { get; private init; }

    public bool IsDone => RefusedBecause is null;

    public static BulkOutcome Refused(ChosenAction chosen, string because) =>
        new(chosen, "", "", null) { RefusedBecause = because };
}

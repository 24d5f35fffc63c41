using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class BulkChangeTests
{
    private static readonly DateTime At = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    private static BulkChange Change(string reason = "The lead left.") =>
        new(Guid.CreateVersion7(), BulkChangeKind.Owner, reason, At, "Business manager, Hampshire");

    [Fact]
    public void A_change_of_many_says_why()
    {
        Assert.Equal("The lead left.", Change("  The lead left. ").Reason);
        var refusal = Assert.Throws<RuleBrokenException>(() => Change(" "));
        Assert.Equal(("Enter why these actions change.", "Reason"), (refusal.Message, refusal.Input));
    }

    [Fact]
    public void It_is_taken_back_once()
    {
        var change = Change();
        Assert.Null(change.UndoneAt);
        change.Undo(At.AddDays(1), "Quality officer, Hampshire");
        Assert.Equal((At.AddDays(1), "Quality officer, Hampshire"), (change.UndoneAt, change.UndoneBy));
        var refusal = Assert.Throws<RuleBrokenException>(() => change.Undo(At.AddDays(2), "Somebody"));
        Assert.Equal("This change has been undone already.", refusal.Message);
        Assert.Equal(At.AddDays(1), change.UndoneAt);
    }

    [Fact]
    public void A_line_names_its_action_and_what_was_done()
    {
        var change = Change();
        var action = ActionSamples.Proposed();
        var move = Guid.CreateVersion7();
        var day = new DateOnly(2026, 11, 1);
        var values = new BulkValues("before", "after") { AcceptedBefore = day, DateChangeId = move };
        var line = BulkChangeLine.Done(change, action, values);
        Assert.Equal(
            (change.Id, change.PartnershipId, action.Id),
            (line.BulkChangeId, line.PartnershipId, line.ActionId)
        );
        Assert.Equal(("before", "after", 1u), (line.Before, line.After, line.VersionAfter));
        Assert.Equal((day, move), (line.AcceptedBefore, line.DateChangeId));
        Assert.True(line.IsDone);

        // The save counts the version on; until then, and after another save, the action is not as the change left it.
        Assert.False(line.CanBeTakenBack(action));
    }

    [Fact]
    public void A_refused_line_says_why_and_cannot_be_taken_back()
    {
        var line = BulkChangeLine.Refused(Change(), ActionSamples.Proposed(), "It has ended.");
        Assert.False(line.IsDone);
        Assert.Equal("It has ended.", line.RefusedBecause);
        Assert.False(line.CanBeTakenBack(ActionSamples.Proposed()));
        var silent = Assert.Throws<RuleBrokenException>(() =>
            BulkChangeLine.Refused(Change(), ActionSamples.Proposed(), " ")
        );
        Assert.Equal(("Say why it is refused.", "Because"), (silent.Message, silent.Input));
    }

    [Fact]
    public void A_line_that_stays_changed_says_why()
    {
        var line = BulkChangeLine.Done(Change(), ActionSamples.Proposed(), new BulkValues(null, "x"));
        line.Keep("Somebody has changed it since.");
        Assert.Equal("Somebody has changed it since.", line.KeptBecause);
    }

    [Fact]
    public void An_agreement_is_taken_back_while_no_work_has_begun()
    {
        var action = ActionSamples.Agreed();
        action.BeProposedAgain();
        Assert.Equal(((DateOnly?)null, (string?)null), (action.AgreedOn, action.AgreedBy));
        Assert.Equal(
            "This action is not agreed yet.",
            Assert.Throws<RuleBrokenException>(action.BeProposedAgain).Message
        );

        var begun = ActionSamples.Agreed();
        begun.Progress(ActionSamples.Today);
        Assert.Equal(
            "Work on this action has begun. Close it without completing instead.",
            Assert.Throws<RuleBrokenException>(begun.BeProposedAgain).Message
        );

        var ended = ActionSamples.Agreed();
        ended.CloseWithout(ActionSamples.Today, "Overtaken.");
        Assert.Equal(
            "This action has ended. Reopen it first.",
            Assert.Throws<RuleBrokenException>(ended.BeProposedAgain).Message
        );
    }

    [Fact]
    public void The_date_of_a_proposal_moves_without_a_trace_of_the_first()
    {
        var action = ActionSamples.Proposed();
        action.ProposeDue(ActionSamples.Today.AddDays(90));
        Assert.Equal(
            (ActionSamples.Today.AddDays(90), ActionSamples.Today.AddDays(90)),
            (action.Due, action.OriginalDue)
        );
        Assert.Equal("Share records", action.Title);
        Assert.Equal(
            "An agreed date moves by an update with a reason.",
            Assert
                .Throws<RuleBrokenException>(() => ActionSamples.Agreed().ProposeDue(ActionSamples.Today.AddDays(90)))
                .Message
        );
    }
}

using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

/// <summary>What an action allows, day by day; signing off has tests of its own.</summary>
public sealed class AgencyActionTests
{
    private static readonly DateOnly Today = ActionSamples.Today;

    [Fact]
    public void Only_an_agreed_finding_is_acted_on()
    {
        var finding = new Finding(
            Guid.CreateVersion7(),
            "F-001",
            new FindingText(FindingKind.Improvement, "Records were late.", null, null),
            new Source(SourceKind.CaseAudit, "Audit", Today),
            Today
        );
        var agency = new Agency("Constabulary", "Constabulary", AgencyKind.Police, Today);
        AssertRefused(
            "Agree the finding before you propose an action.",
            null,
            () => _ = new AgencyAction(finding, null, agency, "A-0001", Text(), Today)
        );
    }

    [Fact]
    public void It_is_agreed_once_with_an_owner_and_an_agreed_check()
    {
        var action = ActionSamples.Proposed();
        AssertRefused("Say how its impact will be checked before it is agreed.", "Check", () => Agree(action, false));
        action.GoUnchecked("It is seen at once.");
        Agree(action, false);
        Assert.Equal((Today, "Business manager"), (action.AgreedOn, action.AgreedBy));
        AssertRefused("This action is agreed already.", null, () => Agree(action, true));
        var orphan = ActionSamples.Proposed();
        orphan.HandTo(null);
        AssertRefused("Choose who answers for it before it is agreed.", "OwnerPostId", () => Agree(orphan, true));
    }

    [Fact]
    public void Why_there_is_no_check_is_said_and_can_be_taken_back()
    {
        var action = ActionSamples.Proposed();
        AssertRefused("Enter why no check is needed.", "NoCheckBecause", () => action.GoUnchecked(" "));
        action.GoUnchecked(" Small. ");
        Assert.Equal("Small.", action.NoCheckBecause);
        action.BeChecked();
        Assert.Null(action.NoCheckBecause);
    }

    [Fact]
    public void A_proposed_date_is_written_anew_and_an_agreed_one_is_not()
    {
        var action = ActionSamples.Proposed();
        AssertRefused(
            "The due date must not be before the action began.",
            "Due",
            () => action.Reword(Text(action.ProposedOn.AddDays(-1)))
        );
        action.Reword(Text(action.ProposedOn));
        Assert.Equal((action.ProposedOn, action.ProposedOn), (action.Due, action.OriginalDue));
        action.Reword(Text(Today.AddDays(9)));
        Assert.Equal(Today.AddDays(9), action.OriginalDue);
        action.HandTo(Guid.CreateVersion7());
        Agree(action, true);
        action.Reword(Text(Today.AddDays(9)) with { Title = " Other ", Detail = null, Difference = " Calm " });
        Assert.Equal(("Other", "", "Calm"), (action.Title, action.Detail, action.Difference));
        action.Reword(Text(Today.AddDays(9)) with { Detail = " By post ", Difference = null });
        Assert.Equal(("By post", ""), (action.Detail, action.Difference));
        AssertRefused(
            "An agreed date moves by an update with a reason.",
            "Due",
            () => action.Reword(Text(Today.AddDays(10)))
        );
        AssertRefused(
            "Enter what will be done.",
            "Title",
            () => action.Reword(Text(Today.AddDays(9)) with { Title = "" })
        );
    }

    [Fact]
    public void Accepting_and_deciding_put_a_suggestion_aside()
    {
        var action = ActionSamples.Proposed();
        AssertRefused("Enter what you suggest instead.", "Suggestion", () => action.Suggest(" ", null));
        action.Suggest(" Ask the analyst. ", Today.AddDays(20));
        Assert.Equal(("Ask the analyst.", Today.AddDays(20)), (action.Suggestion, action.SuggestedDue));
        action.Reword(Text());
        Assert.Equal((null, null, null), (action.Suggestion, action.SuggestedDue, action.AcceptedOn));
        action.Suggest("Later.", Today.AddDays(20));
        action.Accept(Today);
        Assert.Equal((null, null, Today), (action.Suggestion, action.SuggestedDue, action.AcceptedOn));
        action.Suggest("Later.", Today.AddDays(20));
        action.HandTo(null);
        Assert.Equal((null, null, null), (action.Suggestion, action.SuggestedDue, action.AcceptedOn));
        action.Suggest("Later.", Today.AddDays(20));
        action.MoveDue(Today.AddDays(20));
        Assert.Equal((null, null, Today.AddDays(20)), (action.Suggestion, action.SuggestedDue, action.Due));
    }

    [Fact]
    public void A_proposed_action_is_declined_and_an_agreed_one_closed()
    {
        var action = ActionSamples.Proposed();
        AssertRefused("Enter why it is not accepted.", "Because", () => action.Decline(Today, ""));
        action.Decline(Today, " Not ours. ");
        Assert.Equal((Today, "Not ours.", false), (action.DeclinedOn, action.EndedBecause, action.IsOpen));
        var agreed = ActionSamples.Sent();
        AssertRefused(
            "An agreed action is closed without completing, not declined.",
            null,
            () => agreed.Decline(Today, "No.")
        );
        AssertRefused("Enter why it cannot be done.", "Because", () => agreed.CloseWithout(Today, " "));
        agreed.CloseWithout(Today, "No system.");
        Assert.Equal((Today, "No system.", false), (agreed.ClosedWithoutOn, agreed.EndedBecause, agreed.IsOpen));
        Assert.Null(agreed.EvidenceSentOn);
        agreed.Reopen();
        Assert.Equal((null, null, true), (agreed.ClosedWithoutOn, agreed.EndedBecause, agreed.IsOpen));
        action.Reopen();
        Assert.Equal((null, null, true), (action.DeclinedOn, action.EndedBecause, action.IsOpen));
        var finished = ActionSamples.Finished();
        Assert.False(finished.IsOpen);
        finished.Reopen();
        Assert.Equal((null, null, true), (finished.SignedOffOn, finished.SignedOffBy, finished.IsOpen));
    }

    [Fact]
    public void What_has_ended_does_not_go_on()
    {
        const string Ended = "This action has ended. Reopen it first.";
        var action = ActionSamples.Agreed();
        action.CloseWithout(Today, "No.");
        AssertRefused(Ended, null, () => action.Reword(Text()));
        AssertRefused(Ended, null, () => Agree(action, true));
        AssertRefused(Ended, null, () => action.Accept(Today));
        AssertRefused(Ended, null, () => action.Suggest("Later.", null));
        AssertRefused(Ended, null, () => action.Decline(Today, "No."));
        AssertRefused(Ended, null, () => action.Progress(Today));
        AssertRefused(Ended, null, () => action.MoveDue(Today));
        AssertRefused(Ended, null, () => action.CloseWithout(Today, "No."));
    }

    [Fact]
    public void Work_begins_with_the_first_update_after_it_is_agreed()
    {
        var proposed = ActionSamples.Proposed();
        AssertRefused("This action is not agreed yet.", null, () => proposed.Progress(Today));
        var action = ActionSamples.Agreed();
        action.Progress(Today.AddDays(-5));
        action.Progress(Today);
        Assert.Equal(Today.AddDays(-5), action.StartedOn);
    }

    [Fact]
    public void A_date_moves_no_further_back_than_the_day_it_was_agreed()
    {
        var action = ActionSamples.Agreed();
        var agreed = action.AgreedOn!.Value;
        AssertRefused(
            "The due date must not be before the action began.",
            "NewDue",
            () => action.MoveDue(agreed.AddDays(-1))
        );
        action.MoveDue(agreed);
        Assert.Equal((agreed, Today.AddDays(3)), (action.Due, action.OriginalDue));
        var proposed = ActionSamples.Proposed();
        proposed.MoveDue(proposed.ProposedOn);
        Assert.Equal(proposed.ProposedOn, proposed.Due);
    }

    [Fact]
    public void The_parts_of_a_joint_action_know_with_whom_they_work()
    {
        var (action, joint) = (ActionSamples.Proposed(), Guid.CreateVersion7());
        action.Join(joint, "Health trust");
        Assert.Equal((joint, "Health trust"), (action.JointId, action.AlsoInvolved));
    }

    [Fact]
    public void New_words_leave_the_day_that_was_first_promised()
    {
        var action = ActionSamples.Agreed();
        var first = action.Due;
        action.MoveDue(first.AddDays(20));
        action.Reword(Text(first.AddDays(20)));
        Assert.Equal((first.AddDays(20), first), (action.Due, action.OriginalDue));
    }

    [Fact]
    public void Evidence_does_not_make_work_begin_later_than_it_did()
    {
        var action = ActionSamples.Agreed();
        action.Progress(Today.AddDays(-5));
        action.SendEvidence(Today);
        Assert.Equal((Today.AddDays(-5), Today), (action.StartedOn, action.EvidenceSentOn));
    }

    [Fact]
    public void It_is_found_by_its_words_and_by_its_agency_alone()
    {
        var action = ActionSamples.Proposed();
        action.Reword(Text() with { Detail = "By post.", Difference = "Less waiting." });
        var search = action.Search();
        Assert.Equal(
            ("Action", "A-0001", "Share records", "By post. Less waiting.", "/actions/A-0001"),
            (search.Kind, search.Reference, search.Title, search.Body, search.Path)
        );
        Assert.Equal((action.AgencyId, ImprovementPolicy.Look.Name), (search.AgencyId, search.Policy));
    }

    private static ActionText Text(DateOnly? due = null) =>
        new("Share records", null, null, ActionStrength.ChangesTheSystem, Guid.CreateVersion7(), null, due ?? Today);

    private static void Agree(AgencyAction action, bool hasCheck) => action.Agree(Today, "Business manager", hasCheck);

    private static void AssertRefused(string sentence, string? field, Action step)
    {
        var refused = Assert.Throws<RuleBrokenException>(step);
        Assert.Equal((sentence, field), (refused.Message, refused.Input));
    }
}

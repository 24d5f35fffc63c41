using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class SigningOffTests
{
    private static readonly DateOnly Today = ActionSamples.Today;
    private static readonly SigningOff Fit = new(Today, "Scrutiny Group chair", false, EvidenceRung.Shown, true);

    [Fact]
    public void It_is_signed_off_by_somebody_else_on_what_is_shown()
    {
        var action = ActionSamples.Sent();
        action.SignOff(Fit);
        Assert.Equal((Today, "Scrutiny Group chair"), (action.SignedOffOn, action.SignedOffBy));
        Assert.Null(action.EvidenceSentOn);
        Assert.Null(action.EmbeddedOn);
        Assert.False(action.IsOpen);
        var raised = Assert.IsType<ActionSignedOff>(Assert.Single(action.TakeEvents()));
        Assert.Equal((action.Id, action.AgencyId, Today), (raised.ActionId, raised.AgencyId, raised.Day));
    }

    [Theory]
    [InlineData(EvidenceRung.Shown, false)]
    [InlineData(EvidenceRung.Seen, true)]
    [InlineData(EvidenceRung.Changed, true)]
    public void What_was_seen_in_practice_is_embedded_that_day(EvidenceRung rung, bool embedded)
    {
        var action = ActionSamples.Sent();
        action.SignOff(Fit with { Highest = rung });
        Assert.Equal(embedded ? Today : null, action.EmbeddedOn);
    }

    [Fact]
    public void It_stays_embedded_since_the_day_it_was()
    {
        var action = ActionSamples.Sent();
        action.Embed(Today.AddDays(-1));
        action.SignOff(Fit with { Highest = EvidenceRung.Seen });
        action.Embed(Today.AddDays(5));
        Assert.Equal(Today.AddDays(-1), action.EmbeddedOn);
    }

    [Theory]
    [InlineData(EvidenceRung.Told)]
    [InlineData(null)]
    public void Told_alone_is_not_enough(EvidenceRung? highest)
    {
        var action = ActionSamples.Sent();
        var refused = Assert.Throws<RuleBrokenException>(() => action.SignOff(Fit with { Highest = highest }));
        Assert.Equal(
            ("“Told” alone is not enough. Return it and say what would show or prove it.", "Accept"),
            (refused.Message, refused.Input)
        );
        Assert.Null(action.SignedOffOn);
    }

    [Fact]
    public void Its_owner_does_not_sign_it_off()
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            ActionSamples.Sent().SignOff(Fit with { IsOwner = true })
        );
        Assert.Equal("Somebody other than the owner signs an action off.", refused.Message);
    }

    [Fact]
    public void It_needs_a_check_or_a_reason_for_none()
    {
        var action = ActionSamples.Sent();
        var refused = Assert.Throws<RuleBrokenException>(() => action.SignOff(Fit with { HasCheck = false }));
        Assert.Equal(("Plan an impact check, or say why none is needed.", "Check"), (refused.Message, refused.Input));
        action.GoUnchecked(" It changes a form. ");
        action.SignOff(Fit with { HasCheck = false });
        Assert.Equal((Today, "It changes a form."), (action.SignedOffOn, action.NoCheckBecause));
    }

    [Fact]
    public void No_check_needs_a_reason_and_a_check_after_all_takes_it_away()
    {
        var action = ActionSamples.Sent();
        var refused = Assert.Throws<RuleBrokenException>(() => action.GoUnchecked("  "));
        Assert.Equal(("Enter why no check is needed.", "NoCheckBecause"), (refused.Message, refused.Input));
        action.GoUnchecked("It changes a form.");
        action.BeChecked();
        Assert.Null(action.NoCheckBecause);
    }

    [Fact]
    public void The_second_of_two_is_told_who_signed()
    {
        var action = ActionSamples.Finished();
        var refused = Assert.Throws<RuleBrokenException>(() => action.SignOff(Fit));
        Assert.Equal("This action was signed off already, by Business manager.", refused.Message);
        refused = Assert.Throws<RuleBrokenException>(action.RefuseSigned);
        Assert.Equal("This action was signed off already, by Business manager.", refused.Message);
        ActionSamples.Sent().RefuseSigned();
    }

    [Fact]
    public void Nothing_is_decided_where_no_evidence_waits()
    {
        const string sentence = "No evidence waits for a decision.";
        Assert.Equal(sentence, Refusal(() => ActionSamples.Agreed().SignOff(Fit)));
        Assert.Equal(sentence, Refusal(() => ActionSamples.Agreed().ReturnEvidence("A log")));
    }

    [Fact]
    public void What_has_ended_takes_no_decision_and_no_evidence()
    {
        const string sentence = "This action has ended. Reopen it first.";
        var closed = ActionSamples.Sent();
        closed.CloseWithout(Today, "The team was closed.");
        Assert.Null(closed.EvidenceSentOn);
        Assert.Equal(sentence, Refusal(() => closed.SignOff(Fit)));
        Assert.Equal(sentence, Refusal(() => closed.ReturnEvidence("A log")));
        Assert.Equal(sentence, Refusal(() => closed.SendEvidence(Today)));
        Assert.Equal(sentence, Refusal(closed.RequireEvidenceMayCome));
        Assert.Equal(sentence, Refusal(() => ActionSamples.Finished().SendEvidence(Today)));
    }

    [Fact]
    public void Evidence_begins_the_work_and_waits()
    {
        var action = ActionSamples.Agreed();
        action.SendEvidence(Today);
        Assert.Equal((Today, Today), (action.StartedOn, action.EvidenceSentOn));
        Assert.Equal(ActionStatus.EvidenceSent, action.StatusOn(Today.AddDays(30)));
    }

    [Fact]
    public void Evidence_waits_until_the_action_is_agreed()
    {
        const string sentence = "This action is not agreed yet.";
        Assert.Equal(sentence, Refusal(() => ActionSamples.Proposed().SendEvidence(Today)));
        Assert.Equal(sentence, Refusal(ActionSamples.Proposed().RequireEvidenceMayCome));
    }

    [Fact]
    public void Returned_evidence_says_what_is_missing_until_more_is_sent()
    {
        var action = ActionSamples.Sent();
        var refused = Assert.Throws<RuleBrokenException>(() => action.ReturnEvidence(" "));
        Assert.Equal(("Enter what is missing.", "Missing"), (refused.Message, refused.Input));
        action.ReturnEvidence(" A log ");
        Assert.Equal((null, "A log"), (action.EvidenceSentOn, action.ReturnedBecause));
        Assert.Equal(ActionStatus.DueThisWeek, action.StatusOn(Today));
        action.SendEvidence(Today);
        Assert.Null(action.ReturnedBecause);
    }

    private static string Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Message;
}

using Goldthread.Features.Improvement;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class ImpactCheckTests
{
    private static readonly DateOnly Today = ActionSamples.Today;
    private static readonly ImpactAnswer Answer = new(ImpactVerdict.SomeDifference, " Less waiting. ", " ", null, "");

    private static readonly ImpactPlan Measured = new(
        "Does it fall?",
        ImpactMethod.Measure,
        "dataset:CIN-02",
        "CIN-02 Rate",
        MeasureDirection.Lower,
        12,
        Guid.CreateVersion7()
    );

    [Fact]
    public void It_asks_a_question_about_an_action_months_after_it_is_due()
    {
        var action = ActionSamples.Agreed();
        var check = new ImpactCheck(action, "I-0001", ActionSamples.ReAudit);
        Assert.Equal(
            (action.PartnershipId, action.Id, action.AgencyId, "I-0001"),
            (check.PartnershipId, check.ActionId, check.AgencyId, check.Reference)
        );
        Assert.Equal(("Does it work?", ImpactMethod.ReAudit, 6), (check.Question, check.Method, check.MonthsAfter));
        Assert.Equal(action.Due.AddMonths(6), check.Due);
        check.CountFrom(Today);
        Assert.Equal(Today.AddMonths(6), check.Due);
    }

    [Fact]
    public void A_measure_is_agreed_with_its_direction()
    {
        var check = ActionSamples.Check();
        check.Plan(Measured, Today);
        Assert.Equal(
            ("dataset:CIN-02", "CIN-02 Rate", MeasureDirection.Lower, Measured.CheckerPostId),
            (check.MeasureKey, check.MeasureName, check.Direction, check.CheckerPostId)
        );
        Assert.Equal(Today.AddMonths(12), check.Due);
        Refused(
            () => check.Plan(Measured with { MeasureKey = null }, Today),
            "Choose the measure that should move, and which way.",
            "MeasureKey"
        );
        Refused(
            () => check.Plan(Measured with { Direction = null }, Today),
            "Choose the measure that should move, and which way.",
            "Direction"
        );
    }

    [Fact]
    public void Another_way_of_looking_keeps_no_measure()
    {
        var check = ActionSamples.Check();
        check.Plan(Measured with { Method = ImpactMethod.Visit }, Today);
        Assert.Null(check.MeasureKey);
        Assert.Null(check.MeasureName);
        Assert.Null(check.Direction);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(12, true)]
    [InlineData(0, false)]
    [InlineData(4, false)]
    [InlineData(24, false)]
    public void It_is_looked_at_after_3_6_or_12_months(int months, bool taken)
    {
        var check = ActionSamples.Check();
        var plan = ActionSamples.ReAudit with { MonthsAfter = months };
        if (taken)
        {
            check.Plan(plan, Today);
            Assert.Equal(Today.AddMonths(months), check.Due);
        }
        else
        {
            Refused(() => check.Plan(plan, Today), "Choose 3, 6 or 12 months.", "MonthsAfter");
        }
    }

    [Fact]
    public void It_needs_a_question() =>
        Refused(
            () => ActionSamples.Check().Plan(ActionSamples.ReAudit with { Question = " " }, Today),
            "Enter the question that the check answers.",
            "Question"
        );

    [Fact]
    public void It_is_answered_once_with_what_was_seen()
    {
        var check = ActionSamples.Check();
        check.Judge(
            Answer with
            {
                Voice = " Heard. ",
                CannotSay = " Why. ",
                NextStep = " Look again. ",
            },
            EvidenceRung.Told,
            Today,
            "Chair"
        );
        Assert.Equal((ImpactVerdict.SomeDifference, Today, "Chair"), (check.Verdict, check.CheckedOn, check.CheckedBy));
        Assert.Equal(
            ("Less waiting.", "Heard.", "Why.", "Look again."),
            (check.Seen, check.Voice, check.CannotSay, check.NextStep)
        );
        const string sentence = "This check has been answered already. Plan another.";
        Refused(() => check.Judge(Answer, EvidenceRung.Seen, Today, "Chair"), sentence, null);
        Refused(() => check.Plan(ActionSamples.ReAudit, Today), sentence, null);
        Refused(() => check.Postpone(Today.AddMonths(12), Today), sentence, null);
    }

    [Fact]
    public void What_is_left_blank_is_nothing()
    {
        var check = ActionSamples.Check();
        check.Judge(Answer, null, Today, "Chair");
        Assert.Null(check.Voice);
        Assert.Null(check.CannotSay);
        Assert.Null(check.NextStep);
    }

    [Fact]
    public void It_says_what_was_seen() =>
        Refused(
            () => ActionSamples.Check().Judge(Answer with { Seen = " " }, null, Today, "Chair"),
            "Enter what was seen.",
            "Seen"
        );

    [Theory]
    [InlineData(null, false)]
    [InlineData(EvidenceRung.Told, false)]
    [InlineData(EvidenceRung.Shown, true)]
    [InlineData(EvidenceRung.Seen, true)]
    [InlineData(EvidenceRung.Changed, true)]
    public void That_it_made_a_difference_rests_on_more_than_what_somebody_told(EvidenceRung? highest, bool taken)
    {
        var check = ActionSamples.Check();
        var made = Answer with { Verdict = ImpactVerdict.MadeADifference };
        if (taken)
        {
            check.Judge(made, highest, Today, "Chair");
            Assert.Equal(ImpactVerdict.MadeADifference, check.Verdict);
        }
        else
        {
            Refused(
                () => check.Judge(made, highest, Today, "Chair"),
                "“Made a difference” needs more than what somebody told you.",
                "Verdict"
            );
            Assert.Null(check.Verdict);
        }
    }

    [Theory]
    [InlineData(ImpactVerdict.SomeDifference)]
    [InlineData(ImpactVerdict.NoDifferenceYet)]
    [InlineData(ImpactVerdict.CannotTell)]
    public void The_other_verdicts_need_no_evidence(ImpactVerdict verdict)
    {
        var check = ActionSamples.Check();
        check.Judge(Answer with { Verdict = verdict }, null, Today, "Chair");
        Assert.Equal(verdict, check.Verdict);
    }

    [Fact]
    public void It_waits_until_a_later_day_within_two_years()
    {
        const string later = "The new day must be later than today and than the day it is due now.";
        var check = ActionSamples.Check();
        check.CountFrom(Today.AddMonths(-6));
        Assert.Equal(Today, check.Due);
        Refused(() => check.Postpone(Today, Today), later, "To");
        Refused(() => check.Postpone(Today.AddDays(1), Today.AddDays(1)), later, "To");
        check.Postpone(Today.AddDays(1), Today);
        Assert.Equal(Today.AddDays(1), check.Due);
        Refused(() => check.Postpone(Today.AddDays(1), Today), later, "To");
        check.Postpone(Today.AddYears(2), Today);
        Assert.Equal(Today.AddYears(2), check.Due);
        Refused(() => check.Postpone(Today.AddYears(2).AddDays(1), Today), "Choose a day within two years.", "To");
    }

    [Fact]
    public void Another_post_or_nobody_takes_it_over()
    {
        var check = ActionSamples.Check();
        var post = Guid.CreateVersion7();
        check.HandTo(post);
        Assert.Equal(post, check.CheckerPostId);
        check.HandTo(null);
        Assert.Null(check.CheckerPostId);
    }

    [Fact]
    public void It_is_found_by_its_question_and_its_measure()
    {
        var check = ActionSamples.Check();
        check.Plan(Measured, Today);
        var found = check.Search();
        Assert.Equal((check.AgencyId, "Impact check"), (found.AgencyId, found.Kind));
        Assert.Contains("CIN-02 Rate", found.ToString(), StringComparison.Ordinal);
        Assert.Contains("/impact/I-0001", found.ToString(), StringComparison.Ordinal);
        Assert.Contains("Does it fall?", found.ToString(), StringComparison.Ordinal);
    }

    private static void Refused(Action act, string sentence, string? field)
    {
        var refused = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal((sentence, field), (refused.Message, refused.Input));
    }
}

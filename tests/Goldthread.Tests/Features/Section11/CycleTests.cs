using Goldthread.Features.Section11;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The rules of a cycle, of an agency’s return and of the ladder, without a database.</summary>
public sealed class CycleTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Letters_go_ten_minutes_after_a_launch_and_until_then_it_can_be_stopped()
    {
        var cycle = Prepared();
        cycle.Launch(Now, "HIPS officer", 40);
        Assert.Equal(Now.AddMinutes(10), cycle.SendsAt);
        Assert.True(cycle.CanBeStoppedAt(Now.AddMinutes(9)));
        Assert.False(cycle.HasBegunAt(Now.AddMinutes(9)));
        cycle.StopSending(Now.AddMinutes(9));
        Assert.True(cycle.IsDraft);
        Assert.Equal(Now.AddMinutes(9), cycle.StoppedAt);
        cycle.Launch(Now.AddMinutes(20), "HIPS officer", 40);
        Assert.True(cycle.HasBegunAt(Now.AddMinutes(30)));
        Assert.Throws<RuleBrokenException>(() => cycle.StopSending(Now.AddMinutes(30)));
    }

    [Fact]
    public void A_cycle_that_opens_later_sends_its_letters_that_morning()
    {
        var cycle = Prepared(opens: new DateOnly(2026, 12, 1));
        cycle.Launch(Now, "HIPS officer", 40);
        Assert.Equal(new DateTime(2026, 12, 1, 8, 0, 0, DateTimeKind.Utc), cycle.SendsAt);
    }

    [Fact]
    public void A_launched_cycle_is_not_changed_and_nobody_is_asked_for_nothing()
    {
        var cycle = Prepared();
        Assert.Throws<RuleBrokenException>(() => cycle.Launch(Now, "HIPS officer", 0));
        cycle.Launch(Now, "HIPS officer", 1);
        Assert.Throws<RuleBrokenException>(() => cycle.Keep(cycle.ToDates()));
        Assert.Throws<RuleBrokenException>(() => cycle.Launch(Now, "HIPS officer", 1));
    }

    [Fact]
    public void Whoever_is_writing_when_it_ends_has_a_day_to_finish()
    {
        var cycle = Prepared();
        cycle.Launch(Now, "HIPS officer", 1);
        var end = Now.AddDays(60);
        cycle.EndAnswers(end);
        Assert.True(cycle.TakesAnswersAt(end.AddHours(23)));
        Assert.True(cycle.IsInGraceAt(end.AddHours(23)));
        Assert.False(cycle.TakesAnswersAt(end.AddHours(24)));
    }

    [Fact]
    public void Offered_days_are_a_year_later_and_never_on_a_day_off()
    {
        var days = WorkingDays.Shipped;
        var last = new CycleDates(
            new DateOnly(2026, 2, 2),
            new DateOnly(2026, 5, 1),
            new DateOnly(2026, 5, 8),
            new DateOnly(2026, 6, 5),
            new DateOnly(2026, 7, 3)
        );
        var offered = CycleDates.Offer(Today, days, last, 1);
        Assert.Equal(Today, offered.Opens);
        // 1 May 2027 is a Saturday and Monday 3 May a bank holiday.
        Assert.Equal(new DateOnly(2027, 5, 4), offered.Due);
        Assert.All(
            [offered.Due, offered.SignOff, offered.Panel, offered.Letter],
            day => Assert.True(days.IsWorkingDay(day))
        );
        offered.RequireOrder();
    }

    [Fact]
    public void Days_that_have_passed_are_not_offered_again()
    {
        var last = new CycleDates(
            new DateOnly(2025, 8, 1),
            new DateOnly(2025, 10, 1),
            new DateOnly(2025, 10, 8),
            new DateOnly(2025, 11, 3),
            new DateOnly(2025, 12, 1)
        );
        var offered = CycleDates.Offer(Today, WorkingDays.Shipped, last, 1);
        Assert.True(offered.Due > Today);
        offered.RequireOrder();
    }

    [Fact]
    public void What_waits_for_the_executive_is_with_its_writers_again_once_something_is_saved()
    {
        var one = new AgencyReturn(Prepared(), Guid.CreateVersion7());
        one.SendForSignOff(Today, "Lead");
        Assert.Equal(AssessmentState.AwaitingSignOff, one.Progress);
        Assert.True(one.Write());
        Assert.Equal(AssessmentState.InProgress, one.Progress);
        Assert.Throws<RuleBrokenException>(() => one.Submit(Today));
    }

    [Fact]
    public void What_was_submitted_is_opened_before_it_is_written_and_signed_again_after()
    {
        var one = new AgencyReturn(Prepared(), Guid.CreateVersion7());
        one.SendForSignOff(Today, "Lead");
        one.Submit(Today);
        Assert.Throws<RuleBrokenException>(() => one.Write());
        one.Reopen();
        Assert.False(one.Write());
        Assert.Throws<RuleBrokenException>(() => one.Submit(Today));
        one.SendForSignOff(Today, "Lead");
        one.Submit(Today);
        Assert.Equal(AgencyReturnState.Submitted, one.State);
    }

    [Fact]
    public void An_executive_who_returns_it_twice_is_told_so()
    {
        var one = new AgencyReturn(Prepared(), Guid.CreateVersion7());
        one.SendForSignOff(Today, "Lead");
        Assert.Equal("Comment", Assert.Throws<RuleBrokenException>(() => one.GiveBack(Today, "Chief", " ")).Input);
        one.GiveBack(Today, "Chief", "Say more about standard 6.");
        var twice = Assert.Throws<RuleBrokenException>(() => one.GiveBack(Today, "Chief", "Again"));
        Assert.Equal(
            "This self-assessment was returned on 24 November 2026 and is with its writers. Your comment was not kept a second time.",
            twice.Message
        );
        Assert.Equal("Say more about standard 6.", one.ReturnedBecause);
    }

    [Fact]
    public void A_lead_gets_four_reminders_and_none_on_a_day_off()
    {
        var steps = AssessmentLadder.ForLead(
            new DateOnly(2026, 9, 25),
            new DateOnly(2026, 11, 20),
            WorkingDays.Shipped
        );
        Assert.Equal(["halfway", "early", "last", "late"], steps.Select(step => step.Name));
        Assert.Equal(
            [
                new DateOnly(2026, 10, 23),
                new DateOnly(2026, 11, 10),
                new DateOnly(2026, 11, 17),
                new DateOnly(2026, 11, 23),
            ],
            steps.Select(step => step.On)
        );
    }

    [Fact]
    public void A_newer_piece_of_evidence_is_one_revision_on_and_takes_the_place_of_one_only()
    {
        var agency = Guid.CreateVersion7();
        var first = LibraryPiece.OfLink(agency, "Policy", "https://www.example.org/a", ("Lead", Today));
        var next = LibraryPiece.OfLink(agency, "Policy", "https://www.example.org/b", ("Lead", Today));
        first.ReplaceWith(next);
        Assert.Equal(2, next.Revision);
        Assert.False(first.IsCurrent);
        Assert.Throws<RuleBrokenException>(() => first.ReplaceWith(next));
        Assert.Throws<RuleBrokenException>(() => LibraryPiece.OfLink(agency, "x", "not a link", ("Lead", Today)));
    }

    private static Cycle Prepared(DateOnly? opens = null)
    {
        var first = opens ?? Today;
        return new Cycle(
            Guid.CreateVersion7(),
            2027,
            new CycleText("Section 11 2027", CycleKind.FullAssessment, Guid.CreateVersion7()),
            new CycleDates(first, first.AddDays(40), first.AddDays(47), first.AddDays(70), first.AddDays(90))
        );
    }
}

using Goldthread.Features.Improvement;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Work;

namespace Goldthread.Improvement.Tests;

public sealed class ReplyStatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_recommendation_stands_where_its_days_and_replies_say()
    {
        Assert.Equal(RecommendationState.Open, ReplyStates.Of(null, null, [], Today));
        Assert.Equal(RecommendationState.ReplyOwed, ReplyStates.Of(null, null, [Today], Today));
        Assert.Equal(RecommendationState.ReplyLate, ReplyStates.Of(null, null, [Today, Today.AddDays(-1)], Today));
        Assert.Equal(RecommendationState.Closed, ReplyStates.Of(Today, null, [Today.AddDays(-1)], Today));
        Assert.Equal(RecommendationState.Withdrawn, ReplyStates.Of(Today, Today, [Today.AddDays(-1)], Today));
    }

    [Fact]
    public void A_challenge_stands_where_its_days_say()
    {
        Assert.Equal(ChallengeState.ReplyOwed, ReplyStates.Of(Today, null, null, Today));
        Assert.Equal(ChallengeState.ReplyLate, ReplyStates.Of(Today.AddDays(-1), null, null, Today));
        Assert.Equal(ChallengeState.Replied, ReplyStates.Of(Today.AddDays(-1), Today, null, Today));
        Assert.Equal(ChallengeState.Closed, ReplyStates.Of(Today.AddDays(-1), null, Today, Today));
    }

    [Fact]
    public void Every_state_has_a_word_and_a_colour_of_its_own()
    {
        var recommendations = Enum.GetValues<RecommendationState>();
        Assert.Equal(
            ["Open", "Reply owed", "Reply late", "Closed", "Withdrawn"],
            recommendations.Select(state => state.Say())
        );
        Assert.Equal(
            ["progress", "waiting", "overdue", "signed", "plain"],
            recommendations.Select(state => state.Tag())
        );
        var challenges = Enum.GetValues<ChallengeState>();
        Assert.Equal(["Reply owed", "Reply late", "Replied", "Closed"], challenges.Select(state => state.Say()));
        Assert.Equal(["waiting", "overdue", "progress", "signed"], challenges.Select(state => state.Tag()));
    }

    [Theory]
    [InlineData("2026-11-24", "Reply by 5pm on Tuesday 24 November 2026, today.")]
    [InlineData("2026-11-25", "Reply by 5pm on Wednesday 25 November 2026, in 1 working day.")]
    [InlineData("2026-11-30", "Reply by 5pm on Monday 30 November 2026, in 4 working days.")]
    [InlineData("2026-11-23", "This reply is 1 working day late. It was due by 5pm on Monday 23 November 2026.")]
    [InlineData("2026-11-19", "This reply is 3 working days late. It was due by 5pm on Thursday 19 November 2026.")]
    public void The_clock_counts_in_working_days(string due, string sentence) =>
        Assert.Equal(sentence, ClockOn(Today).Say(Day(due)));

    [Theory]
    [InlineData("2026-11-29", "Reply by 5pm on Sunday 29 November 2026, tomorrow.")]
    [InlineData("2026-11-27", "This reply is late. It was due by 5pm on Friday 27 November 2026.")]
    public void On_a_weekend_no_working_day_is_left_to_count(string due, string sentence) =>
        Assert.Equal(sentence, ClockOn(new DateOnly(2026, 11, 28)).Say(Day(due)));

    [Fact]
    public void Bank_holidays_are_not_counted_ahead() =>
        Assert.Equal(new DateOnly(2027, 1, 6), ClockOn(new DateOnly(2026, 12, 11)).Ahead(15));

    [Theory]
    [InlineData(-1, WorkSection.Overdue)]
    [InlineData(0, WorkSection.DueThisWeek)]
    [InlineData(6, WorkSection.DueThisWeek)]
    [InlineData(7, WorkSection.ComingUp)]
    public void Home_shows_it_where_its_day_belongs(int days, WorkSection section) =>
        Assert.Equal(section, ClockOn(Today).SectionOf(Today.AddDays(days)));

    [Fact]
    public void The_prompts_that_nothing_answers_are_named_in_their_order()
    {
        var nothing = ReplyWorld.Text("Share.") with { Difference = " ", HowWeWillKnow = "" };
        Assert.Equal(
            ["Agencies", "Difference", "ByWhen", "HowWeWillKnow"],
            RecommendationQuality.Unanswered(nothing, 0).Select(prompt => prompt.Field)
        );
        var all = new RecommendationText("Share.", "One plan.", "Re-audit.", Today, null);
        Assert.Empty(RecommendationQuality.Unanswered(all, 1));
        Assert.Equal(["Who"], RecommendationQuality.Unanswered(all, 0).Select(prompt => prompt.Name));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ReplyClock ClockOn(DateOnly day)
    {
        var time = new MovableTime();
        time.MoveTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        return new ReplyClock(BankHolidays.Shipped, time);
    }
}

using System.Globalization;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class DeadlineStandingTests
{
    private static readonly Deadline RapidReview = From(15, ClockUnit.WorkingDays, "2026-11-10");

    [Theory]
    [InlineData("2026-11-09", "Starts on Tuesday 10 November 2026. Due on Tuesday 1 December 2026.")]
    [InlineData("2026-11-10", "Working day 0 of 15. Due in 15 working days, on Tuesday 1 December 2026.")]
    [InlineData("2026-11-23", "Working day 9 of 15. Due in 6 working days, on Tuesday 1 December 2026.")]
    [InlineData("2026-11-28", "Working day 13 of 15. Due in 2 working days, on Tuesday 1 December 2026.")]
    [InlineData("2026-11-30", "Working day 14 of 15. Due in 1 working day, on Tuesday 1 December 2026.")]
    [InlineData("2026-12-01", "Working day 15 of 15. Due today, Tuesday 1 December 2026.")]
    [InlineData("2026-12-02", "1 working day late. It was due on Tuesday 1 December 2026.")]
    [InlineData("2026-12-06", "3 working days late. It was due on Tuesday 1 December 2026.")]
    public void A_clock_in_working_days_says_how_it_stands(string day, string expected)
    {
        var standing = RapidReview.On(Day(day));

        Assert.Equal(expected, standing.Sentence);
        Assert.Equal(expected, standing.ToString());
    }

    [Theory]
    [InlineData("2026-09-06", "Starts on Monday 7 September 2026. Due on Monday 2 November 2026.")]
    [InlineData("2026-09-07", "Day 0 of 56. Due in 56 days, on Monday 2 November 2026.")]
    [InlineData("2026-11-01", "Day 55 of 56. Due in 1 day, on Monday 2 November 2026.")]
    [InlineData("2026-11-02", "Day 56 of 56. Due today, Monday 2 November 2026.")]
    [InlineData("2026-11-07", "5 days late. It was due on Monday 2 November 2026.")]
    public void A_clock_in_days_counts_every_day(string day, string expected) =>
        Assert.Equal(expected, From(56, ClockUnit.Days, "2026-09-07").On(Day(day)).Sentence);

    [Theory]
    [InlineData("2026-08-30", "Starts on Monday 31 August 2026. Due on Sunday 28 February 2027.")]
    [InlineData("2026-08-31", "Due in 181 days, on Sunday 28 February 2027.")]
    [InlineData("2027-02-28", "Due today, Sunday 28 February 2027.")]
    [InlineData("2027-03-01", "1 day late. It was due on Sunday 28 February 2027.")]
    public void A_clock_in_months_counts_days_down(string day, string expected) =>
        Assert.Equal(expected, From(6, ClockUnit.Months, "2026-08-31").On(Day(day)).Sentence);

    [Theory]
    [InlineData("2027-02-01", "Due in 2 working days, on Wednesday 3 February 2027.")]
    [InlineData("2027-02-03", "Due today, Wednesday 3 February 2027.")]
    [InlineData("2027-02-04", "1 working day late. It was due on Wednesday 3 February 2027.")]
    public void A_clock_that_counts_back_runs_before_its_event(string day, string expected)
    {
        var standing = From(-7, ClockUnit.WorkingDays, "2027-02-12").On(Day(day));

        Assert.Equal(expected, standing.Sentence);
        Assert.Null(standing.DayNumber);
    }

    [Fact]
    public void The_weekend_after_a_Friday_is_late_by_no_working_day()
    {
        var friday = From(5, ClockUnit.WorkingDays, "2026-11-20");

        var standing = friday.On(new DateOnly(2026, 11, 28));

        Assert.True(standing.IsLate);
        Assert.Equal(0, standing.LateBy);
        Assert.Equal("Late. It was due on Friday 27 November 2026.", standing.Sentence);
        Assert.Equal(
            "Late, because the inquest is open. It was due on Friday 27 November 2026.",
            standing.Because("the inquest is open")
        );
    }

    [Fact]
    public void A_late_clock_gives_its_reason_and_never_pauses() =>
        Assert.Equal(
            "3 working days late, because the police asked us to wait. It was due on Tuesday 1 December 2026.",
            RapidReview.On(new DateOnly(2026, 12, 4)).Because("the police asked us to wait")
        );

    [Fact]
    public void A_reason_changes_nothing_while_the_clock_is_in_time()
    {
        var standing = RapidReview.On(new DateOnly(2026, 12, 1));

        Assert.Equal(standing.Sentence, standing.Because("the inquest is open"));
        Assert.ThrowsAny<ArgumentException>(() => standing.Because(" "));
    }

    [Theory]
    [InlineData("2026-11-09", DeadlineState.NotStarted, null, 16, 0)]
    [InlineData("2026-11-10", DeadlineState.Running, 0, 15, 0)]
    [InlineData("2026-11-23", DeadlineState.Running, 9, 6, 0)]
    [InlineData("2026-12-01", DeadlineState.DueToday, 15, 0, 0)]
    [InlineData("2026-12-04", DeadlineState.Late, 18, 0, 3)]
    public void The_numbers_stand_behind_the_words(
        string day,
        DeadlineState state,
        int? number,
        int remaining,
        int lateBy
    )
    {
        var standing = RapidReview.On(Day(day));

        Assert.Equal(state, standing.State);
        Assert.Equal(state == DeadlineState.Late, standing.IsLate);
        Assert.Equal(number, standing.DayNumber);
        Assert.Equal(remaining, standing.Remaining);
        Assert.Equal(lateBy, standing.LateBy);
        Assert.Equal(Day(day), standing.Day);
        Assert.Same(RapidReview, standing.Deadline);
    }

    private static Deadline From(int number, ClockUnit unit, string trigger) =>
        Deadline.From(
            new ClockRule("Rapid review", "the notification", number, unit),
            Day(trigger),
            WorkingDays.Shipped
        );

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

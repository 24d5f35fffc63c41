using System.Globalization;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class DeadlineTests
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;

    private static readonly ClockRule Notification = new("Notification", "awareness", 5, ClockUnit.WorkingDays);

    private static readonly ClockRule RapidReview = new("Rapid review", "the notification", 15, ClockUnit.WorkingDays);

    [Theory]
    [InlineData("2025-12-19", "2025-12-30", "2026-01-21")]
    [InlineData("2026-03-30", "2026-04-08", "2026-04-29")]
    public void The_two_worked_examples_come_out(string aware, string notified, string reviewed)
    {
        var notice = Deadline.From(Notification, Day(aware), Calendar);
        var review = Deadline.From(RapidReview, notice.Due, Calendar);

        Assert.Equal(Day(notified), notice.Due);
        Assert.Equal(Day(reviewed), review.Due);
    }

    [Theory]
    [InlineData("2026-01-15T23:59:59Z", "2026-01-15")]
    [InlineData("2026-01-16T00:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T22:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T23:00:00Z", "2026-07-16")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:59:59Z", "2026-10-25")]
    [InlineData("2026-10-26T00:00:00Z", "2026-10-26")]
    [InlineData("2025-12-31T23:59:59Z", "2025-12-31")]
    [InlineData("2028-02-29T23:59:59Z", "2028-02-29")]
    public void Day_0_is_the_day_it_was_in_London(string instant, string day)
    {
        var at = Instant(instant);

        var deadline = Deadline.From(Notification, at, Calendar);

        Assert.Equal(Day(day), deadline.TriggerDay);
        Assert.Equal(at, deadline.TriggeredAt);
        Assert.Equal(Calendar.Add(Day(day), 5), deadline.Due);
    }

    [Fact]
    public void One_minute_at_midnight_moves_a_summer_deadline_by_a_day()
    {
        var before = Deadline.From(Notification, Instant("2026-07-15T22:59:00Z"), Calendar);
        var after = Deadline.From(Notification, Instant("2026-07-15T23:00:00Z"), Calendar);

        Assert.Equal(new DateOnly(2026, 7, 22), before.Due);
        Assert.Equal(new DateOnly(2026, 7, 23), after.Due);
    }

    [Fact]
    public void An_instant_that_is_not_UTC_is_refused() =>
        Assert.Throws<ArgumentException>(() => Deadline.From(Notification, new DateTime(2026, 1, 1), Calendar));

    [Fact]
    public void The_skipped_holidays_are_listed()
    {
        var christmas = Deadline.From(Notification, new DateOnly(2025, 12, 19), Calendar);
        var autumn = Deadline.From(Notification, new DateOnly(2026, 10, 5), Calendar);

        Assert.Equal(["Christmas Day", "Boxing Day"], christmas.Skipped.Select(holiday => holiday.Title));
        Assert.Empty(autumn.Skipped);
    }

    [Fact]
    public void Holidays_on_either_end_of_a_count_back_are_told_apart()
    {
        var copy = new ClockRule("Copy", "publication", -1, ClockUnit.WorkingDays);

        var deadline = Deadline.From(copy, new DateOnly(2026, 4, 6), Calendar);

        Assert.Equal(new DateOnly(2026, 4, 2), deadline.Due);
        Assert.Equal(["Good Friday"], deadline.Skipped.Select(holiday => holiday.Title));
    }

    [Fact]
    public void A_holiday_on_day_0_is_not_skipped() =>
        Assert.Equal(
            ["Easter Monday"],
            Deadline.From(Notification, new DateOnly(2026, 4, 3), Calendar).Skipped.Select(holiday => holiday.Title)
        );

    [Fact]
    public void Rules_in_days_and_months_skip_nothing()
    {
        var days = new ClockRule("Window", "launch", 30, ClockUnit.Days);
        var months = new ClockRule("Review", "the decision", 6, ClockUnit.Months);

        Assert.Empty(Deadline.From(days, new DateOnly(2026, 12, 20), Calendar).Skipped);
        Assert.Empty(Deadline.From(months, new DateOnly(2026, 12, 20), Calendar).Skipped);
    }

    [Fact]
    public void The_explanation_names_event_rule_and_skipped_holidays() =>
        Assert.Equal(
            "Notification: 5 working days from awareness, Friday 19 December 2025, which is day 0. "
                + "Weekends are not counted. Not counted as bank holidays: Christmas Day on Thursday 25 December 2025 "
                + "and Boxing Day on Friday 26 December 2025.",
            Deadline.From(Notification, new DateOnly(2025, 12, 19), Calendar).Explanation
        );

    [Fact]
    public void The_explanation_is_short_where_nothing_was_skipped() =>
        Assert.Equal(
            "Notification: 5 working days from awareness, Monday 5 October 2026, which is day 0. Weekends are not counted.",
            Deadline.From(Notification, new DateOnly(2026, 10, 5), Calendar).Explanation
        );

    [Fact]
    public void The_explanation_of_calendar_days_says_that_every_day_counts() =>
        Assert.Equal(
            "Review: 6 months from the decision, Monday 31 August 2026, which is day 0. "
                + "Every day is counted, weekends and bank holidays too.",
            Deadline
                .From(new ClockRule("Review", "the decision", 6, ClockUnit.Months), new DateOnly(2026, 8, 31), Calendar)
                .Explanation
        );

    [Fact]
    public void A_deadline_beyond_the_published_holidays_says_so()
    {
        var inTime = Deadline.From(Notification, new DateOnly(2028, 12, 20), Calendar);
        var beyond = Deadline.From(RapidReview, new DateOnly(2028, 12, 20), Calendar);
        var months = new ClockRule("Review", "the decision", 6, ClockUnit.Months);

        Assert.False(inTime.IsForecast);
        Assert.True(beyond.IsForecast);
        Assert.False(Deadline.From(months, new DateOnly(2028, 12, 20), Calendar).IsForecast);
        Assert.EndsWith(
            "Bank holidays are published from 1 January 2018 to 31 December 2028. Outside those days they are worked out by "
                + "rule, so this day may change.",
            beyond.Explanation,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("published", inTime.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_keeps_the_rule_version_it_began_with()
    {
        var rules = new ClockRules([RapidReview]);
        var began = new DateOnly(2026, 11, 10);
        var deadline = Deadline.From(rules.InForce("Rapid review", began), began, Calendar);

        var changed = rules.With(
            new ClockRule("Rapid review", "the notification", 10, ClockUnit.WorkingDays, 2, new DateOnly(2026, 11, 11))
        );

        Assert.Equal(1, deadline.Rule.Version);
        Assert.Equal(deadline, Deadline.From(changed.Version("Rapid review", 1), began, Calendar));
        Assert.Equal(deadline, Deadline.From(changed.InForce("Rapid review", began), began, Calendar));
        Assert.Equal(2, changed.InForce("Rapid review", began.AddDays(1)).Version);
    }

    [Fact]
    public void A_new_bank_holiday_moves_a_recounted_deadline_only()
    {
        var before = Deadline.From(Notification, new DateOnly(2027, 6, 1), Calendar);
        var newer = new BankHolidays(
            RegularHolidays.In(2027).Append(new BankHoliday(new DateOnly(2027, 6, 4), "One-off day"))
        );

        var after = before.Recounted(new WorkingDays(BankHolidays.Shipped.UpdatedBy(newer)));

        Assert.Equal(new DateOnly(2027, 6, 8), before.Due);
        Assert.Equal(new DateOnly(2027, 6, 9), after.Due);
        Assert.Equal(before.Rule, after.Rule);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Two_deadlines_are_equal_by_rule_trigger_and_due_day()
    {
        var instant = Instant("2026-11-10T12:00:00Z");
        var deadline = Deadline.From(Notification, instant, Calendar);

        Assert.Equal(deadline, Deadline.From(Notification, instant, new WorkingDays(BankHolidays.Shipped)));
        Assert.Equal(deadline.GetHashCode(), Deadline.From(Notification, instant, Calendar).GetHashCode());
        Assert.NotEqual(deadline, Deadline.From(Notification, instant.AddMinutes(1), Calendar));
        Assert.NotEqual(deadline, Deadline.From(Notification, new DateOnly(2026, 11, 10), Calendar));
        Assert.NotEqual(deadline, Deadline.From(RapidReview, instant, Calendar));
        Assert.False(deadline.Equals(null));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Instant(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture).UtcDateTime;
}

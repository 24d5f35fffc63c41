using System.Globalization;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class ClockRuleTests
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;

    [Theory]
    [InlineData(15, ClockUnit.WorkingDays, "Rapid review: 15 working days from the notification")]
    [InlineData(1, ClockUnit.WorkingDays, "Rapid review: 1 working day from the notification")]
    [InlineData(-7, ClockUnit.WorkingDays, "Rapid review: 7 working days before the notification")]
    [InlineData(-1, ClockUnit.Days, "Rapid review: 1 day before the notification")]
    [InlineData(56, ClockUnit.Days, "Rapid review: 56 days from the notification")]
    [InlineData(6, ClockUnit.Months, "Rapid review: 6 months from the notification")]
    [InlineData(1, ClockUnit.Months, "Rapid review: 1 month from the notification")]
    public void A_rule_reads_as_a_sentence(int number, ClockUnit unit, string expected) =>
        Assert.Equal(expected, Rule(number, unit).ToString());

    [Theory]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2027-08-31", 6, "2028-02-29")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    [InlineData("2026-06-15", 6, "2026-12-15")]
    public void A_month_that_is_too_short_ends_on_its_last_day(string from, int months, string due) =>
        Assert.Equal(Day(due), Rule(months, ClockUnit.Months).DueFrom(Day(from), Calendar));

    [Theory]
    [InlineData("2026-12-20", 7, "2026-12-27")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    [InlineData("2026-09-07", 56, "2026-11-02")]
    public void Calendar_days_count_weekends_and_holidays(string from, int days, string due) =>
        Assert.Equal(Day(due), Rule(days, ClockUnit.Days).DueFrom(Day(from), Calendar));

    [Theory]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    [InlineData("2028-02-29", 1, "2028-03-01")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-12-24", 2, "2026-12-30")]
    [InlineData("2027-02-12", -7, "2027-02-03")]
    public void Working_days_pass_leap_days_and_the_end_of_the_year(string from, int days, string due) =>
        Assert.Equal(Day(due), Rule(days, ClockUnit.WorkingDays).DueFrom(Day(from), Calendar));

    [Fact]
    public void A_rule_keeps_what_it_was_given()
    {
        var rule = new ClockRule(
            "Rapid review",
            "the notification",
            15,
            ClockUnit.WorkingDays,
            2,
            new DateOnly(2027, 4, 1)
        );

        Assert.Equal("Rapid review", rule.Name);
        Assert.Equal("the notification", rule.From);
        Assert.Equal("15 working days", rule.Length);
        Assert.Equal(2, rule.Version);
        Assert.Equal(new DateOnly(2027, 4, 1), rule.InForceFrom);
        Assert.Equal(1, Rule(15, ClockUnit.WorkingDays).Version);
    }

    [Theory]
    [InlineData("", "x", 1, 1)]
    [InlineData(" ", "x", 1, 1)]
    [InlineData("x", " ", 1, 1)]
    [InlineData("x", "x", 0, 1)]
    [InlineData("x", "x", 1, 0)]
    public void A_rule_without_name_event_length_or_version_is_refused(
        string name,
        string from,
        int number,
        int version
    ) => Assert.ThrowsAny<ArgumentException>(() => new ClockRule(name, from, number, ClockUnit.Days, version));

    [Fact]
    public void The_version_in_force_is_the_latest_that_has_started()
    {
        var first = Version(1, 15, default);
        var second = Version(2, 10, new DateOnly(2027, 4, 1));
        var other = new ClockRule("Other", "launch", 3, ClockUnit.Days);
        var rules = new ClockRules([second, other, first]);

        Assert.Same(first, rules.InForce("Rapid review", new DateOnly(2027, 3, 31)));
        Assert.Same(second, rules.InForce("Rapid review", new DateOnly(2027, 4, 1)));
        Assert.Same(first, rules.Version("Rapid review", 1));
        Assert.Same(second, rules.Version("Rapid review", 2));
        Assert.Same(other, rules.InForce("Other", new DateOnly(2027, 3, 31)));
        Assert.Equal(3, rules.All.Count());
    }

    [Fact]
    public void An_unknown_rule_or_version_is_named()
    {
        var rules = new ClockRules([Version(1, 15, new DateOnly(2026, 1, 1))]);

        var early = Assert.Throws<KeyNotFoundException>(() =>
            rules.InForce("Rapid review", new DateOnly(2025, 12, 31))
        );
        var missing = Assert.Throws<KeyNotFoundException>(() => rules.Version("Rapid review", 2));

        Assert.Equal("No rule ‘Rapid review’ was in force on 31 December 2025.", early.Message);
        Assert.Equal("There is no version 2 of ‘Rapid review’.", missing.Message);
    }

    [Fact]
    public void A_version_is_added_at_the_end_and_on_a_later_day()
    {
        var rules = new ClockRules([Version(1, 15, new DateOnly(2026, 1, 1))]);

        var changed = rules.With(Version(2, 10, new DateOnly(2026, 1, 2)));

        Assert.Equal(10, changed.InForce("Rapid review", new DateOnly(2026, 1, 2)).Number);
        Assert.Single(rules.All);
        var gap = Assert.Throws<ArgumentException>(() => rules.With(Version(3, 10, new DateOnly(2027, 1, 1))));
        var sameDay = Assert.Throws<ArgumentException>(() => rules.With(Version(2, 10, new DateOnly(2026, 1, 1))));
        Assert.StartsWith(
            "The versions of ‘Rapid review’ are not numbered one by one.",
            gap.Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "A later version of ‘Rapid review’ must start on a later day.",
            sameDay.Message,
            StringComparison.Ordinal
        );
    }

    private static ClockRule Rule(int number, ClockUnit unit) => new("Rapid review", "the notification", number, unit);

    private static ClockRule Version(int version, int number, DateOnly from) =>
        new("Rapid review", "the notification", number, ClockUnit.WorkingDays, version, from);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class BankHolidaysTests
{
    private static readonly BankHolidays Shipped = BankHolidays.Shipped;

    [Fact]
    public void Every_day_from_2018_to_2036_agrees_with_the_written_table()
    {
        var differing = HolidayTable
            .EveryDay()
            .Where(day => HolidayTable.Days.Contains(day) != Shipped.On(day) is not null);

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("2020-05-08", "Early May bank holiday (VE day)", false)]
    [InlineData("2022-06-02", "Spring bank holiday", false)]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday", false)]
    [InlineData("2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II", false)]
    [InlineData("2023-05-08", "Bank holiday for the coronation of King Charles III", false)]
    [InlineData("2027-12-27", "Christmas Day", true)]
    [InlineData("2018-01-01", "New Year’s Day", false)]
    public void The_shipped_days_carry_their_titles(string day, string title, bool isSubstitute)
    {
        var holiday = new BankHoliday(Day(day), title, isSubstitute);

        Assert.Equal(holiday, Shipped.On(holiday.Day));
    }

    [Fact]
    public void A_day_that_was_moved_away_is_not_a_holiday()
    {
        Assert.Null(Shipped.On(new DateOnly(2020, 5, 4)));
        Assert.Null(Shipped.On(new DateOnly(2022, 5, 30)));
    }

    [Fact]
    public void The_shipped_years_are_2018_to_2028()
    {
        Assert.Equal(91, Shipped.Published.Count);
        Assert.Equal(Shipped.Published.OrderBy(holiday => holiday.Day), Shipped.Published);
        Assert.Equal(new DateOnly(2018, 1, 1), Shipped.CoveredFrom);
        Assert.Equal(new DateOnly(2028, 12, 31), Shipped.CoveredUntil);
        Assert.False(Shipped.IsPublished(new DateOnly(2017, 12, 31)));
        Assert.True(Shipped.IsPublished(new DateOnly(2018, 1, 1)));
        Assert.True(Shipped.IsPublished(new DateOnly(2028, 12, 31)));
        Assert.False(Shipped.IsPublished(new DateOnly(2029, 1, 1)));
    }

    [Fact]
    public void Years_beyond_the_published_ones_follow_the_rule()
    {
        Assert.Equal("Good Friday", Shipped.On(new DateOnly(2029, 3, 30))?.Title);
        Assert.Equal("Easter Monday", Shipped.On(new DateOnly(2017, 4, 17))?.Title);
        Assert.Null(Shipped.On(new DateOnly(2029, 3, 29)));
    }

    [Theory]
    [InlineData("2026-11-24", HolidayCoverage.Enough)]
    [InlineData("2027-06-30", HolidayCoverage.Enough)]
    [InlineData("2027-07-01", HolidayCoverage.Low)]
    [InlineData("2028-06-30", HolidayCoverage.Low)]
    [InlineData("2028-07-01", HolidayCoverage.Degraded)]
    [InlineData("2030-01-01", HolidayCoverage.Degraded)]
    public void Coverage_warns_below_18_months_and_degrades_below_6(string day, HolidayCoverage expected) =>
        Assert.Equal(expected, Shipped.CoverageOn(Day(day)));

    [Fact]
    public void Exactly_18_and_6_months_are_still_in_time()
    {
        var untilYearEnd = new BankHolidays(RegularHolidays.In(2027));

        Assert.Equal(HolidayCoverage.Enough, untilYearEnd.CoverageOn(new DateOnly(2026, 6, 30)));
        Assert.Equal(HolidayCoverage.Low, untilYearEnd.CoverageOn(new DateOnly(2026, 7, 1)));
        Assert.Equal(HolidayCoverage.Enough, untilYearEnd.CoverageOn(new DateOnly(2025, 12, 31)));
        Assert.Equal(HolidayCoverage.Degraded, untilYearEnd.CoverageOn(new DateOnly(2027, 12, 31)));
    }

    [Fact]
    public void A_newer_file_replaces_whole_years_and_leaves_the_others()
    {
        var moved = RegularHolidays.In(2027).Where(holiday => holiday.Day.Month != 5);
        BankHoliday[] instead =
        [
            new(new DateOnly(2027, 5, 7), "Moved"),
            new(new DateOnly(2027, 5, 31), "Spring bank holiday"),
        ];
        var newer = new BankHolidays([.. moved, .. instead, .. RegularHolidays.In(2029)]);

        var updated = Shipped.UpdatedBy(newer);

        Assert.Equal("Moved", updated.On(new DateOnly(2027, 5, 7))?.Title);
        Assert.Null(updated.On(new DateOnly(2027, 5, 3)));
        Assert.NotNull(updated.On(new DateOnly(2022, 6, 3)));
        Assert.Equal(91 + 8, updated.Published.Count);
        Assert.Equal(new DateOnly(2018, 1, 1), updated.CoveredFrom);
        Assert.Equal(new DateOnly(2029, 12, 31), updated.CoveredUntil);
    }

    [Fact]
    public void Coverage_starts_after_a_gap_in_the_years()
    {
        var gap = new BankHolidays([
            .. RegularHolidays.In(2024),
            .. RegularHolidays.In(2026),
            .. RegularHolidays.In(2027),
        ]);

        Assert.Equal(new DateOnly(2026, 1, 1), gap.CoveredFrom);
        Assert.True(gap.ArePublished(new DateOnly(2027, 1, 1), new DateOnly(2026, 1, 1)));
        Assert.True(gap.ArePublished(new DateOnly(2024, 5, 1), new DateOnly(2024, 2, 1)));
        Assert.False(gap.ArePublished(new DateOnly(2024, 1, 1), new DateOnly(2026, 1, 1)));
        Assert.False(gap.ArePublished(new DateOnly(2027, 1, 1), new DateOnly(2028, 1, 1)));
    }

    [Fact]
    public void A_calendar_without_days_is_refused()
    {
        var fault = Assert.Throws<FormatException>(() => new BankHolidays([]));

        Assert.Equal("There are no bank holidays in it.", fault.Message);
    }

    [Fact]
    public void A_year_that_lost_a_day_is_refused()
    {
        var fault = Assert.Throws<FormatException>(() => new BankHolidays(RegularHolidays.In(2027).Skip(1)));

        Assert.Equal("2027 has only 7 bank holidays. A whole year has at least 8.", fault.Message);
    }

    [Fact]
    public void A_day_given_twice_is_refused()
    {
        var twice = RegularHolidays.In(2027).Append(new BankHoliday(new DateOnly(2027, 3, 26), "Good Friday again"));

        var fault = Assert.Throws<FormatException>(() => new BankHolidays(twice));

        Assert.Equal("26 March 2027 is there twice.", fault.Message);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

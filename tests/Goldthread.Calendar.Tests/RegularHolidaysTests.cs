using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class RegularHolidaysTests
{
    [Theory]
    [InlineData(1583, 4, 10)]
    [InlineData(1761, 3, 22)]
    [InlineData(1818, 3, 22)]
    [InlineData(1886, 4, 25)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2285, 3, 22)]
    public void Easter_falls_on_its_known_day(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), RegularHolidays.EasterSunday(year));

    [Fact]
    public void Easter_agrees_with_a_table_of_the_moon_for_700_years()
    {
        var differing = Enumerable
            .Range(1583, 700)
            .Where(year => RegularHolidays.EasterSunday(year) != ByFullMoon(year));

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData(2026, "25 Christmas Day; 28 Boxing Day, substitute")]
    [InlineData(2027, "27 Christmas Day, substitute; 28 Boxing Day, substitute")]
    [InlineData(2033, "26 Boxing Day; 27 Christmas Day, substitute")]
    [InlineData(2034, "25 Christmas Day; 26 Boxing Day")]
    [InlineData(2030, "25 Christmas Day; 26 Boxing Day")]
    public void Christmas_on_a_weekend_moves_to_the_next_free_weekdays(int year, string expected)
    {
        var december = RegularHolidays.In(year).Where(holiday => holiday.Day.Month == 12).Select(InWords);

        Assert.Equal(expected, string.Join("; ", december));
    }

    [Theory]
    [InlineData(2033, "3 New Year’s Day, substitute")]
    [InlineData(2034, "2 New Year’s Day, substitute")]
    [InlineData(2035, "1 New Year’s Day")]
    [InlineData(2032, "1 New Year’s Day")]
    public void New_Years_Day_on_a_weekend_moves_to_Monday(int year, string expected) =>
        Assert.Equal(expected, InWords(RegularHolidays.In(year)[0]));

    [Fact]
    public void A_year_has_eight_days_in_order_with_their_titles()
    {
        string[] titles =
        [
            "New Year’s Day",
            "Good Friday",
            "Easter Monday",
            "Early May bank holiday",
            "Spring bank holiday",
            "Summer bank holiday",
            "Christmas Day",
            "Boxing Day",
        ];

        Assert.Equal(titles, RegularHolidays.In(2029).Select(holiday => holiday.Title));
        Assert.All(
            Enumerable.Range(2018, 100),
            year =>
            {
                var days = RegularHolidays.In(year).Select(holiday => holiday.Day).ToList();
                Assert.Equal(8, days.Distinct().Count());
                Assert.Equal(days.Order(), days);
                Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            }
        );
    }

    [Fact]
    public void The_rule_gives_the_published_days_of_every_year_without_a_one_off()
    {
        var differing = BankHolidays
            .Shipped.Published.GroupBy(holiday => holiday.Day.Year)
            .Where(year => !year.SequenceEqual(RegularHolidays.In(year.Key)))
            .Select(year => year.Key);

        Assert.Equal([2020, 2022, 2023], differing);
    }

    private static string InWords(BankHoliday holiday) =>
        FormattableString.Invariant($"{holiday.Day.Day} {holiday.Title}{(holiday.IsSubstitute ? ", substitute" : "")}");

    // The definition itself: the Sunday after the church's full moon on or after 21 March (Explanatory Supplement to the
    // Astronomical Almanac, Gregorian epact with its two exceptions).
    private static DateOnly ByFullMoon(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var sun = (3 * century / 4) - 12;
        var moon = (((8 * century) + 5) / 25) - 5;
        var epact = ((11 * golden) + 20 + moon - sun) % 30;
        epact = epact < 0 ? epact + 30 : epact;
        if ((epact == 25 && golden > 11) || epact == 24)
        {
            epact++;
        }

        var fullMoon = new DateOnly(year, 3, 1).AddDays(44 - epact - 1);
        fullMoon = fullMoon < new DateOnly(year, 3, 21) ? fullMoon.AddDays(30) : fullMoon;
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}

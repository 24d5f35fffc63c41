using System.Globalization;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;

namespace Goldthread.Tests.Platform.Web;

public class WordsTests
{
    private static readonly DateOnly Friday = new(2027, 2, 12);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void The_words_are_the_same_under_every_culture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(Everything.Expected, string.Join('\n', Everything.Say()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, 0, "midnight")]
    [InlineData(0, 5, "12:05am")]
    [InlineData(9, 0, "9am")]
    [InlineData(9, 30, "9:30am")]
    [InlineData(11, 59, "11:59am")]
    [InlineData(12, 0, "midday")]
    [InlineData(12, 30, "12:30pm")]
    [InlineData(17, 0, "5pm")]
    [InlineData(23, 59, "11:59pm")]
    public void Times_are_short(int hour, int minute, string expected) =>
        Assert.Equal(expected, Words.Time(new TimeOnly(hour, minute, 59)));

    [Fact]
    public void Instants_are_shown_as_London_sees_them()
    {
        var summer = new DateTime(2026, 6, 30, 23, 30, 0, DateTimeKind.Utc);

        Assert.Equal("12:30am", Words.Time(summer));
        Assert.Equal("12:30am on Wednesday 1 July 2026", Words.Moment(summer));
        Assert.Equal("12:30am, 1 Jul 2026", Words.TableMoment(summer));
        Assert.Equal("by 12:30am on Wednesday 1 July 2026", Words.By(summer));
        Assert.Throws<ArgumentException>(() => Words.Moment(new DateTime(2026, 6, 30)));
    }

    [Theory]
    [InlineData(0, "12 February 2027")]
    [InlineData(5, "12 to 17 February 2027")]
    [InlineData(20, "12 February to 4 March 2027")]
    [InlineData(365, "12 February 2027 to 12 February 2028")]
    public void A_range_names_what_differs(int days, string expected) =>
        Assert.Equal(expected, Words.Range(Friday, Friday.AddDays(days)));

    [Theory]
    [InlineData(0, "today", "today")]
    [InlineData(1, "tomorrow", "yesterday")]
    [InlineData(2, "in 2 days", "2 days ago")]
    [InlineData(1500, "in 1,500 days", "1,500 days ago")]
    public void Days_ahead_and_behind_are_told_from_today(int days, string due, string ago)
    {
        Assert.Equal(due, Words.DueFrom(Friday, Friday.AddDays(days)));
        Assert.Equal(ago, Words.Ago(Friday.AddDays(days), Friday));
    }

    [Fact]
    public void A_passed_day_is_late_and_a_future_one_has_no_ago()
    {
        Assert.Equal("1 day late", Words.DueFrom(Friday, Friday.AddDays(-1)));
        Assert.Equal("3 days late", Words.DueFrom(Friday, Friday.AddDays(-3)));
        Assert.Equal("on Friday 12 February 2027", Words.Ago(Friday.AddDays(-1), Friday));
    }

    [Theory]
    [InlineData(0.5, 0, "1")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "-3")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.06, 1, "-0.1")]
    [InlineData(-0.0, 0, "0")]
    [InlineData(0.145, 2, "0.15")]
    [InlineData(1.005, 2, "1.01")]
    [InlineData(1e20, 0, "100,000,000,000,000,000,000")]
    [InlineData(1234567.891, 2, "1,234,567.89")]
    [InlineData(-1234.5, 1, "-1,234.5")]
    [InlineData(1.23456789012, 9, "1.234567890")]
    public void Numbers_round_halves_away_from_0_and_never_show_minus_0(double value, int decimals, string expected) =>
        Assert.Equal(expected, Words.Number(value, decimals));

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 10)]
    public void An_impossible_number_is_refused(double value, int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.Number(value, decimals));

    [Theory]
    [InlineData(31, 50, "62% (31 of 50)")]
    [InlineData(0, 50, "0% (0 of 50)")]
    [InlineData(50, 50, "100% (50 of 50)")]
    [InlineData(1, 1000, "less than 1% (1 of 1,000)")]
    [InlineData(1, 200, "1% (1 of 200)")]
    [InlineData(999, 1000, "more than 99% (999 of 1,000)")]
    [InlineData(99, 100, "99% (99 of 100)")]
    [InlineData(1, 8, "13% (1 of 8)")]
    [InlineData(0, 0, "[z]")]
    public void A_percentage_shows_its_counts_and_keeps_none_and_all_certain(long part, long whole, string expected) =>
        Assert.Equal(expected, Words.Percentage(part, whole));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void A_part_cannot_be_negative_or_exceed_its_whole(long part, long whole) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.Percentage(part, whole));

    [Theory]
    [InlineData(null, 0, "[x]")]
    [InlineData(0.0, 1, "0.0")]
    [InlineData(0.04, 1, "[low]")]
    [InlineData(-0.04, 1, "[low]")]
    [InlineData(0.05, 1, "0.1")]
    [InlineData(1234.0, 0, "1,234")]
    public void A_cell_is_never_blank(double? value, int decimals, string expected) =>
        Assert.Equal(expected, Words.Cell(value, decimals));

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A B", "A or B")]
    [InlineData("A B C", "A, B or C")]
    public void A_list_joins_its_last_item_with_a_word(string items, string expected) =>
        Assert.Equal(expected, Words.List(items.Split(' ', StringSplitOptions.RemoveEmptyEntries), "or"));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(1023, "1,023 bytes")]
    [InlineData(1024, "1KB")]
    [InlineData(1536, "1.5KB")]
    [InlineData(12_345, "12KB")]
    [InlineData(1024 * 1024 - 1, "1MB")]
    [InlineData(10L * 1024 * 1024, "10MB")]
    [InlineData(1024L * 1024 * 1024 * 5 / 2, "2.5GB")]
    [InlineData(1024L * 1024 * 1024 * 2048, "2,048GB")]
    public void A_file_size_uses_the_unit_people_see(long bytes, string expected) =>
        Assert.Equal(expected, Words.FileSize(bytes));

    [Fact]
    public void A_negative_file_size_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.FileSize(-1));

    [Fact]
    public void Every_marker_has_its_meaning()
    {
        string[] expected =
        [
            "[c] suppressed to protect people",
            "[x] not supplied",
            "[z] does not apply",
            "[p] provisional",
            "[r] revised",
            "[u] supplied but not reliable enough to use",
            "[low] rounds to zero",
            "[b] break in the series: figures before and after it cannot be compared",
        ];

        Assert.Equal(expected, CellMarker.All.Select(marker => marker.ToString()));
        Assert.Equal("41.2 [p]", CellMarker.Provisional.Beside("41.2"));
    }

    [Fact]
    public void An_irregular_plural_is_given()
    {
        Assert.Equal("1 child", Words.Plural(1, "child", "children"));
        Assert.Equal("1,200 children", Words.Plural(1200, "child", "children"));
        Assert.Equal("0 actions", Words.Plural(0, "action"));
    }

    private static class Everything
    {
        public const string Expected = """
            Friday 12 February 2027
            12 February 2027
            12 Feb 2027
            1 Sep 2026
            February 2027
            by 5pm on Friday 12 February 2027
            in 1,234 days
            1,234,567
            -1,234.5
            1,234 actions
            62%
            -3.5%
            62% (31 of 50)
            41.2 per 10,000 children
            A, B and C
            1.5MB
            July to September 2026 (Quarter 2)
            2025 to 2026
            Day 9 of 56. Due in 47 days, on Monday 2 November 2026.
            """;

        public static IEnumerable<string> Say() =>
            [
                Words.Date(Friday),
                Words.PlainDate(Friday),
                Words.TableDate(Friday),
                Words.TableDate(new DateOnly(2026, 9, 1)),
                Words.Month(Friday),
                Words.By(Friday, new TimeOnly(17, 0)),
                Words.DueFrom(Friday, Friday.AddDays(1234)),
                Words.Count(1_234_567),
                Words.Number(-1234.5, 1),
                Words.Plural(1234, "action"),
                Words.Percent(0.62),
                Words.Percent(-0.035, 1),
                Words.Percentage(31, 50),
                Words.Rate(41.23, 10_000, "children"),
                Words.List(["A", "B", "C"]),
                Words.FileSize(1024 * 1536),
                new Quarter(new FinancialYear(2026), 2).NameWithNumber,
                new FinancialYear(2025).Name,
                Deadline
                    .From(
                        new ClockRule("Window", "launch", 56, ClockUnit.Days),
                        new DateOnly(2026, 9, 7),
                        WorkingDays.Shipped
                    )
                    .On(new DateOnly(2026, 9, 16))
                    .Sentence,
            ];
    }
}

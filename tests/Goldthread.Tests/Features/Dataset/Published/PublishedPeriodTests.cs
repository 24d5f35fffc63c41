using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Tests.Features.Dataset.Published;

public sealed class PublishedPeriodTests
{
    [Theory]
    [InlineData("2024", "Reporting year", "Reporting year 2024")]
    [InlineData("202425", "Academic year", "Academic year 2024 to 2025")]
    [InlineData("199900", "Tax year", "Tax year 1999 to 2000")]
    [InlineData("202425", "Financial year Q3", "October to December 2024")]
    [InlineData("202425", "Part 2 (October to March)", "Part 2 (October to March), 2024 to 2025")]
    [InlineData("202425", "Autumn and spring term", "Autumn and spring term 2024 to 2025")]
    [InlineData("2020", "Week 53", "Week 53, 2020")]
    [InlineData("2022", "april", "April 2022")]
    [InlineData("2022", "Calendar year Q2", "Calendar year Q2, 2022")]
    public void A_pair_is_named_in_words_and_keeps_its_text(string text, string identifier, string label)
    {
        var period = Read(text, identifier);
        Assert.Equal(label, period.Label);
        Assert.Equal(text, period.Text);
    }

    [Theory]
    [InlineData("2024", "Reporting year", "2023-04-01", "2024-03-31")]
    [InlineData("2024", "Calendar year", "2024-01-01", "2024-12-31")]
    [InlineData("202425", "Academic year", "2024-09-01", "2025-08-31")]
    [InlineData("199900", "Tax year", "1999-04-06", "2000-04-05")]
    [InlineData("202425", "Financial year Q4", "2025-01-01", "2025-03-31")]
    [InlineData("2024", "Calendar year Q1", "2024-01-01", "2024-03-31")]
    [InlineData("202425", "Part 2 (October to March)", "2024-10-01", "2025-03-31")]
    [InlineData("202425", "Autumn and spring term", "2024-09-01", "2025-03-31")]
    [InlineData("202425", "Autumn term", "2024-09-01", "2024-12-31")]
    [InlineData("202425", "Spring term", "2025-01-01", "2025-03-31")]
    [InlineData("202425", "Summer term", "2025-04-01", "2025-08-31")]
    [InlineData("2024", "February", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "Week 2", "2024-01-08", "2024-01-14")]
    public void A_period_has_a_first_and_a_last_day(string text, string identifier, string first, string last)
    {
        var period = Read(text, identifier);
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), period.FirstDay);
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), period.LastDay);
    }

    [Theory]
    [InlineData("2024", "Academic year", "time_period", "6 digits")]
    [InlineData("202425", "Calendar year", "time_period", "4 digits")]
    [InlineData("202426", "Academic year", "time_period", "follow each other")]
    [InlineData("0024", "Calendar year", "time_period", "1900")]
    [InlineData("20x4", "Calendar year", "time_period", "4 digits")]
    [InlineData("", "Calendar year", "time_period", "empty")]
    [InlineData("2024", "Week 54", "time_identifier", "not a time identifier")]
    [InlineData("2024", "Calendar, year", "time_identifier", "not a time identifier")]
    [InlineData("2024", "", "time_identifier", "empty")]
    public void A_malformed_pair_is_refused_by_column_and_reason(
        string text,
        string identifier,
        string column,
        string words
    )
    {
        Assert.False(Period.TryRead(text, identifier, out _, out var faultColumn, out var fault));
        Assert.Equal(column, faultColumn);
        Assert.Contains(words, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_sort_by_when_they_begin_not_by_text()
    {
        Period[] expected =
        [
            Read("2023", "Week 9"),
            Read("2023", "Week 10"),
            Read("202324", "Financial year"),
            Read("202324", "Financial year Q1"),
            Read("202324", "Autumn term"),
            Read("2024", "Calendar year"),
            Read("202324", "Spring term"),
            Read("2024", "March"),
            Read("202324", "Summer term"),
            Read("2024", "October"),
        ];
        Assert.Equal(expected, expected.Reverse().Order());
        Assert.True(Read("2013", "Reporting year") < Read("2014", "Reporting year"));
    }

    [Theory]
    [InlineData("2023", "Reporting year", "April", "April 2022", "March 2023")]
    [InlineData("2023", "Calendar year", "January", "January 2023", "December 2023")]
    [InlineData("202223", "Financial year", "Apr", "April 2022", "March 2023")]
    [InlineData("202223", "Academic year", "September", "September 2022", "August 2023")]
    public void Month_columns_become_months_of_their_year(
        string text,
        string identifier,
        string from,
        string first,
        string last
    )
    {
        string[] names =
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        var start = TimeIdentifier.MonthNumber(from)!.Value - 1;
        var columns = Enumerable
            .Range(0, 12)
            .Select(i => new DataColumn(
                names[(start + i) % 12],
                ColumnKind.Indicator,
                "",
                "",
                null,
                "",
                ColumnSource.Guessed
            ))
            .Prepend(new DataColumn("Referrals", ColumnKind.Indicator, "", "", null, "", ColumnSource.Guessed))
            .ToList();
        var months = MonthColumns.Find(columns)!;
        Assert.Equal(1, months.FirstIndicator);
        Assert.Equal(first, months.MonthOf(Read(text, identifier), 0).Label);
        Assert.Equal(last, months.MonthOf(Read(text, identifier), 11).Label);
        Assert.Null(MonthColumns.Find([.. columns.Take(12)]));
    }

    [Theory]
    [InlineData("12.5", 12.5, null)]
    [InlineData("-0.7", -0.7, null)]
    [InlineData("4.7980000000000002E-2", 0.04798, null)]
    [InlineData("0", 0.0, null)]
    [InlineData("c", null, PublishedMarker.Suppressed)]
    [InlineData("x", null, PublishedMarker.NotAvailable)]
    [InlineData("z", null, PublishedMarker.DoesNotApply)]
    [InlineData("u", null, PublishedMarker.NotReliable)]
    [InlineData("k", null, PublishedMarker.RoundsToZero)]
    [InlineData("low", null, PublishedMarker.RoundsToZero)]
    [InlineData("..", null, PublishedMarker.OldGap)]
    [InlineData("NaN", null, PublishedMarker.Missing)]
    [InlineData("Infinity", null, PublishedMarker.Unknown)]
    [InlineData("1,234", null, PublishedMarker.Unknown)]
    [InlineData("", null, PublishedMarker.Missing)]
    public void A_cell_is_a_number_or_a_marker_and_a_marker_is_never_zero(
        string text,
        double? number,
        PublishedMarker? marker
    )
    {
        Assert.Equal(new PublishedCell(number, marker), PublishedCell.Parse(text));
    }

    [Fact]
    public void Every_marker_has_a_meaning_and_a_bracketed_letter()
    {
        Assert.All(Enum.GetValues<PublishedMarker>(), marker => Assert.Matches(@"^\[[a-z?]+\]$", marker.Letter));
        Assert.All(Enum.GetValues<PublishedMarker>(), marker => Assert.True(marker.Meaning.Length > 10));
    }

    private static Period Read(string text, string identifier)
    {
        Assert.True(Period.TryRead(text, identifier, out var period, out _, out var fault), fault);
        return period!;
    }
}

using CsCheck;
using Goldthread.Platform.Calendar;

namespace Goldthread.Calendar.Tests;

public class PeriodTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[
            new DateOnly(1990, 1, 1).DayNumber,
            new DateOnly(2100, 1, 1).DayNumber
        ]
        .Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData(1, "April to June 2026 (Quarter 1)", 2026, 4, 1, 2026, 6, 30)]
    [InlineData(2, "July to September 2026 (Quarter 2)", 2026, 7, 1, 2026, 9, 30)]
    [InlineData(3, "October to December 2026 (Quarter 3)", 2026, 10, 1, 2026, 12, 31)]
    [InlineData(4, "January to March 2027 (Quarter 4)", 2027, 1, 1, 2027, 3, 31)]
    public void A_quarter_has_its_days_and_name(int number, string name, int y1, int m1, int d1, int y2, int m2, int d2)
    {
        var quarter = new Quarter(new FinancialYear(2026), number);

        Assert.Equal(name, quarter.NameWithNumber);
        Assert.Equal(name[..name.IndexOf(" (", StringComparison.Ordinal)], quarter.Name);
        Assert.Equal(quarter.Name, quarter.ToString());
        Assert.Equal(new DateOnly(y1, m1, d1), quarter.FirstDay);
        Assert.Equal(new DateOnly(y2, m2, d2), quarter.LastDay);
        Assert.Equal(new FinancialYear(2026), quarter.Year);
        Assert.Equal(number, quarter.Number);
        Assert.Equal(quarter, new FinancialYear(2026).Quarters[number - 1]);
        Assert.Equal(quarter, Quarter.Of(quarter.FirstDay));
        Assert.Equal(quarter, Quarter.Of(quarter.LastDay));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void There_are_four_quarters(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(new FinancialYear(2026), number));

    [Fact]
    public void Quarters_follow_one_another_across_the_year()
    {
        var last = new Quarter(new FinancialYear(2026), 4);

        Assert.Equal(new Quarter(new FinancialYear(2027), 1), last.Next);
        Assert.Equal(last, last.Next.Previous);
        Assert.Equal(4, new FinancialYear(2026).Quarters.Count);
    }

    [Fact]
    public void Every_day_belongs_to_one_period_of_each_kind() =>
        Check.Sample(
            AnyDay,
            day =>
                Quarter.Of(day).Contains(day)
                && !Quarter.Of(day).Next.Contains(day)
                && !Quarter.Of(day).Previous.Contains(day)
                && Quarter.Of(day).Year == FinancialYear.Of(day)
                && FinancialYear.Of(day).Contains(day)
                && !FinancialYear.Of(day).Next.Contains(day)
                && !FinancialYear.Of(day).Previous.Contains(day)
                && AcademicYear.Of(day).Contains(day)
                && !AcademicYear.Of(day).Next.Contains(day)
                && !AcademicYear.Of(day).Previous.Contains(day)
        );

    [Fact]
    public void A_financial_year_starts_in_April()
    {
        var year = new FinancialYear(2025);

        Assert.Equal("2025 to 2026", year.Name);
        Assert.Equal("2025 to 2026", year.ToString());
        Assert.Equal(2025, year.Start);
        Assert.Equal(new DateOnly(2025, 4, 1), year.FirstDay);
        Assert.Equal(new DateOnly(2026, 3, 31), year.LastDay);
        Assert.Equal(year, FinancialYear.Of(year.FirstDay));
        Assert.Equal(year, FinancialYear.Of(year.LastDay));
        Assert.Equal(year.Next, FinancialYear.Of(year.LastDay.AddDays(1)));
        Assert.Equal(year.Previous, FinancialYear.Of(year.FirstDay.AddDays(-1)));
        Assert.True(year.Contains(year.FirstDay) && year.Contains(year.LastDay));
    }

    [Fact]
    public void An_academic_year_starts_in_September()
    {
        var year = new AcademicYear(2027);

        Assert.Equal("2027 to 2028", year.Name);
        Assert.Equal("2027 to 2028", year.ToString());
        Assert.Equal(2027, year.Start);
        Assert.Equal(new DateOnly(2027, 9, 1), year.FirstDay);
        Assert.Equal(new DateOnly(2028, 8, 31), year.LastDay);
        Assert.Equal(year, AcademicYear.Of(year.FirstDay));
        Assert.Equal(year, AcademicYear.Of(year.LastDay));
        Assert.Equal(year.Next, AcademicYear.Of(year.LastDay.AddDays(1)));
        Assert.Equal(year.Previous, AcademicYear.Of(year.FirstDay.AddDays(-1)));
        Assert.True(year.Contains(year.FirstDay) && year.Contains(year.LastDay));
    }

    [Fact]
    public void Every_edge_of_a_quarter_belongs_to_it()
    {
        var quarter = new Quarter(new FinancialYear(2026), 2);

        Assert.True(quarter.Contains(quarter.FirstDay) && quarter.Contains(quarter.LastDay));
    }
}

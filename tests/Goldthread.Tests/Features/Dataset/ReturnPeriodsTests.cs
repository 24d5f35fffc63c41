using CsCheck;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Tests.Features.Dataset;

public sealed class ReturnPeriodsTests
{
    private static readonly string[] Parts = ["q1", "q2", "q3", "q4", "autumn", "spring", "summer"];

    [Theory]
    [InlineData("2026-q2", "July to September 2026", "2026-q1")]
    [InlineData("2026-q1", "April to June 2026", "2025-q4")]
    [InlineData("2026-autumn", "Autumn term 2026 to 2027", "2025-summer")]
    [InlineData("2026-spring", "Spring term 2026 to 2027", "2026-autumn")]
    [InlineData("2026", "Financial year 2026 to 2027", "2025")]
    public void An_address_names_a_period_and_leads_to_the_one_before(string slug, string label, string before)
    {
        var period = ReturnPeriods.Find(slug)!;
        Assert.Equal((label, slug), (period.Label, period.Slug()));
        Assert.Equal(before, period.Before().Slug());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-q5")]
    [InlineData("2026-q")]
    [InlineData("2026-")]
    [InlineData("26-q1")]
    [InlineData("2026-q1-x")]
    [InlineData("+2026")]
    [InlineData("2026-winter")]
    public void An_address_that_names_none_finds_none(string? slug) => Assert.Null(ReturnPeriods.Find(slug));

    [Fact]
    public void The_period_before_ends_on_the_eve_and_asks_the_same_indicators() =>
        Gen.Select(Gen.Int[2001, 2099], Gen.Int[0, 6])
            .Sample(
                (year, part) =>
                {
                    var period = ReturnPeriods.Find(FormattableString.Invariant($"{year}-{Parts[part]}"))!;
                    var before = period.Before();
                    Assert.Equal(ReturnPeriods.FrequencyOf(period), ReturnPeriods.FrequencyOf(before));
                    Assert.Equal(period.FirstDay.AddDays(-1), before.LastDay);
                }
            );

    [Fact]
    public void Only_what_is_over_is_offered_the_latest_quarter_first()
    {
        var day = new DateOnly(2026, 11, 24);
        var offered = ReturnPeriods.OverBefore(day, 4);
        Assert.Equal(["2026-q2", "2026-q1", "2025-q4", "2025-q3"], offered.Take(4).Select(period => period.Slug()));
        Assert.All(offered, period => Assert.True(period.LastDay < day));
        Assert.Equal(offered.Count, offered.Select(period => period.Slug()).Distinct().Count());
        Assert.Contains(offered, period => period.Slug() == "2025");
    }

    [Fact]
    public void A_month_and_a_published_year_are_no_periods_of_returns()
    {
        Assert.Null(ReturnPeriods.FrequencyOf(Period.OfMonth(2026, 5)));
        Assert.Null(ReturnPeriods.FrequencyOf(ReturnPeriods.Of(2026, "Reporting year")));
        Assert.Equal(Frequency.Yearly, ReturnPeriods.FrequencyOf(ReturnPeriods.Of(2026, "Financial year")));
    }
}

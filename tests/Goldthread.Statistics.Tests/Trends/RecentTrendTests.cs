using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;
using Goldthread.Statistics.Trends;

namespace Goldthread.Statistics.Tests.Trends;

public sealed class RecentTrendTests
{
    private static readonly TrendYear[] Rising = Proportions(100, 130, 160, 190, 220);

    [Fact]
    public void A_steady_rise_beyond_chance_is_increasing()
    {
        var trend = RecentTrend.Of(Rising, TrendMeasure.Proportion);
        Assert.Equal((TrendMarker.Increasing, TrendObstacle.None), (trend.Marker, trend.Obstacle));
        Assert.Equal(TrendMarker.Decreasing, RecentTrend.Of([.. Rising.Reverse()], TrendMeasure.Proportion).Marker);
    }

    [Theory]
    [InlineData(Polarity.HighIsGood, "Increasing and getting better", "Decreasing and getting worse")]
    [InlineData(Polarity.LowIsGood, "Increasing and getting worse", "Decreasing and getting better")]
    [InlineData(Polarity.NoJudgement, "Increasing", "Decreasing")]
    [InlineData(Polarity.NotApplicable, "Increasing", "Decreasing")]
    public void A_trend_says_whether_it_is_good(Polarity polarity, string up, string down)
    {
        Assert.Equal(up, new RecentTrend(TrendMarker.Increasing, 10).Words(polarity));
        Assert.Equal(down, new RecentTrend(TrendMarker.Decreasing, 10).Words(polarity));
        Assert.Equal("No significant change", new RecentTrend(TrendMarker.NoSignificantChange, 1).Words(polarity));
        Assert.Equal("Cannot be calculated", new RecentTrend(TrendMarker.CannotBeCalculated, null).Words(polarity));
    }

    [Fact]
    public void Only_the_newest_five_years_are_tested()
    {
        var longer = RecentTrend.Of([.. Proportions(900, 800), .. Rising], TrendMeasure.Proportion);
        Assert.Equal(RecentTrend.Of(Rising, TrendMeasure.Proportion), longer);
    }

    [Fact]
    public void A_trend_does_not_reach_across_a_gap()
    {
        foreach (var gap in (TrendYear[])[new(null, 5, 10), new(5, null, 10), new(5, 5, null), new(0, 0, 0)])
        {
            TrendYear[] years = [.. Proportions(80, 90), gap, .. Rising.Take(4)];
            var trend = RecentTrend.Of(years, TrendMeasure.Proportion);
            Assert.Equal(new(TrendMarker.CannotBeCalculated, null, TrendObstacle.TooFewYears), trend);
            var since = RecentTrend.Of([gap, .. Rising], TrendMeasure.Proportion);
            Assert.Equal(TrendMarker.Increasing, since.Marker);
        }
    }

    [Fact]
    public void A_year_in_which_everybody_was_counted_stops_it_even_before_the_newest_five()
    {
        TrendYear full = new(100, 1_000, 1_000);
        var trend = RecentTrend.Of([full, .. Rising], TrendMeasure.Proportion);
        Assert.Equal(new(TrendMarker.CannotBeCalculated, null, TrendObstacle.CountIsDenominator), trend);
        var beforeAGap = RecentTrend.Of([full, default, .. Rising], TrendMeasure.Proportion);
        Assert.Equal(TrendMarker.Increasing, beforeAGap.Marker);
    }

    [Fact]
    public void A_mean_has_no_recent_trend() =>
        Assert.Equal(
            new(TrendMarker.CannotBeCalculated, null, TrendObstacle.MeasureNotSupported),
            RecentTrend.Of(Rising, TrendMeasure.Other)
        );

    [Fact]
    public void A_rate_needs_its_intervals_and_a_proportion_does_not()
    {
        Assert.Equal(TrendObstacle.TooFewYears, RecentTrend.Of(Rising, TrendMeasure.Rate).Obstacle);
        Assert.Equal(TrendMarker.Increasing, RecentTrend.Of(WithLimits(Rising, 2), TrendMeasure.Rate).Marker);
    }

    [Fact]
    public void Wide_intervals_hide_a_change_and_intervals_of_no_width_are_not_significant()
    {
        var wide = RecentTrend.Of(WithLimits(Rising, 20), TrendMeasure.Rate);
        var none = RecentTrend.Of(WithLimits(Rising, 0), TrendMeasure.Rate);
        Assert.Equal(TrendMarker.NoSignificantChange, wide.Marker);
        Assert.InRange(wide.ChiSquared ?? 0, 0.1, RecentTrend.CriticalValue);
        Assert.Equal(new(TrendMarker.NoSignificantChange, null), none);
    }

    [Fact]
    public void Equal_weights_give_the_statistic_of_a_plain_regression()
    {
        // Slope 3 of values with standard error 4 / 3.92 each: 9 * 10 / (4 / 3.92)^2.
        var trend = RecentTrend.Of(WithLimits(Rising, 2), TrendMeasure.Rate);
        Assert.Equal(90 / (4 / 3.92 * (4 / 3.92)), trend.ChiSquared ?? 0, 1e-9);
    }

    [Theory]
    [InlineData(100, 100, 100, 100, 300)]
    [InlineData(300, 100, 101, 102, 103)]
    public void One_outlying_year_is_no_trend(params int[] counts)
    {
        var trend = RecentTrend.Of(Proportions(counts), TrendMeasure.Proportion);
        var steady = counts[0] < counts[^1];
        Assert.True(trend.ChiSquared > RecentTrend.CriticalValue);
        // Without the last year the first four are level, which counts as rising; without the first they rise.
        Assert.Equal(steady ? TrendMarker.Increasing : TrendMarker.NoSignificantChange, trend.Marker);
        Assert.Equal(
            steady ? TrendMarker.Increasing : TrendMarker.NoSignificantChange,
            RecentTrend.Of(WithLimits(Proportions(counts), 2), TrendMeasure.Rate).Marker
        );
    }

    [Fact]
    public void Without_any_event_nothing_is_significant()
    {
        var trend = RecentTrend.Of(Proportions(0, 0, 0, 0, 0), TrendMeasure.Proportion);
        Assert.Equal(new(TrendMarker.NoSignificantChange, null), trend);
    }

    [Fact]
    public void A_year_without_events_counts_as_rising_whatever_the_others_do()
    {
        Assert.Equal(
            TrendMarker.Increasing,
            RecentTrend.Of(Proportions(0, 50, 90, 130, 170), TrendMeasure.Proportion).Marker
        );
        Assert.Equal(
            TrendMarker.NoSignificantChange,
            RecentTrend.Of(Proportions(170, 130, 90, 50, 0), TrendMeasure.Proportion).Marker
        );
    }

    private static TrendYear[] Proportions(params int[] counts) =>
        [.. counts.Select(count => new TrendYear(count / 10.0, count, 1_000))];

    private static TrendYear[] WithLimits(TrendYear[] years, double reach) =>
        [
            .. years.Select(year =>
                year with
                {
                    Limits = new Interval(
                        year.Value.GetValueOrDefault() - reach,
                        year.Value.GetValueOrDefault() + reach
                    ),
                }
            ),
        ];
}

using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Prospects;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Prospects;

public sealed class ProspectTests
{
    private static readonly XmrOptions Higher = new() { Direction = ImprovementDirection.Increase, Target = 50 };

    [Theory]
    [InlineData(60, ProspectRating.Sustained)]
    [InlineData(52, ProspectRating.AtRisk)]
    [InlineData(40, ProspectRating.NotSustained)]
    public void A_stable_process_is_rated_by_its_limits(double level, ProspectRating rating)
    {
        var prospect = Prospect.Of(Months.Chart(Higher, Months.Steady(14, level)));
        Assert.Equal(rating, prospect.Rating);
        Assert.False(prospect.IsProvisional);
        Assert.False(prospect.ProcessIsChanging);
        Assert.Null(prospect.Trend);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Few_points_make_it_provisional(int count, bool isProvisional)
    {
        var prospect = Prospect.Of(Months.Chart(Higher, Months.Steady(count, 60)));
        Assert.Equal(isProvisional, prospect.IsProvisional);
        Assert.Equal(ProspectRating.Sustained, prospect.Rating);
    }

    [Fact]
    public void Without_target_direction_variation_or_points_nothing_is_rated()
    {
        var steady = Months.Steady(14, 60);
        Assert.Equal(ProspectRating.NotRated, Rate(Higher with { Target = null }, steady));
        Assert.Equal(ProspectRating.NotRated, Rate(Higher with { Direction = ImprovementDirection.Neutral }, steady));
        Assert.Equal(ProspectRating.NotRated, Rate(Higher, Months.Steady(5, 60)));
        var flat = Enumerable.Repeat((double?)60, 14).ToArray();
        Assert.Equal(ProspectRating.NotRated, Rate(Higher, flat));
        Assert.Equal(ProspectRating.NotRated, Rate(Higher with { ScreenOutliers = false }, flat));
    }

    [Fact]
    public void A_concern_in_the_last_7_points_puts_it_at_risk_and_an_older_one_does_not()
    {
        var options = Higher with { FixAfter = 12 };
        Assert.Equal(ProspectRating.AtRisk, Rate(options, [.. Months.Steady(12, 70), 60, .. Months.Steady(6, 70)]));
        Assert.Equal(ProspectRating.Sustained, Rate(options, [.. Months.Steady(12, 70), 60, .. Months.Steady(8, 70)]));
        Assert.Equal(ProspectRating.AtRisk, Rate(options, [.. Months.Steady(12, 70), null]));
    }

    [Fact]
    public void An_improvement_that_passes_is_sustained_though_the_process_is_changing()
    {
        var chart = Months.Chart(Higher with { FixAfter = 12 }, [.. Months.Steady(12, 70), 90]);
        var prospect = Prospect.Of(chart);
        Assert.Equal(ProspectRating.Sustained, prospect.Rating);
        Assert.True(prospect.ProcessIsChanging);
        Assert.Null(prospect.Forecast);
    }

    [Fact]
    public void A_forecast_is_the_limits_for_a_third_of_the_group()
    {
        var chart = Months.Chart(Higher, Months.Steady(14, 60));
        var forecast = Prospect.Of(chart).Forecast;
        Assert.Equal(new(60, new(chart.CurrentGroup.Limits.Lower, chart.CurrentGroup.Limits.Upper), 4), forecast);
        Assert.Null(Prospect.Of(Months.Chart(Higher, Months.Steady(5, 60))).Forecast);
        Assert.Null(Prospect.Of(Months.Chart(Higher, Enumerable.Repeat((double?)60, 14).ToArray())).Forecast);
    }

    [Fact]
    public void Sure_chances_are_1_or_0_and_on_the_target_meets_it()
    {
        var flat = Enumerable.Repeat((double?)60, 14).ToArray();
        var options = Higher with { ScreenOutliers = false };
        Assert.Equal(1, Capability.Of(Months.Chart(options with { Target = 60 }, flat))?.NextMeets);
        Assert.Equal(0, Capability.Of(Months.Chart(options with { Target = 61 }, flat))?.NextMeets);
        Assert.Null(Capability.Of(Months.Chart(options, flat))?.Z);
        var lower = options with { Direction = ImprovementDirection.Decrease };
        var capability = Capability.Of(Months.Chart(lower with { Target = 60 }, flat));
        Assert.Equal((1, 1, 14), (capability?.NextMeets, capability?.NextMeetsWithUncertainMean, capability?.Meeting));
        Assert.Equal(0, Capability.Of(Months.Chart(lower with { Target = 59 }, flat))?.NextMeets);
    }

    [Fact]
    public void A_target_on_the_limit_is_met_with_the_chance_of_three_sigma()
    {
        var options = new XmrOptions { Direction = ImprovementDirection.Increase };
        var limits = Months.Chart(options, Months.Steady(14, 60)).CurrentGroup.Limits;
        var chart = Months.Chart(options with { Target = limits.Lower }, Months.Steady(14, 60));
        Assert.Equal(0.99865, Capability.Of(chart)?.NextMeets ?? 0, 1e-4);
    }

    [Fact]
    public void A_running_trend_has_a_slope_and_a_short_horizon()
    {
        var chart = Months.Chart(Higher, 9, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        var trend = RunningTrend.Of(chart);
        Assert.Equal(new(true, 9, 1, 13), trend);
        Assert.Equal(3, trend?.Horizon);
        Assert.Equal(3, trend?.PeriodsUntil(16));
        Assert.Equal(3, trend?.PeriodsUntil(15.5));
        Assert.Equal(1, trend?.PeriodsUntil(14));
        Assert.Null(trend?.PeriodsUntil(16.1));
        Assert.Null(trend?.PeriodsUntil(13));
        Assert.Null(trend?.PeriodsUntil(12));
        Assert.True(Prospect.Of(chart).ProcessIsChanging);
        Assert.Equal(trend, Prospect.Of(chart).Trend);
    }

    [Fact]
    public void A_falling_trend_counts_only_the_run_of_its_group()
    {
        var options = Higher with { RebaseDates = [Months.Month(2)] };
        var trend = RunningTrend.Of(Months.Chart(options, 30, 20, 18, 16, 14, 12, 10, 8, 6));
        Assert.Equal(new(false, 7, -2, 6), trend);
        Assert.Equal(2, trend?.PeriodsUntil(2));
        Assert.Null(trend?.PeriodsUntil(8));
        var turned = RunningTrend.Of(Months.Chart(new(), 1, 2, 3, 10, 9, 8, 7, 6, 5, 4));
        Assert.Equal((false, 7), (turned?.IsRising, turned?.Length));
    }

    [Fact]
    public void A_trend_that_has_ended_no_longer_runs() =>
        Assert.Null(RunningTrend.Of(Months.Chart(new(), 1, 2, 3, 4, 5, 6, 7, 6)));

    [Fact]
    public void Neighbours_that_are_alike_make_limits_too_narrow()
    {
        var smooth = Autocorrelation.Of([1.0, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.Equal(2.0 / 3, smooth?.Lag1 ?? 0, 1e-12);
        Assert.Equal(9, smooth?.Count);
        Assert.False(smooth?.IsMarked);
        Assert.True(Autocorrelation.Of([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10])?.LimitsAreTooNarrow);
        var jumping = Autocorrelation.Of([1.0, -1, 1, -1, 1, -1, 1, -1]);
        Assert.Equal(-0.875, jumping?.Lag1 ?? 0, 1e-12);
        Assert.True(jumping?.IsMarked);
        Assert.False(jumping?.LimitsAreTooNarrow);
    }

    [Fact]
    public void Gaps_take_their_pairs_along()
    {
        Assert.Equal(new(-0.5, 4), Autocorrelation.Of([1.0, -1, double.NaN, 1, -1]));
        Assert.Null(Autocorrelation.Of([1.0, 2]));
        Assert.NotNull(Autocorrelation.Of([1.0, 2, 3]));
        Assert.Null(Autocorrelation.Of([2.0, 2, 2]));
    }

    [Fact]
    public void Only_values_that_set_the_lines_are_correlated()
    {
        var values = Months.Steady(12, 0).Append(50).Append(60).ToArray();
        Assert.Equal(12, Autocorrelation.Of(Months.Chart(new() { FixAfter = 12 }, values))?.Count);
        Assert.Equal(14, Autocorrelation.Of(Months.Chart(new(), values))?.Count);
        Assert.Equal(13, Autocorrelation.Of(Months.Chart(new(), [.. values[..13], null]))?.Count);
    }

    [Fact]
    public void The_same_month_last_year_is_compared_where_two_years_are_known()
    {
        var rows = Months.Of([.. Enumerable.Range(0, 24).Select(index => (double?)(index * index)), null]);
        var season = SeasonalComparison.Of(rows.Reverse());
        Assert.Equal((rows[23], rows[11]), (season?.Latest, season?.YearBefore));
        Assert.Equal((23 * 23) - (11 * 11), season?.Change);
        Assert.Null(SeasonalComparison.Of(rows[1..]));
        Assert.Null(SeasonalComparison.Of([.. rows[..11], .. rows[12..], new(new(2030, 1, 1), 5)]));
    }

    private static ProspectRating Rate(XmrOptions options, double?[] values) =>
        Prospect.Of(Months.Chart(options, values)).Rating;
}

using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class XmrChartTests
{
    private static readonly XmrOptions Plain = new();

    [Fact]
    public void Rows_are_sorted_by_date()
    {
        var chart = XmrChart.Of(Months.Of(1, 2, 3).Reverse(), Plain);
        Assert.Equal([1, 2, 3], chart.Points.Select(point => point.Value));
        Assert.Equal(3, chart.Latest.Value);
    }

    [Fact]
    public void A_rebase_date_starts_a_group_with_lines_of_its_own()
    {
        var options = Plain with { RebaseDates = [Months.Month(4), Months.Month(2), Months.Month(4), new(1999, 1, 1)] };
        var chart = Months.Chart(options, 1, 3, 11, 13, 21, 23);
        Assert.Equal([0, 1, 2], chart.Groups.Select(group => group.Number));
        Assert.Equal([0, 2, 4], chart.Groups.Select(group => group.FirstIndex));
        Assert.Equal([2, 12, 22], chart.Groups.Select(group => group.Mean));
        Assert.Equal([0, 0, 1, 1, 2, 2], chart.Points.Select(point => point.Group.Number));
        Assert.Equal([21, 23], chart.CurrentPoints.Select(point => point.Value));
        Assert.Equal([new DateOnly(1999, 1, 1)], chart.UnusedRebaseDates);
        Assert.Same(options, chart.Options);
    }

    [Fact]
    public void A_rebase_date_on_the_first_row_makes_it_group_1()
    {
        var chart = Months.Chart(Plain with { RebaseDates = [Months.Month(0)] }, 1, 2);
        Assert.Equal([1], chart.Groups.Select(group => group.Number));
        Assert.Empty(chart.UnusedRebaseDates);
    }

    [Fact]
    public void Unused_rebase_dates_are_told_in_order()
    {
        DateOnly[] unused = [new(2031, 1, 1), new(2030, 1, 1)];
        Assert.Equal(unused.Reverse(), Months.Chart(Plain with { RebaseDates = unused }, 1).UnusedRebaseDates);
    }

    [Fact]
    public void No_run_is_seen_across_a_rebase()
    {
        var chart = Months.Chart(Plain with { RebaseDates = [Months.Month(4)] }, 1, 2, 3, 4, 5, 6, 7, 8);
        Assert.All(chart.Points, point => Assert.False(point.Marks.HasFlag(PointMarks.Trend)));
    }

    [Fact]
    public void A_duplicate_date_is_refused()
    {
        var fault = Assert.Throws<RefusedInputException>(() =>
            XmrChart.Of([.. Months.Of(1, 2), new(Months.Month(1), null)], Plain)
        );
        Assert.Equal("The date 2020-02-01 comes twice.", fault.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_a_number_is_refused(double value) =>
        Assert.Equal(
            "The value of 2020-01-01 is not a number.",
            Assert.Throws<RefusedInputException>(() => Months.Chart(Plain, value)).Message
        );

    [Fact]
    public void A_target_that_is_not_a_number_is_refused() =>
        Assert.Equal(
            "The target must be a number.",
            Assert.Throws<RefusedInputException>(() => Months.Chart(Plain with { Target = double.NaN }, 1)).Message
        );

    [Fact]
    public void An_empty_series_is_refused() =>
        Assert.Equal(
            "A chart needs at least one row.",
            Assert.Throws<RefusedInputException>(() => Months.Chart(Plain)).Message
        );

    [Fact]
    public void Lines_are_fixed_after_12_points_or_more()
    {
        var values = Months.Steady(20, 10);
        Assert.Equal(
            "The lines can only be fixed after 12 points or more.",
            Assert.Throws<RefusedInputException>(() => Months.Chart(Plain with { FixAfter = 11 }, values)).Message
        );
        Assert.Equal(12, Months.Chart(Plain with { FixAfter = 12 }, values).CurrentGroup.Limits.BaselineCount);
    }

    [Theory]
    [InlineData(5, 0, LimitsStanding.TooFew, true)]
    [InlineData(6, 0, LimitsStanding.Trial, true)]
    [InlineData(12, 0, LimitsStanding.Trial, true)]
    [InlineData(13, 0, LimitsStanding.Settled, false)]
    [InlineData(12, 1, LimitsStanding.Trial, false)]
    [InlineData(5, 8, LimitsStanding.TooFew, false)]
    public void Few_values_make_limits_trial_limits_or_hide_them(
        int values,
        int gaps,
        LimitsStanding standing,
        bool isShort
    )
    {
        var chart = Months.Chart(Plain, [.. Enumerable.Repeat((double?)null, gaps), .. Months.Steady(values, 10)]);
        Assert.Equal(standing, chart.CurrentGroup.Standing);
        Assert.Equal(isShort, chart.CurrentGroup.IsShort);
        Assert.Equal(standing != LimitsStanding.TooFew, chart.ShowsIcons);
        Assert.Equal((values, values + gaps), (chart.CurrentGroup.Measured, chart.CurrentGroup.Rows));
        Assert.NotNull(chart.CurrentGroup.UpperLimit);
    }

    [Fact]
    public void A_series_without_variation_has_a_mean_no_limits_and_the_common_cause_icon()
    {
        var chart = Months.Chart(
            new() { Direction = ImprovementDirection.Increase, Target = 7 },
            [null, .. Enumerable.Repeat((double?)5, 13)]
        );
        Assert.True(chart.CurrentGroup.HasNoVariation);
        Assert.Equal(5, chart.CurrentGroup.Mean);
        Assert.Null(chart.CurrentGroup.LowerLimit);
        Assert.Null(chart.CurrentGroup.UpperLimit);
        Assert.Equal(VariationIcon.CommonCause, chart.Variation);
        Assert.Equal(AssuranceIcon.Inconsistent, chart.Assurance);
    }

    [Fact]
    public void Variation_is_that_of_the_values_that_set_the_lines()
    {
        Assert.False(Months.Chart(Plain, 5, 6).CurrentGroup.HasNoVariation);
        Assert.False(Months.Chart(Plain, 5).CurrentGroup.HasNoVariation);
        var flatAtFirst = Enumerable.Repeat((double?)5, 12).Append(9).ToArray();
        Assert.True(Months.Chart(Plain with { FixAfter = 12 }, flatAtFirst).CurrentGroup.HasNoVariation);
        Assert.False(Months.Chart(Plain with { FixAfter = 13 }, flatAtFirst).CurrentGroup.HasNoVariation);
        Assert.False(Months.Chart(Plain, flatAtFirst).CurrentGroup.HasNoVariation);
    }

    [Fact]
    public void A_missing_last_value_is_no_data_and_never_common_cause()
    {
        var chart = Months.Chart(Plain, 1, 2, null);
        Assert.Equal(VariationIcon.NoData, chart.Variation);
        Assert.Equal((PointType.NoData, SpecialCause.NoData), (chart.Latest.Type, chart.Latest.Cause));
        Assert.Null(chart.Latest.RelativeToMean);
        Assert.False(chart.Latest.IsSpecialCause);
    }

    [Fact]
    public void Points_say_where_they_lie()
    {
        var chart = Months.Chart(Plain, 1, 3, 2, 2, 30);
        Assert.Equal(0, Months.Chart(Plain, 1, 3, 2).Latest.RelativeToMean);
        Assert.Equal(-1, chart.Points[0].RelativeToMean);
        Assert.Equal(1, chart.Latest.RelativeToMean);
        Assert.True(chart.Latest.IsOutside);
        Assert.True(chart.Latest.IsSpecialCause);
        Assert.False(chart.Latest.IsClose);
        Assert.False(Months.Chart(Plain, 1, 3, 2).Latest.IsSpecialCause);
        Assert.Null(Months.Chart(Plain with { FixAfter = 12 }, [.. new double?[12], 4]).Latest.RelativeToMean);
    }
}

using Goldthread.Features.Improvement;
using Goldthread.GovUk.Charts;
using static Goldthread.Improvement.Tests.ImpactSamples;

namespace Goldthread.Improvement.Tests;

/// <summary>The chart of a reading: the lines of before drawn on, and marks on what changed.</summary>
public sealed class ImpactChartTests
{
    [Fact]
    public void The_chart_draws_the_lines_of_before_on_and_marks_only_what_changed()
    {
        var chart = Years(Before14, 27, 19, null).Chart("A-0331 Joint neglect screen", "A-0331");
        var lines = Assert.Single(chart.Stretches);
        Assert.Equal((0, 16, 26.0, false), (lines.First, lines.Last, lines.Mean, lines.Trial));
        Assert.Equal((20.68, 31.32), (lines.Lower!.Value, lines.Upper!.Value));
        var happened = Assert.Single(chart.Events);
        Assert.Equal(
            (14, ChartEventKind.Action, "A-0331 Joint neglect screen ended", "March 2026", "A-0331"),
            (happened.Before, happened.Kind, happened.Title, happened.When, happened.ShortTitle)
        );
        Assert.All(chart.Points.Take(15), point => Assert.Equal(PointMark.Ordinary, point.Mark));
        Assert.Equal((PointMark.Improvement, "2028"), (chart.Points[15].Mark, chart.Points[15].Year));
        Assert.Null(chart.Points[16].Value);
        Assert.Contains("limits from before 3 March 2026", chart.Label, StringComparison.Ordinal);
        Assert.True(chart.Style.Percent);
    }

    [Fact]
    public void The_chart_of_too_few_has_no_limits_and_no_marks()
    {
        var chart = Years(Steady(4), 60).Chart("A-1", "A-1");
        var lines = Assert.Single(chart.Stretches);
        Assert.Equal((null, null), (lines.Lower, lines.Upper));
        Assert.All(chart.Points, point => Assert.Equal(PointMark.Ordinary, point.Mark));
        var empty = Years([]).Chart("A-1", "A-1");
        Assert.Empty(empty.Stretches);
        Assert.Empty(empty.Events);
        Assert.True(Assert.Single(Years(Steady(8), 60).Chart("A-1", "A-1").Stretches).Trial);
    }

    [Theory]
    [InlineData("%", 19, 1)]
    [InlineData("%", 19.5, 1)]
    [InlineData("referrals", 19, 0)]
    [InlineData("referrals", 19.5, 1)]
    public void The_chart_shows_decimals_of_shares_and_where_there_are_any(string unit, double since, int decimals)
    {
        var measure = Quarterly([.. Before14, since, null]) with { Unit = unit };
        var style = ImpactReading.Of(measure, Ended, null).Chart("A-1", "A-1").Style;
        Assert.Equal((decimals, unit == "%"), (style.Decimals, style.Percent));
    }

    [Theory]
    [InlineData(MeasureDirection.Lower, 60, PointMark.Concern)]
    [InlineData(MeasureDirection.Higher, 60, PointMark.Improvement)]
    [InlineData(MeasureDirection.Higher, 10, PointMark.Concern)]
    [InlineData(null, 60, PointMark.Change)]
    public void The_mark_of_a_point_goes_by_the_direction(MeasureDirection? better, double value, PointMark mark) =>
        Assert.Equal(mark, Read(Before14, [value], better, null).Chart("A-1", "A-1").Points[^1].Mark);
}

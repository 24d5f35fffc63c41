using System.Globalization;
using CsCheck;
using Goldthread.GovUk.Charts;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.GovUk;

public sealed class ControlChartTests
{
    private static readonly Gen<double?> Value = Gen.OneOf(
        Gen.Double[0, 100].Select(value => (double?)value),
        Gen.Double[-1e6, 1e9].Select(value => (double?)value),
        Gen.Double.Select(value => (double?)value),
        Gen.Const((double?)0),
        Gen.Const((double?)null)
    );

    private static readonly string[] Titles =
    [
        "A-0331",
        "Limits recalculated",
        "A very long description of what was done by all of the agencies together in the spring",
        "2020 to 2021",
        "W <&> \"quoted\"",
        "",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, 5].Select(index => Titles[index]);

    private static readonly Gen<ChartPoint> Point = Gen.Select(
        Value,
        Gen.Enum<PointMark>(),
        Gen.Int[2016, 2026],
        (value, mark, year) => new ChartPoint("A quarter", year.ToString(CultureInfo.InvariantCulture), value, mark)
    );

    private static readonly Gen<LimitStretch> Stretch = Gen.Select(
        Gen.Int[-5, 150],
        Gen.Int[-5, 150],
        Gen.Double[-1e5, 1e5],
        Value,
        Value,
        Gen.Bool,
        (first, last, mean, lower, upper, trial) => new LimitStretch(first, last, mean, lower, upper, trial)
    );

    private static readonly Gen<ChartEvent> Event = Gen.Select(
        Gen.Int[-5, 150],
        Gen.Enum<ChartEventKind>(),
        Words,
        Words,
        (before, kind, title, when) => new ChartEvent(before, kind, title, when, "A-1", "Jan")
    );

    private static readonly Gen<ControlChartView> View = Gen.Select(
        Gen.OneOf(Point.Array[0, 8], Point.Array[3, 140]),
        Stretch.Array[0, 4],
        Event.Array[0, 8],
        Value,
        Gen.Int[0, 3],
        Gen.Bool,
        (points, stretches, events, target, decimals, percent) =>
            new ControlChartView("A chart", points, new ValueStyle(decimals, percent))
            {
                Stretches = stretches,
                Events = events,
                Target = target,
            }
    );

    [Fact]
    public void Any_view_gives_a_sound_drawing_in_every_width() =>
        View.Sample(
            view =>
            {
                foreach (var width in Enum.GetValues<ChartWidth>())
                {
                    DrawingChecks.IsSound(ControlChart.Draw(view, width));
                }

                Assert.Equal(view.Points.Count, ControlChart.Rows(view).Count);
                _ = ControlChart.AxisNote(view);
            },
            iter: 300
        );

    [Fact]
    public void A_line_never_bridges_a_gap()
    {
        var view = Samples.Quarters(61, 64, null, 66, 58);
        var runs = ControlChart
            .Draw(view, ChartWidth.Broad)
            .Shapes.OfType<PathShape>()
            .Where(path => path.Ink == Ink.Series);
        Assert.Equal([2, 2], runs.Select(run => run.Spots.Count));
    }

    [Fact]
    public void A_gap_says_why()
    {
        var view = Samples.Quarters(61, 64, null, null, 66, 58);
        var gap = Assert.Single(
            ControlChart.Draw(view, ChartWidth.Broad).Shapes.OfType<TextShape>(),
            text => text.Ink == Ink.Gap
        );
        Assert.Equal("Not supplied", gap.Text);
        var narrow = ControlChart.Draw(Samples.Quarters(61, 64, null, 66, 58), ChartWidth.Phone);
        var small = Assert.Single(narrow.Shapes.OfType<TextShape>(), text => text.Ink == Ink.Gap);
        Assert.Equal("[x]", small.Text);
    }

    [Fact]
    public void Limits_stop_at_a_recalculation_and_start_again()
    {
        var means = ControlChart
            .Draw(Samples.Reference, ChartWidth.Broad)
            .Shapes.OfType<PathShape>()
            .Where(path => path.Ink == Ink.Mean)
            .ToList();
        Assert.Equal(2, means.Count);
        Assert.True(means[0].Spots[1].X < means[1].Spots[0].X);
    }

    [Fact]
    public void Every_signal_has_a_shape_of_its_own()
    {
        var marks = ControlChart.Draw(Samples.Marks, ChartWidth.Broad).Shapes;
        Assert.Single(marks, shape => shape is DotShape { Ink: Ink.Ordinary });
        Assert.Single(marks, shape => shape is BoxShape { Ink: Ink.Improvement });
        Assert.Single(marks, shape => shape is PathShape { Ink: Ink.Concern, Spots.Count: 4 });
        Assert.Single(marks, shape => shape is PathShape { Ink: Ink.Change, Spots.Count: 3 });
    }

    [Fact]
    public void The_axis_says_where_it_starts()
    {
        Assert.Equal("The axis starts at 10%.", ControlChart.AxisNote(Samples.Reference));
        Assert.Null(ControlChart.AxisNote(Samples.Quarters(1, 5, 9)));
    }

    [Fact]
    public void The_table_says_the_same_newest_first()
    {
        var rows = ControlChart.Rows(Samples.Reference);
        Assert.Equal(new ControlChartRow("Quarter 24", "18.8%", "20.7%", "16.5% to 24.9%", "Improvement"), rows[0]);
        Assert.Equal("[x] Not supplied", ControlChart.Rows(Samples.Quarters(1, null))[0].Value);
    }

    [Theory]
    [InlineData(ChartWidth.Broad)]
    [InlineData(ChartWidth.Reading)]
    [InlineData(ChartWidth.Phone)]
    public void The_reference_chart_is_drawn_as_approved(ChartWidth width) =>
        Approved.Match(
            SvgWriter.Write(ControlChart.Draw(Samples.Reference, width), "chart"),
            $"ControlChartTests.{width.ToString().ToLowerInvariant()}"
        );
}

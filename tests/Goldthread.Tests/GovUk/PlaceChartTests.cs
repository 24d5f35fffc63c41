using CsCheck;
using Goldthread.GovUk.Charts;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.GovUk;

/// <summary>Funnels, ranked bars and the small charts of a theme.</summary>
public sealed class PlaceChartTests
{
    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Double[0, 100],
        Gen.Double[-1e6, 1e9],
        Gen.Double,
        Gen.Const(0d)
    );

    private static readonly Gen<double?> Maybe = Gen.OneOf(
        Number.Select(value => (double?)value),
        Gen.Const((double?)null)
    );

    private static readonly string[] Names =
    [
        "Hampshire",
        "A name that is far too long for any chart, whatever its width, so that it has to be made shorter",
        "",
    ];

    private static readonly Gen<FunnelDot> Dot = Gen.Select(
        Gen.Int[0, 2],
        Number,
        Number,
        Gen.Enum<PlaceMark>(),
        (name, size, value, mark) => new FunnelDot(Names[name], size, value, mark)
    );

    private static readonly Gen<FunnelBand> Band = Gen.Select(
        Number,
        Number,
        Number,
        Number,
        Number,
        (size, a, b, c, d) => new FunnelBand(size, a, b, c, d)
    );

    private static readonly Gen<RankedBar> Bar = Gen.Select(
        Gen.Int[0, 2],
        Number,
        Maybe,
        Maybe,
        Gen.Enum<PlaceMark>(),
        (name, value, lower, upper, mark) => new RankedBar(Names[name], value, lower, upper, mark)
    );

    [Fact]
    public void Any_places_give_a_sound_funnel_in_every_width() =>
        Gen.Select(Dot.Array[0, 30], Band.Array[0, 12], Maybe, Gen.Bool)
            .Sample(
                (dots, bands, average, percent) =>
                {
                    var view = new FunnelView("A funnel", dots, new ValueStyle(1, percent))
                    {
                        Bands = bands,
                        Average = average,
                        SizeName = Names[1],
                    };
                    foreach (var width in Enum.GetValues<ChartWidth>())
                    {
                        DrawingChecks.IsSound(FunnelChart.Draw(view, width));
                    }

                    Assert.All(FunnelChart.Key(view), entry => DrawingChecks.IsSound(entry.Drawing));
                },
                iter: 300
            );

    [Fact]
    public void Any_places_give_sound_ranked_bars_in_every_width() =>
        Gen.Select(Gen.OneOf(Bar.Array[0, 12], Bar.Array[140, 160]), Maybe, Gen.Bool)
            .Sample(
                (bars, line, percent) =>
                {
                    var view = new RankedView("Bars", bars, new ValueStyle(1, percent))
                    {
                        Line = new RankedLine("England", line),
                    };
                    foreach (var width in Enum.GetValues<ChartWidth>())
                    {
                        DrawingChecks.IsSound(RankedBars.Draw(view, width));
                    }

                    Assert.All(RankedBars.Key(view), entry => DrawingChecks.IsSound(entry.Drawing));
                },
                iter: 150
            );

    [Fact]
    public void Every_kind_of_place_has_a_shape_of_its_own()
    {
        var shapes = FunnelChart.Draw(Funnel(), ChartWidth.Broad).Shapes;
        Assert.Single(shapes, shape => shape is DotShape { Ink: Ink.Here });
        Assert.Equal(2, shapes.Count(shape => shape is PathShape { Ink: Ink.Other, Spots.Count: 4 }));
        Assert.Single(shapes, shape => shape is PathShape { Ink: Ink.Other, Spots.Count: 3 });
        Assert.Equal(2, shapes.Count(shape => shape is DotShape { Ink: Ink.Ordinary }));
        Assert.Single(shapes, shape => shape is TextShape { Text: "Northshire" });
    }

    [Fact]
    public void No_place_is_coloured_good_or_bad()
    {
        Ink[] judging = [Ink.Improvement, Ink.Concern, Ink.Change];
        Assert.DoesNotContain(
            FunnelChart.Draw(Funnel(), ChartWidth.Broad).Shapes,
            shape => judging.Contains(shape.Ink)
        );
        Assert.DoesNotContain(RankedBars.Draw(Ranked(), ChartWidth.Broad).Shapes, shape => judging.Contains(shape.Ink));
    }

    [Fact]
    public void Limits_far_beyond_the_figures_are_cut_at_the_edge_of_the_plot()
    {
        var drawing = FunnelChart.Draw(Funnel(), ChartWidth.Broad);
        var top = drawing.Shapes.OfType<PathShape>().Where(path => path.Ink == Ink.Grid).Min(path => path.Spots[0].Y);
        var limits = drawing.Shapes.OfType<PathShape>().Where(path => path.Ink is Ink.Limit or Ink.TrialLimit).ToList();
        Assert.Equal(4, limits.Count);
        Assert.All(limits.SelectMany(path => path.Spots), spot => Assert.True(spot.Y >= top - 0.001));
        Assert.Contains(limits.SelectMany(path => path.Spots), spot => Math.Abs(spot.Y - top) < 0.001);
    }

    [Fact]
    public void The_highest_bar_comes_first_and_the_place_of_the_page_is_named()
    {
        var boxes = RankedBars
            .Draw(Ranked(), ChartWidth.Broad)
            .Shapes.OfType<BoxShape>()
            .Where(box => box.Ink is Ink.Bar or Ink.Place)
            .ToList();
        Assert.Equal(boxes.OrderByDescending(box => box.Height), boxes);
        Assert.Equal(1, boxes.FindIndex(box => box.Ink == Ink.Bar));
    }

    [Fact]
    public void Any_series_gives_a_sound_small_chart() =>
        Gen.Select(
                Maybe.Array[0, 60],
                Gen.Enum<PointMark>(),
                Maybe,
                Maybe,
                (values, mark, limit, target) =>
                    new ControlChartView(
                        "A chart",
                        [.. values.Select((value, at) => new ChartPoint("A quarter", $"{2000 + at / 4}", value, mark))],
                        new ValueStyle(1)
                    )
                    {
                        Target = target,
                        Stretches = [new LimitStretch(0, values.Length - 1, 20, limit, limit, Trial: true)],
                    }
            )
            .Sample(view => DrawingChecks.IsSound(SmallChart.Draw(view)), iter: 300);

    [Fact]
    public void A_small_chart_draws_no_more_than_it_was_given()
    {
        var drawing = SmallChart.Draw(Samples.Quarters(61, 64, null, 66, 58));
        var runs = drawing.Shapes.OfType<PathShape>().Where(path => path.Ink == Ink.Series).ToList();
        Assert.Equal([2, 2], runs.Select(run => run.Spots.Count));
        Assert.Single(
            drawing.Shapes,
            shape => shape is TextShape { Ink: Ink.Strong, Text: "58" or "58.0" or "58%" or "58.0%" }
        );
    }

    [Theory]
    [InlineData(ChartWidth.Broad)]
    [InlineData(ChartWidth.Reading)]
    [InlineData(ChartWidth.Phone)]
    public void Places_are_drawn_as_approved(ChartWidth width)
    {
        var name = width.ToString().ToLowerInvariant();
        Approved.Match(SvgWriter.Write(FunnelChart.Draw(Funnel(), width), "chart"), $"PlaceChartTests.funnel-{name}");
        Approved.Match(SvgWriter.Write(RankedBars.Draw(Ranked(), width), "chart"), $"PlaceChartTests.bars-{name}");
    }

    [Fact]
    public void A_small_chart_is_drawn_as_approved() =>
        Approved.Match(SvgWriter.Write(SmallChart.Draw(Samples.Reference), "small-chart"), "PlaceChartTests.small");

    private static FunnelView Funnel() =>
        new(
            "Funnel of a measure",
            [
                new FunnelDot("Northshire", 2400, 31.2, PlaceMark.Here),
                new FunnelDot("Easton", 300, 18.4, PlaceMark.Neighbour),
                new FunnelDot("Weston", 900, 24.9, PlaceMark.Neighbour),
                new FunnelDot("Sutton", 1500, 22.0, PlaceMark.Region),
                new FunnelDot("Middleton", 600, 20.1),
                new FunnelDot("Overton", 5200, 23.3),
            ],
            new ValueStyle(1, Percent: true)
        )
        {
            SizeName = "Referrals in the area",
            Average = 23.4,
            Names = new PlaceNames("Northshire", "the North"),
            Bands =
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(step => 20 * Math.Pow(1.7, step))
                    .Select(size => new FunnelBand(
                        size,
                        23.4 - 130.8 / Math.Sqrt(size),
                        23.4 - 83 / Math.Sqrt(size),
                        23.4 + 83 / Math.Sqrt(size),
                        23.4 + 130.8 / Math.Sqrt(size)
                    )),
            ],
        };

    private static RankedView Ranked() =>
        new(
            "Ranked bars of a measure",
            [
                new RankedBar("Easton", 18.4, 14.2, 23.1, PlaceMark.Neighbour),
                new RankedBar("Northshire", 31.2, 29.4, 33.1, PlaceMark.Here),
                new RankedBar("Sutton", 22.0, 20.0, 24.1, PlaceMark.Region),
                new RankedBar("Middleton", 20.1, null, null),
                new RankedBar("Overton", 36.3, 35.2, 37.4),
            ],
            new ValueStyle(1, Percent: true)
        )
        {
            Line = new RankedLine("England", 22.4),
            Names = new PlaceNames("Northshire", "the North"),
        };
}

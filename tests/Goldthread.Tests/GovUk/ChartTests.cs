using CsCheck;
using Goldthread.GovUk.Charts;
using Goldthread.Tests.Support;
using SkiaSharp;

namespace Goldthread.Tests.GovUk;

/// <summary>Sparklines, strips, bars, labels, axes, icons and pictures.</summary>
public sealed class ChartTests
{
    private static readonly Gen<double?> Value = Gen.OneOf(
        Gen.Double[-50, 200].Select(value => (double?)value),
        Gen.Double.Select(value => (double?)value),
        Gen.Const((double?)null)
    );

    private static readonly string[] Names =
    [
        "England",
        "Northshire, year before",
        "A name that is far too long for the column in which the names of areas stand, however broad",
    ];

    private static readonly Gen<ComparisonValue> Row = Gen.Select(
        Gen.Int[0, 2].Select(index => Names[index]),
        Value,
        Value,
        Value,
        Gen.Bool,
        (name, value, lower, upper, here) => new ComparisonValue(name, value, lower, upper, here)
    );

    [Fact]
    public void Any_series_gives_a_sound_sparkline() =>
        Gen.Select(Value.Array[0, 30], Value, Gen.Enum<PointMark>())
            .Sample((series, mean, mark) => DrawingChecks.IsSound(Sparkline.Draw(series, mean, mark)), iter: 300);

    [Fact]
    public void A_sparkline_marks_the_latest_value_even_before_a_gap()
    {
        var whole = SvgWriter.Write(Sparkline.Draw([1, 2, 3], 2, PointMark.Concern), "");
        var gap = SvgWriter.Write(Sparkline.Draw([1, 2, 3, null], 2, PointMark.Concern), "");
        var none = SvgWriter.Write(Sparkline.Draw([null, null], null, PointMark.Concern), "");
        Assert.Equal(CountOf(whole), CountOf(gap));
        Assert.Equal(CountOf(none) + 3, CountOf(gap));

        static int CountOf(string svg) => svg.Split('<').Count(part => part.Length > 0 && char.IsLetter(part[0]));
    }

    [Fact]
    public void Any_comparison_gives_sound_strips_and_bars() =>
        Gen.Select(Row.Array[0, 9], Value, Gen.Bool)
            .Sample(
                (rows, target, percent) =>
                {
                    var style = new ValueStyle(1, percent);
                    var strip = new ComparisonStrip(rows, style, target);
                    DrawingChecks.IsSound(strip.Head());
                    Assert.All(rows, row => DrawingChecks.IsSound(strip.Row(row)));
                    foreach (var width in Enum.GetValues<ChartWidth>())
                    {
                        DrawingChecks.IsSound(ComparisonBars.Draw("Bars", rows, style, width));
                    }
                },
                iter: 200
            );

    [Fact]
    public void Any_parts_of_wholes_give_sound_bars() =>
        Gen.Select(Gen.Int[-5, 5000], Gen.Int[-5, 5000], (part, whole) => new PartOfWhole("Case audits", part, whole))
            .Array[0, 9]
            .Sample(
                rows =>
                {
                    foreach (var width in Enum.GetValues<ChartWidth>())
                    {
                        DrawingChecks.IsSound(PartBars.Draw("Parts", rows, width));
                    }
                },
                iter: 200
            );

    [Fact]
    public void Labels_are_pushed_apart_in_order_and_stay_between_the_ends() =>
        Gen.Double[-100, 500]
            .Array[1, 12]
            .Sample(
                wishes =>
                {
                    Array.Sort(wishes);
                    var heights = LabelStack.PushApart(wishes, 18, 40, 420);
                    Assert.All(
                        heights.Zip(heights.Skip(1)),
                        pair => Assert.True(pair.Second - pair.First >= 18 - 1e-6)
                    );
                    Assert.All(heights, height => Assert.InRange(height, 40 - 1e-6, 420 + 1e-6));
                },
                iter: 500
            );

    [Fact]
    public void Labels_with_room_stand_where_they_wish() =>
        Assert.Equal([50, 90, 200], LabelStack.PushApart([50, 90, 200], 18, 40, 420));

    [Fact]
    public void An_axis_covers_its_values_in_few_even_steps() =>
        Gen.Double[-1e12, 1e12]
            .Array[1, 20]
            .Sample(
                values =>
                {
                    var axis = NiceAxis.For(values, new ValueStyle(1));
                    Assert.InRange(axis.Ticks.Count(), 5, 7);
                    Assert.True(axis.Low <= values.Min() && values.Max() <= axis.High);
                    var lead = axis.Step / Math.Pow(10, Math.Floor(Math.Log10(axis.Step) + 1e-9));
                    Assert.Contains(Math.Round(lead, 6), new[] { 1d, 2d, 5d });
                },
                iter: 500
            );

    [Theory]
    [InlineData(16.5, 34.6, 10, 35, 5)]
    [InlineData(0, 97, 0, 100, 20)]
    [InlineData(90, 99, 88, 100, 2)]
    [InlineData(-3, 8, -10, 10, 5)]
    public void An_axis_starts_and_ends_on_round_numbers(
        double low,
        double high,
        double first,
        double last,
        double step
    )
    {
        var axis = NiceAxis.For([low, high], new ValueStyle(1, Percent: true));
        Assert.Equal((first, last, step), (axis.Low, axis.High, axis.Step));
    }

    [Theory]
    [InlineData(18.84, 1, true, "18.8%")]
    [InlineData(1234.5, 0, false, "1,234")]
    [InlineData(-0.04, 1, false, "0.0")]
    [InlineData(-3.5, 1, false, "−3.5")]
    [InlineData(12_500_000, 0, false, "12.5m")]
    public void Values_are_written_for_people(double value, int decimals, bool percent, string words) =>
        Assert.Equal(words, new ValueStyle(decimals, percent).Write(value));

    [Fact]
    public void Every_icon_is_drawn_apart_and_has_a_word()
    {
        var icons = Enum.GetValues<SignalIcon>();
        Assert.Equal(icons.Length, icons.Select(SignalIcons.Svg).Distinct().Count());
        Assert.All(icons, icon => Assert.NotEmpty(SignalIcons.Word(icon)));
    }

    [Fact]
    public void The_icons_are_drawn_as_approved() =>
        Approved.Match(
            string.Join('\n', Enum.GetValues<SignalIcon>().Select(icon => $"{icon}\n{SignalIcons.Svg(icon)}")),
            "ChartTests.icons"
        );

    [Fact]
    public void A_picture_is_a_png_of_twice_the_size()
    {
        var drawing = ControlChart.Draw(Samples.Reference, ChartWidth.Reading);
        using var picture = SKBitmap.Decode(PictureWriter.Write(drawing));
        Assert.Equal((1520, 800), (picture.Width, picture.Height));
        Assert.Equal(SKColors.White, picture.GetPixel(2, 2));
        Assert.Contains(picture.Pixels, pixel => pixel == SKColor.Parse("#1668AE"));
    }

    [Fact]
    public void Signals_differ_in_shape_so_that_grey_paper_loses_nothing()
    {
        using var picture = SKBitmap.Decode(PictureWriter.Write(ControlChart.Draw(Samples.Marks, ChartWidth.Broad)));
        Assert.NotNull(picture);
        var kinds = ControlChart.Draw(Samples.Marks, ChartWidth.Broad).Shapes.Where(IsMark).Select(Kind);
        Assert.Equal(4, kinds.Distinct().Count());
    }

    [Fact]
    public void A_file_for_download_carries_its_own_styles()
    {
        var svg = SvgWriter.WriteFile(ControlChart.Draw(Samples.Reference, ChartWidth.Broad));
        Assert.StartsWith("<svg xmlns=", svg, StringComparison.Ordinal);
        Assert.Contains(".g-mean{", svg, StringComparison.Ordinal);
    }

    // Word and LibreOffice know no paint order: with it they would draw the white edge over the words.
    [Fact]
    public void Words_in_a_file_have_their_edge_below_them()
    {
        var drawing = new Drawing(100, 40, null, [new TextShape(Ink.LabelHalo, "Mean 61.5", 4, 20)]);
        var file = SvgWriter.WriteFile(drawing);
        Assert.DoesNotContain("paint-order", file, StringComparison.Ordinal);
        var texts = file.Split('\n').Where(line => line.Contains("Mean 61.5", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, texts.Count);
        Assert.Contains("stroke=\"#FFFFFF\"", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("stroke", texts[1], StringComparison.Ordinal);
        Assert.Single(
            SvgWriter.Write(drawing, "chart").Split('\n'),
            line => line.Contains("Mean", StringComparison.Ordinal)
        );
    }

    private static bool IsMark(Shape shape) =>
        shape.Ink is Ink.Ordinary or Ink.Improvement or Ink.Concern or Ink.Change;

    private static string Kind(Shape shape) =>
        shape is PathShape path ? $"{path.Spots.Count} corners" : shape.GetType().Name;
}

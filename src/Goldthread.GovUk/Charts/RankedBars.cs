namespace Goldthread.GovUk.Charts;

/// <summary>
/// Every place as an upright bar from zero, the highest first, with its interval and a line for the figure they are all
/// held against. The place that the page is about is darker, named below, and marked above, as similar places and those of
/// the region are.
/// </summary>
public static class RankedBars
{
    /// <summary>Below this many pixels a place, only marked places have room for their interval.</summary>
    private const double RoomForIntervals = 3.5;

    /// <summary>The chart in one of its three sizes. Any view gives a drawing: no places give an empty frame.</summary>
    public static Drawing Draw(RankedView view, ChartWidth width)
    {
        var bars = Ranked(view);
        IEnumerable<double?> values = bars.SelectMany(bar => new[] { bar.Value, bar.Lower, bar.Upper });
        var line = ValueStyle.Drawable(view.Line?.Value);
        var axis = NiceAxis.For(
            values.Append(line).Select(ValueStyle.Drawable).OfType<double>(),
            view.Style,
            fromZero: true
        );
        var words = line is { } known ? $"{view.Line!.Name} {view.Style.Write(known)}" : null;
        var frame = PlotFrame.For(width, axis, view.Style, words is null ? [] : [words]);
        var slot = (frame.Right - frame.Left) / Math.Max(1, bars.Count);
        List<Shape> shapes = [.. frame.ValueAxis(axis, view.Style)];
        for (var index = 0; index < bars.Count; index++)
        {
            shapes.AddRange(Bar(bars[index], frame.Left + (index + 0.5) * slot, slot, axis, frame));
        }

        if (line is { } level)
        {
            var y = frame.Y(axis, level);
            shapes.Add(PathShape.Line(Ink.Target, frame.Left, y, frame.Right, y));
            shapes.AddRange(frame.SideLabels([(words!, y)]));
        }

        shapes.AddRange(Marks(bars, slot, axis, frame));
        return new Drawing(frame.Width, frame.Height, view.Label, shapes);
    }

    /// <summary>The entries of the key: marks, then the line.</summary>
    public static IReadOnlyList<ChartKeyEntry> Key(RankedView view)
    {
        List<ChartKeyEntry> entries =
        [
            .. PlaceKey.For(view.Bars.Select(bar => bar.Mark).Where(mark => mark != PlaceMark.Other), view.Names),
        ];
        if (ValueStyle.Drawable(view.Line?.Value) is { } level)
        {
            entries.Add(
                new ChartKeyEntry(
                    new Drawing(28, 18, null, [PathShape.Line(Ink.Target, 0, 9, 28, 9)]),
                    $"{view.Line!.Name} {view.Style.Write(level)}"
                )
            );
        }

        if (view.Bars.Any(bar => bar.Lower is not null && bar.Upper is not null))
        {
            entries.Add(
                new ChartKeyEntry(new Drawing(18, 18, null, [PathShape.Line(Ink.Whisker, 9, 1, 9, 17)]), "95% interval")
            );
        }

        return entries;
    }

    private static List<RankedBar> Ranked(RankedView view) =>
        [
            .. view
                .Bars.Where(bar => ValueStyle.Drawable(bar.Value) is not null)
                .Select(bar => bar with { Value = ValueStyle.Drawable(bar.Value)!.Value })
                .OrderByDescending(bar => bar.Value)
                .ThenBy(bar => bar.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<Shape> Bar(RankedBar bar, double x, double slot, NiceAxis axis, PlotFrame frame)
    {
        var (zero, end) = (frame.Y(axis, 0), frame.Y(axis, bar.Value));
        var broad = Math.Max(1, slot * 0.72);
        var ink = bar.Mark == PlaceMark.Here ? Ink.Bar : Ink.Place;
        yield return new BoxShape(ink, x - broad / 2, Math.Min(zero, end), broad, Math.Max(1, Math.Abs(zero - end)));
        if (
            (slot < RoomForIntervals && bar.Mark != PlaceMark.Here)
            || ValueStyle.Drawable(bar.Lower) is not { } lower
            || ValueStyle.Drawable(bar.Upper) is not { } upper
        )
        {
            yield break;
        }

        if (bar.Mark == PlaceMark.Here)
        {
            // Ink on the dark bar would be lost, so it lies on a white edge.
            yield return new BoxShape(
                Ink.Ground,
                x - 1.5,
                Math.Min(frame.Y(axis, lower), frame.Y(axis, upper)),
                3,
                Math.Abs(frame.Y(axis, lower) - frame.Y(axis, upper))
            );
        }

        yield return PathShape.Line(Ink.Whisker, x, frame.Y(axis, lower), x, frame.Y(axis, upper));
    }

    private static IEnumerable<Shape> Marks(List<RankedBar> bars, double slot, NiceAxis axis, PlotFrame frame)
    {
        var scale = frame.IsPhone ? 0.6 : 0.8;
        var named = false;
        foreach (var (bar, index) in bars.Select((bar, index) => (bar, index)).OrderBy(pair => pair.bar.Mark))
        {
            if (bar.Mark == PlaceMark.Other)
            {
                continue;
            }

            var x = frame.Left + (index + 0.5) * slot;
            var top = frame.Y(axis, Math.Max(bar.Value, ValueStyle.Drawable(bar.Upper) ?? bar.Value));
            yield return PlaceMarks.Draw(bar.Mark, new Spot(x, top - 12), scale);
            if (bar.Mark == PlaceMark.Here && !named)
            {
                named = true;
                var name = TextMeasure.Shorten(bar.Name, frame.Width / 2, 14, bold: true);
                var half = TextMeasure.Width(name, 14, bold: true) / 2;
                if (name.Length > 0)
                {
                    yield return PathShape.Line(Ink.Axis, x, frame.Bottom + 2, x, frame.Bottom + 10);
                    yield return new TextShape(
                        Ink.Strong,
                        name,
                        Math.Clamp(x, half + 2, frame.Width - half - 2),
                        frame.Bottom + 26,
                        TextAnchor.Middle
                    );
                }
            }
        }
    }
}

/// <summary>Everything a chart of ranked bars shows.</summary>
/// <param name="Label">Its name for screen readers.</param>
/// <param name="Bars">The places in any order.</param>
public sealed record RankedView(string Label, IReadOnlyList<RankedBar> Bars, ValueStyle Style)
{
    /// <summary>What all are held against: England.</summary>
    public RankedLine? Line { get; init; }

    public PlaceNames Names { get; init; } = new("This area", "the region");
}

/// <summary>One place: its figure and the ends of its interval.</summary>
public sealed record RankedBar(
    string Name,
    double Value,
    double? Lower,
    double? Upper,
    PlaceMark Mark = PlaceMark.Other
);

/// <summary>A level across all bars.</summary>
public sealed record RankedLine(string Name, double? Value);

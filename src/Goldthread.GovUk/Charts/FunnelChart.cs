namespace Goldthread.GovUk.Charts;

/// <summary>
/// Places by their size and figure, with the limits within which chance alone would keep a place of each size. Places
/// differ in shape as well as colour, and none is coloured good or bad. Nothing is calculated here.
/// </summary>
public static class FunnelChart
{
    private static readonly ValueStyle Sizes = new(0);

    /// <summary>The chart in one of its three sizes. Any view gives a drawing: no places give an empty frame.</summary>
    public static Drawing Draw(FunnelView view, ChartWidth width)
    {
        var dots = Dots(view);
        var values = NiceAxis.For(
            dots.Select(dot => dot.Value).Append(ValueStyle.Drawable(view.Average) ?? 0),
            view.Style
        );
        var sizes = NiceAxis.For(dots.Select(dot => dot.Size).Append(0), Sizes, fromZero: true);
        var labels = Labels(view);
        var frame = PlotFrame.For(width, values, view.Style, labels.Select(label => label.Words));
        double X(double size) => frame.Left + sizes.Share(size) * (frame.Right - frame.Left);
        Spot At(Spot spot) => new(X(spot.X), frame.Y(values, spot.Y));

        List<Shape> shapes = [.. frame.ValueAxis(values, view.Style), .. SizeAxis(frame, sizes, view.SizeName)];
        List<(string Words, double Height)> ends = [];
        foreach (var (words, ink, curve) in labels)
        {
            foreach (var piece in Inside(curve, values, sizes.High))
            {
                shapes.Add(new PathShape(ink, [.. piece.Select(At)]));
            }

            if (Inside(curve, values, sizes.High).LastOrDefault() is { } last)
            {
                ends.Add((words, At(last[^1]).Y));
            }
        }

        var scale = frame.IsPhone ? 0.75 : 1;
        shapes.AddRange(
            dots.OrderBy(dot => dot.Mark)
                .Select(dot => PlaceMarks.Draw(dot.Mark, At(new Spot(dot.Size, dot.Value)), scale))
        );
        shapes.AddRange(Name(dots.FindLast(dot => dot.Mark == PlaceMark.Here), At, frame));
        shapes.AddRange(frame.SideLabels(ends));
        return new Drawing(frame.Width, frame.Height, view.Label, shapes);
    }

    /// <summary>The entries of the key in reading order: marks, then lines.</summary>
    public static IReadOnlyList<ChartKeyEntry> Key(FunnelView view)
    {
        static Drawing Line(Ink ink) => new(28, 18, null, [PathShape.Line(ink, 0, 9, 28, 9)]);
        List<ChartKeyEntry> entries = [.. PlaceKey.For(Dots(view).Select(dot => dot.Mark), view.Names)];
        if (ValueStyle.Drawable(view.Average) is { } average)
        {
            entries.Add(new ChartKeyEntry(Line(Ink.Mean), $"Average of the areas, {view.Style.Write(average)}"));
        }

        if (view.Bands.Count > 1)
        {
            entries.Add(new ChartKeyEntry(Line(Ink.Limit), "95% limits"));
            entries.Add(new ChartKeyEntry(Line(Ink.TrialLimit), "99.8% limits"));
        }

        return entries;
    }

    private static List<FunnelDot> Dots(FunnelView view) =>
        [
            .. view
                .Dots.Select(dot =>
                    dot with
                    {
                        Size = ValueStyle.Drawable(dot.Size) ?? -1,
                        Value = ValueStyle.Drawable(dot.Value) ?? double.NaN,
                    }
                )
                .Where(dot => dot.Size >= 0 && !double.IsNaN(dot.Value)),
        ];

    private static List<(string Words, Ink Ink, IReadOnlyList<Spot> Curve)> Labels(FunnelView view)
    {
        List<Spot> Curve(Func<FunnelBand, double> value) =>
            [
                .. view
                    .Bands.Where(band =>
                        ValueStyle.Drawable(band.Size) is not null && ValueStyle.Drawable(value(band)) is not null
                    )
                    .Select(band => new Spot(
                        ValueStyle.Drawable(band.Size)!.Value,
                        ValueStyle.Drawable(value(band))!.Value
                    ))
                    .OrderBy(spot => spot.X),
            ];
        List<(string, Ink, IReadOnlyList<Spot>)> labels =
        [
            ("Upper 99.8% limit", Ink.TrialLimit, Curve(band => band.OuterUpper)),
            ("Upper 95% limit", Ink.Limit, Curve(band => band.InnerUpper)),
            ("Lower 95% limit", Ink.Limit, Curve(band => band.InnerLower)),
            ("Lower 99.8% limit", Ink.TrialLimit, Curve(band => band.OuterLower)),
        ];
        if (ValueStyle.Drawable(view.Average) is { } average)
        {
            labels.Insert(
                2,
                (
                    $"Average {view.Style.Write(average)}",
                    Ink.Mean,
                    [new Spot(0, average), new Spot(double.MaxValue, average)]
                )
            );
        }

        return labels;
    }

    /// <summary>
    /// The parts of a curve inside the plot, cut where it crosses the edge: at small sizes limits reach far beyond any
    /// figure, and a plot that held them would squeeze the places together.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Spot>> Inside(IReadOnlyList<Spot> curve, NiceAxis values, double most)
    {
        var piece = new List<Spot>();
        for (var index = 1; index < curve.Count; index++)
        {
            if (Cut(curve[index - 1], curve[index], values, most) is not var (from, to))
            {
                continue;
            }

            if (piece.Count > 0 && piece[^1] != from)
            {
                yield return piece;
                piece = [];
            }

            if (piece.Count == 0)
            {
                piece.Add(from);
            }

            piece.Add(to);
        }

        if (piece.Count > 1)
        {
            yield return piece;
        }
    }

    private static (Spot From, Spot To)? Cut(Spot one, Spot other, NiceAxis values, double most)
    {
        var (dx, dy) = (other.X - one.X, other.Y - one.Y);
        var (first, last) = (0d, 1d);
        foreach (
            var (step, room) in new[]
            {
                (dx, most - one.X),
                (-dx, one.X),
                (dy, values.High - one.Y),
                (-dy, one.Y - values.Low),
            }
        )
        {
            if (step == 0 && room < 0)
            {
                return null;
            }

            if (step > 0)
            {
                last = Math.Min(last, room / step);
            }
            else if (step < 0)
            {
                first = Math.Max(first, room / step);
            }
        }

        Spot Along(double share) =>
            share is 0 ? one
            : share is 1 ? other
            : new(one.X + share * dx, one.Y + share * dy);
        return first < last ? (Along(first), Along(last)) : null;
    }

    private static IEnumerable<Shape> SizeAxis(PlotFrame frame, NiceAxis sizes, string name)
    {
        var free = 0d;
        foreach (var tick in sizes.Ticks)
        {
            var x = frame.Left + sizes.Share(tick) * (frame.Right - frame.Left);
            yield return PathShape.Line(Ink.Axis, x, frame.Bottom, x, frame.Bottom + 6);
            var words = Sizes.WriteTick(tick, sizes.Step);
            var half = TextMeasure.Width(words, 14) / 2;
            var middle = Math.Min(x, frame.Width - half - 2);
            if (middle - half >= free)
            {
                yield return new TextShape(Ink.Tick, words, middle, frame.Bottom + 24, TextAnchor.Middle);
                free = middle + half + 8;
            }
        }

        var title = TextMeasure.Shorten(name, frame.Width - frame.Left - 4, 14);
        if (title.Length > 0)
        {
            yield return new TextShape(Ink.Tick, title, frame.Left, frame.Bottom + 44);
        }
    }

    private static IEnumerable<Shape> Name(FunnelDot? here, Func<Spot, Spot> at, PlotFrame frame)
    {
        if (here is null)
        {
            yield break;
        }

        var spot = at(new Spot(here.Size, here.Value));
        var (before, after) = (spot.X - 18 - frame.Left, frame.Right - spot.X - 14);
        var fits = after >= before || TextMeasure.Width(here.Name, 14, bold: true) <= after;
        var name = TextMeasure.Shorten(here.Name, fits ? after : before, 14, bold: true);
        if (name.Length > 0)
        {
            yield return new TextShape(
                Ink.StrongHalo,
                name,
                fits ? spot.X + 14 : spot.X - 14,
                Math.Clamp(spot.Y + 5, frame.Top - 20, frame.Bottom - 6),
                fits ? TextAnchor.Start : TextAnchor.End
            );
        }
    }
}

/// <summary>Everything a funnel shows, already calculated.</summary>
/// <param name="Label">Its name for screen readers: its kind and measure, and where the same stands in words.</param>
public sealed record FunnelView(string Label, IReadOnlyList<FunnelDot> Dots, ValueStyle Style)
{
    /// <summary>What the axis of sizes counts: "Referrals in the year".</summary>
    public string SizeName { get; init; } = "";

    /// <summary>The average of the places, or nothing.</summary>
    public double? Average { get; init; }

    /// <summary>The limits from the smallest place to the largest.</summary>
    public IReadOnlyList<FunnelBand> Bands { get; init; } = [];

    public PlaceNames Names { get; init; } = new("This area", "the region");
}

/// <summary>One place of a funnel.</summary>
public sealed record FunnelDot(string Name, double Size, double Value, PlaceMark Mark = PlaceMark.Other);

/// <summary>The limits for places of one size.</summary>
public sealed record FunnelBand(
    double Size,
    double OuterLower,
    double InnerLower,
    double InnerUpper,
    double OuterUpper
);

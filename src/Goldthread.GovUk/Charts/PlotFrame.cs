namespace Goldthread.GovUk.Charts;

/// <summary>
/// The measurements of a plot of places: the same three sizes as a control chart, ticks to the left, and words of lines
/// to the right where there is room for them.
/// </summary>
internal sealed record PlotFrame(double Width, double Height, double Left, double Right, double Top, double Bottom)
{
    private const double LabelGap = 18;

    public bool IsPhone => Width < 400;

    public static PlotFrame For(ChartWidth width, NiceAxis axis, ValueStyle style, IEnumerable<string> sides)
    {
        var (wide, high, bottom) = width switch
        {
            ChartWidth.Broad => (1216d, 480d, 426d),
            ChartWidth.Reading => (760d, 410d, 356d),
            ChartWidth.Phone => (358d, 394d, 340d),
        };
        var ticks = axis.Ticks.Max(tick => TextMeasure.Width(style.WriteTick(tick, axis.Step), 14));
        var room = sides.Select(words => TextMeasure.Width(words, 14)).DefaultIfEmpty(-8).Max();
        var left = Math.Min(wide / 3, Math.Max(36, ticks + 10));
        var right = width == ChartWidth.Phone ? wide - 8 : Math.Max(wide / 2, wide - 24 - room);
        return new PlotFrame(wide, high, left, right, 40, bottom);
    }

    public double Y(NiceAxis axis, double value) => Bottom - axis.Share(value) * (Bottom - Top);

    public IEnumerable<Shape> ValueAxis(NiceAxis axis, ValueStyle style)
    {
        foreach (var tick in axis.Ticks)
        {
            var y = Y(axis, tick);
            yield return PathShape.Line(tick.Equals(axis.Low) ? Ink.Axis : Ink.Grid, Left, y, Right, y);
            yield return new TextShape(Ink.Tick, style.WriteTick(tick, axis.Step), Left - 8, y + 5, TextAnchor.End);
        }
    }

    /// <summary>Words to the right of the plot, each as near as can be to the height it belongs to; none on a phone.</summary>
    public IEnumerable<Shape> SideLabels(IEnumerable<(string Words, double Height)> labels)
    {
        if (IsPhone)
        {
            yield break;
        }

        var sorted = labels.OrderBy(label => label.Height).ToList();
        var heights = LabelStack.PushApart([.. sorted.Select(label => label.Height)], LabelGap, Top - 4, Bottom - 4);
        foreach (var (label, height) in sorted.Zip(heights))
        {
            yield return PathShape.Line(Ink.Leader, Right + 1, label.Height, Right + 14, height);
            yield return new TextShape(
                Ink.Label,
                TextMeasure.Shorten(label.Words, Width - Right - 20, 14),
                Right + 18,
                height + 5
            );
        }
    }
}

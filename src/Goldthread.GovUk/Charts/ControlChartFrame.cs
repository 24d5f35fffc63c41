namespace Goldthread.GovUk.Charts;

/// <summary>The measurements of one control chart: where its plot begins and ends and what stands around it.</summary>
internal sealed class ControlChartFrame
{
    private const double LabelGap = 18;
    private readonly NiceAxis axis;
    private readonly ValueStyle style;
    private readonly bool phone;
    private readonly IReadOnlyList<SideLabel> sides;

    private ControlChartFrame(ControlChartView view, ChartWidth width)
    {
        style = view.Style;
        axis = Axis(view);
        phone = width == ChartWidth.Phone;
        (Width, Height, Bottom) = width switch
        {
            ChartWidth.Broad => (1216d, 470d, 426d),
            ChartWidth.Reading => (760d, 400d, 356d),
            ChartWidth.Phone => (358d, 380d, 340d),
        };
        Top = view.Events.Count == 0 ? 24 : 64;
        sides = SideLabel.For(view, phone);
        var ticks = axis.Ticks.Max(tick => TextMeasure.Width(style.WriteTick(tick, axis.Step), 14));
        Left = Math.Max(phone ? 36 : 46, ticks + 10);
        Right = Width - 4 - (sides.Count == 0 ? 8 : Leader + sides.Max(side => side.Width));
        Slot = (Right - Left) / Math.Max(1, view.Points.Count);
        MarkScale = Math.Min(phone ? 0.75 : 1, Math.Max(0.3, Slot / 11));
    }

    public double Width { get; }

    public double Height { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    /// <summary>The width of one period.</summary>
    public double Slot { get; }

    /// <summary>How large marks are: three quarters on a phone, less where points crowd.</summary>
    public double MarkScale { get; }

    public bool IsPhone => phone;

    private double Leader => phone ? 11 : 16;

    public static ControlChartFrame For(ControlChartView view, ChartWidth width) => new(view, width);

    public static NiceAxis Axis(ControlChartView view)
    {
        IEnumerable<double?> values =
        [
            view.Target,
            .. view.Points.Select(point => point.Value),
            .. view.Stretches.SelectMany(stretch => new[] { stretch.Mean, stretch.Lower, stretch.Upper }),
        ];
        return NiceAxis.For(values.Select(ValueStyle.Drawable).OfType<double>(), view.Style);
    }

    /// <summary>The middle of a period.</summary>
    public double X(int index) => Left + (index + 0.5) * Slot;

    /// <summary>The line before a period, held inside the plot.</summary>
    public double Before(int index) => Math.Clamp(Left + index * Slot, Left, Right);

    public double Y(double value) => Bottom - axis.Share(value) * (Bottom - Top);

    /// <summary>The ends of a stretch of limits, a little short of its periods; null when it lies outside the series.</summary>
    public (double Left, double Right)? Stretch(LimitStretch stretch, double apart)
    {
        var (left, right) = (
            Before(Math.Max(0, stretch.First)),
            Before((int)Math.Min(int.MaxValue - 1L, stretch.Last) + 1)
        );
        var margin = Math.Min(apart, Slot / 4);
        return right - left > 2 * margin ? (left + margin, right - margin) : null;
    }

    public IEnumerable<Shape> ValueAxis()
    {
        foreach (var tick in axis.Ticks)
        {
            var ink = tick.Equals(axis.Low) ? Ink.Axis : Ink.Grid;
            yield return PathShape.Line(ink, Left, Y(tick), Right, Y(tick));
            yield return new TextShape(
                Ink.Tick,
                style.WriteTick(tick, axis.Step),
                Left - 8,
                Y(tick) + 5,
                TextAnchor.End
            );
        }
    }

    public IEnumerable<Shape> YearAxis(IReadOnlyList<ChartPoint> points)
    {
        var years = YearRun.Of(points);
        foreach (var year in years)
        {
            var x = Before(year.First);
            yield return PathShape.Line(Ink.Axis, x, Bottom, x, Bottom + 8);
        }

        foreach (var label in YearRun.Labels(years, this))
        {
            yield return label;
        }
    }

    /// <summary>The labels to the right of the plot, which stand in place of a key for the lines.</summary>
    public IEnumerable<Shape> SideLabels()
    {
        var sorted = sides.OrderBy(side => Y(side.Value)).ToList();
        var heights = LabelStack.PushApart([.. sorted.Select(side => Y(side.Value))], LabelGap, Top - 4, Bottom - 4);
        foreach (var (side, height) in sorted.Zip(heights))
        {
            yield return PathShape.Line(Ink.Leader, Right + 1, Y(side.Value), Right + Leader - 4, height);
            yield return new TextShape(side.Ink, side.Text, Right + Leader, height + 5);
        }
    }
}

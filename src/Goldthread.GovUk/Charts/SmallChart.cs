namespace Goldthread.GovUk.Charts;

/// <summary>
/// A control chart small enough to stand among others on paper: points, mean, limits, target, the ends of both axes and
/// the latest value. It is drawn at 448 by 156 pixels and may be made smaller; lines differ in their dashes and marks in
/// their shape, so that a black and white printer loses nothing.
/// </summary>
public static class SmallChart
{
    private const double Width = 448;
    private const double Height = 156;
    private const double Top = 14;
    private const double Bottom = 126;

    /// <summary>Where points stand closer than marks of this size, the line alone is drawn, and the mark of the latest.</summary>
    private const double Crowded = 0.35;

    public static Drawing Draw(ControlChartView view)
    {
        var axis = ControlChartFrame.Axis(view);
        var latest = view.Points.ToList().FindLastIndex(point => ValueStyle.Drawable(point.Value) is not null);
        var said = latest < 0 ? "" : view.Style.Write(ValueStyle.Drawable(view.Points[latest].Value)!.Value);
        var ends = new[] { axis.Low, axis.High };
        var left = Math.Min(
            Width / 3,
            ends.Max(end => TextMeasure.Width(view.Style.WriteTick(end, axis.Step), 14)) + 10
        );
        var right = Math.Max(Width / 2, Width - TextMeasure.Width(said, 14, bold: true) - 12);
        var slot = (right - left) / Math.Max(1, view.Points.Count);
        double X(int index) => left + (index + 0.5) * slot;
        double Y(double value) => Bottom - axis.Share(value) * (Bottom - Top);

        List<Shape> shapes = [];
        foreach (var end in ends)
        {
            shapes.Add(PathShape.Line(end.Equals(axis.Low) ? Ink.Axis : Ink.Grid, left, Y(end), right, Y(end)));
            shapes.Add(
                new TextShape(Ink.Tick, view.Style.WriteTick(end, axis.Step), left - 6, Y(end) + 5, TextAnchor.End)
            );
        }

        shapes.AddRange(Lines(view, left, right, slot, Y));
        shapes.AddRange(Points(view, X, Y, Math.Clamp(slot / 12, 0.35, 0.7)));
        shapes.AddRange(Years(view, left, right));
        if (said.Length > 0)
        {
            var y = Math.Clamp(Y(ValueStyle.Drawable(view.Points[latest].Value)!.Value) + 5, Top + 4, Bottom);
            shapes.Add(new TextShape(Ink.Strong, said, right + 6, y));
        }

        return new Drawing(Width, Height, view.Label, shapes);
    }

    private static IEnumerable<Shape> Lines(
        ControlChartView view,
        double left,
        double right,
        double slot,
        Func<double, double> y
    )
    {
        foreach (var stretch in view.Stretches)
        {
            var from = Math.Clamp(left + Math.Max(0, stretch.First) * slot, left, right);
            var to = Math.Clamp(left + (Math.Min(int.MaxValue - 1L, stretch.Last) + 1) * slot, left, right);
            var limit = stretch.Trial ? Ink.TrialLimit : Ink.Limit;
            foreach (
                var (ink, value) in new[] { (limit, stretch.Upper), (limit, stretch.Lower), (Ink.Mean, stretch.Mean) }
            )
            {
                if (to > from && ValueStyle.Drawable(value) is { } known)
                {
                    yield return PathShape.Line(ink, from, y(known), to, y(known));
                }
            }
        }

        if (ValueStyle.Drawable(view.Target) is { } target)
        {
            yield return PathShape.Line(Ink.Target, left, y(target), right, y(target));
        }
    }

    /// <summary>The line and its marks; a line never bridges a gap.</summary>
    private static IEnumerable<Shape> Points(
        ControlChartView view,
        Func<int, double> x,
        Func<double, double> y,
        double scale
    )
    {
        List<Shape> marks = [];
        var latest = view.Points.ToList().FindLastIndex(point => ValueStyle.Drawable(point.Value) is not null);
        List<Spot> run = [];
        for (var index = 0; index <= view.Points.Count; index++)
        {
            if (index < view.Points.Count && ValueStyle.Drawable(view.Points[index].Value) is { } value)
            {
                run.Add(new Spot(x(index), y(value)));
                if (scale > Crowded || index == latest)
                {
                    marks.AddRange(MarkShapes.Draw(view.Points[index].Mark, run[^1], Math.Max(scale, 0.6), true));
                }

                continue;
            }

            if (run.Count > 1)
            {
                yield return new PathShape(Ink.Series, [.. run]);
            }

            run.Clear();
        }

        foreach (var mark in marks)
        {
            yield return mark;
        }
    }

    private static IEnumerable<Shape> Years(ControlChartView view, double left, double right)
    {
        if (view.Points.Count == 0)
        {
            yield break;
        }

        var room = (right - left) / 2 - 8;
        var (first, last) = (
            TextMeasure.Shorten(view.Points[0].Year, room, 14),
            TextMeasure.Shorten(view.Points[^1].Year, room, 14)
        );
        if (first.Length > 0)
        {
            yield return new TextShape(Ink.Tick, first, left, Bottom + 20);
        }

        if (last.Length > 0 && last != first)
        {
            yield return new TextShape(Ink.Tick, last, right, Bottom + 20, TextAnchor.End);
        }
    }
}

namespace Goldthread.GovUk.Charts;

/// <summary>
/// The control chart of a measure: points by signal, mean, limits, target, recalculations and actions. Drawing rules are
/// those of the design's reference look; nothing is calculated here.
/// </summary>
public static class ControlChart
{
    /// <summary>The chart in one of its three sizes. Any view gives a drawing: no points give an empty frame.</summary>
    public static Drawing Draw(ControlChartView view, ChartWidth width)
    {
        var frame = ControlChartFrame.For(view, width);
        List<Shape> shapes =
        [
            .. frame.ValueAxis(),
            .. frame.YearAxis(view.Points),
            .. ControlChartEvents.Draw(view.Events, frame),
            .. Lines(view, frame),
            .. Series(view.Points, frame),
            .. Gaps(view.Points, frame),
            .. frame.SideLabels(),
        ];
        return new Drawing(frame.Width, frame.Height, view.Label, shapes);
    }

    /// <summary>
    /// What the subtitle must say when the axis does not start at zero ("The axis starts at 10%."); null when it does.
    /// </summary>
    public static string? AxisNote(ControlChartView view)
    {
        var axis = ControlChartFrame.Axis(view);
        return axis.Low == 0 ? null : $"The axis starts at {view.Style.WriteTick(axis.Low, axis.Step)}.";
    }

    /// <summary>The same information as rows of a table, newest first.</summary>
    public static IReadOnlyList<ControlChartRow> Rows(ControlChartView view)
    {
        var rows = view.Points.Select((point, index) => Row(view, point, index)).ToList();
        rows.Reverse();
        return rows;
    }

    private static ControlChartRow Row(ControlChartView view, ChartPoint point, int index)
    {
        var style = view.Style;
        var stretch = view.Stretches.FirstOrDefault(stretch => stretch.First <= index && index <= stretch.Last);
        var limits = stretch switch
        {
            { Lower: { } lower, Upper: { } upper } => $"{style.Write(lower)} to {style.Write(upper)}",
            { Upper: { } upper } => $"Up to {style.Write(upper)}",
            { Lower: { } lower } => $"From {style.Write(lower)}",
            _ => "[z]",
        };
        return new ControlChartRow(
            point.Period,
            ValueStyle.Drawable(point.Value) is { } value ? style.Write(value) : $"{point.MissingSign} {point.Missing}",
            stretch is null ? "[z]" : style.Write(stretch.Mean),
            limits,
            ValueStyle.Drawable(point.Value) is null ? "[z]" : point.Mark.ToString()
        );
    }

    private static IEnumerable<Shape> Lines(ControlChartView view, ControlChartFrame frame)
    {
        const double Apart = 3.4;
        foreach (var stretch in view.Stretches)
        {
            if (frame.Stretch(stretch, Apart) is not var (left, right))
            {
                continue;
            }

            var limit = stretch.Trial ? Ink.TrialLimit : Ink.Limit;
            foreach (
                var (ink, value) in new[] { (limit, stretch.Upper), (limit, stretch.Lower), (Ink.Mean, stretch.Mean) }
            )
            {
                if (ValueStyle.Drawable(value) is { } known)
                {
                    yield return PathShape.Line(ink, left, frame.Y(known), right, frame.Y(known));
                }
            }
        }

        if (ValueStyle.Drawable(view.Target) is { } target)
        {
            yield return PathShape.Line(Ink.Target, frame.Left, frame.Y(target), frame.Right, frame.Y(target));
        }
    }

    private static IEnumerable<Shape> Series(IReadOnlyList<ChartPoint> points, ControlChartFrame frame)
    {
        var marks = new List<Shape>();
        var run = new List<Spot>();
        for (var index = 0; index <= points.Count; index++)
        {
            if (index < points.Count && ValueStyle.Drawable(points[index].Value) is { } value)
            {
                var spot = new Spot(frame.X(index), frame.Y(value));
                run.Add(spot);
                marks.AddRange(MarkShapes.Draw(points[index].Mark, spot, frame.MarkScale, run.Count == 1));
                continue;
            }

            // A line never bridges a gap.
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

    private static IEnumerable<Shape> Gaps(IReadOnlyList<ChartPoint> points, ControlChartFrame frame)
    {
        var free = frame.Left;
        for (var first = 0; first < points.Count; first++)
        {
            if (ValueStyle.Drawable(points[first].Value) is not null)
            {
                continue;
            }

            var last = first;
            while (last + 1 < points.Count && ValueStyle.Drawable(points[last + 1].Value) is null)
            {
                last++;
            }

            var room = (last - first + 1) * frame.Slot - 4;
            var (words, sign) = (points[first].Missing, points[first].MissingSign);
            var text = TextMeasure.Width(words, 14) <= room ? words : sign;
            var half = TextMeasure.Width(text, 14) / 2;
            var middle = (frame.X(first) + frame.X(last)) / 2;
            middle = Math.Clamp(middle, frame.Left + half, Math.Max(frame.Left + half, frame.Right - half));
            if (text.Length > 0 && middle - half >= free && middle + half <= frame.Right)
            {
                yield return new TextShape(Ink.Gap, text, middle, frame.Bottom - 8, TextAnchor.Middle);
                free = middle + half + 4;
            }

            first = last;
        }
    }
}

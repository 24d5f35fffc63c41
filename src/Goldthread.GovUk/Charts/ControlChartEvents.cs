namespace Goldthread.GovUk.Charts;

/// <summary>
/// The upright lines of a control chart and their words, which share one baseline above the plot. Words that would touch
/// are shortened; those that still would are left out, and the list under the chart has them.
/// </summary>
internal static class ControlChartEvents
{
    private const double KnotHeight = 54;
    private const double Between = 8;

    public static IEnumerable<Shape> Draw(IReadOnlyList<ChartEvent> events, ControlChartFrame frame)
    {
        var sorted = events.OrderBy(entry => entry.Before).ToList();
        foreach (var entry in sorted)
        {
            var x = frame.Before(entry.Before);
            yield return PathShape.Line(
                entry.Kind == ChartEventKind.Action ? Ink.Event : Ink.Break,
                x,
                KnotHeight,
                x,
                frame.Bottom
            );
            if (entry.Kind == ChartEventKind.Action)
            {
                yield return new DotShape(Ink.Knot, x, KnotHeight, 7);
            }
            else if (entry.Kind == ChartEventKind.Finding)
            {
                yield return new DotShape(Ink.Ordinary, x, KnotHeight, 5);
            }
        }

        var full = Place(sorted, frame, entry => (entry.Title, entry.When));
        var brief = Place(sorted, frame, entry => (entry.ShortTitle ?? entry.Title, entry.ShortWhen ?? entry.When));
        foreach (var label in full.Count >= brief.Count && !frame.IsPhone ? full : brief)
        {
            yield return label;
        }
    }

    private static List<Shape> Place(
        IReadOnlyList<ChartEvent> events,
        ControlChartFrame frame,
        Func<ChartEvent, (string Title, string When)> words
    )
    {
        var placed = new List<Shape>();
        var free = 4d;
        foreach (var entry in events)
        {
            var ink = entry.Kind is ChartEventKind.Action or ChartEventKind.Finding ? Ink.StrongHalo : Ink.LabelHalo;
            var (title, when) = words(entry);
            var room = frame.Width - 4 - free;
            title = TextMeasure.Shorten(title, room, 14, Pen.Of(ink).Bold);
            when = TextMeasure.Shorten(when, room, 14);
            var width = Math.Max(TextMeasure.Width(title, 14, Pen.Of(ink).Bold), TextMeasure.Width(when, 14));
            var knot = frame.Before(entry.Before);
            var wish = entry.Kind == ChartEventKind.Recalculation ? knot - width / 2 : knot - 7;
            var left = Math.Min(wish, frame.Width - 4 - width);

            // Words may move a little aside to clear a neighbour, but never so far that they name the wrong line.
            left = Math.Max(left, free);
            if (title.Length == 0 || left > knot + 7 || left + width < knot - 7 || left + width > frame.Width - 4)
            {
                continue;
            }

            var anchor = entry.Kind == ChartEventKind.Recalculation ? TextAnchor.Middle : TextAnchor.Start;
            var x = anchor == TextAnchor.Middle ? left + width / 2 : left;
            placed.Add(new TextShape(ink, title, x, 22, anchor));
            if (when.Length > 0)
            {
                placed.Add(new TextShape(Ink.LabelHalo, when, x, 40, anchor));
            }

            free = left + width + Between;
        }

        return placed;
    }
}

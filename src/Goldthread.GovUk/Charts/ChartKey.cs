namespace Goldthread.GovUk.Charts;

/// <summary>The key of a control chart, only with what the chart shows.</summary>
public static class ChartKey
{
    /// <summary>The entries in reading order: marks, lines, events.</summary>
    /// <param name="period">The word for one point: "quarter", "month" or "year".</param>
    public static IReadOnlyList<ChartKeyEntry> For(ControlChartView view, string period)
    {
        var entries = new List<ChartKeyEntry>();
        void Add(bool shown, string word, Drawing drawing)
        {
            if (shown)
            {
                entries.Add(new ChartKeyEntry(drawing, word));
            }
        }

        bool Has(PointMark mark) =>
            view.Points.Any(point => point.Mark == mark && ValueStyle.Drawable(point.Value) is not null);
        bool Event(ChartEventKind kind) => view.Events.Any(entry => entry.Kind == kind);
        var limits = view.Stretches.Where(stretch => stretch.Lower is not null || stretch.Upper is not null).ToList();
        Add(Has(PointMark.Ordinary), $"Ordinary {period}", Mark(PointMark.Ordinary));
        Add(Has(PointMark.Improvement), "Improvement", Mark(PointMark.Improvement));
        Add(Has(PointMark.Concern), "Concern", Mark(PointMark.Concern));
        Add(Has(PointMark.Change), "Change", Mark(PointMark.Change));
        Add(view.Stretches.Count > 0, "Mean", Line(Ink.Mean));
        Add(limits.Any(stretch => !stretch.Trial), "Process limits", Line(Ink.Limit));
        Add(limits.Any(stretch => stretch.Trial), "Trial limits", Line(Ink.TrialLimit));
        Add(view.Target is not null, "Target", Line(Ink.Target));
        Add(
            Event(ChartEventKind.Action),
            "Action agreed or ended",
            new Drawing(18, 18, null, [new DotShape(Ink.Knot, 9, 9, 7)])
        );
        Add(
            Event(ChartEventKind.Finding),
            "Finding raised",
            new Drawing(18, 18, null, [new DotShape(Ink.Ordinary, 9, 9, 5)])
        );
        return entries;
    }

    private static Drawing Mark(PointMark mark) =>
        new(18, 18, null, [.. MarkShapes.Draw(mark, new Spot(9, mark == PointMark.Change ? 10 : 9), 0.97)]);

    private static Drawing Line(Ink ink) => new(28, 18, null, [PathShape.Line(ink, 0, 9, 28, 9)]);
}

/// <summary>One entry of the key above a chart: a small drawing and its word.</summary>
public sealed record ChartKeyEntry(Drawing Drawing, string Word);

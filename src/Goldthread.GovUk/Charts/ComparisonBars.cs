namespace Goldthread.GovUk.Charts;

/// <summary>
/// Bars from zero with their intervals and values in words, for documents, where no table cell can hold a strip. The
/// area the document is about is filled; the others are outlined, so that it stands out in grey too.
/// </summary>
public static class ComparisonBars
{
    private const double BarHeight = 22;

    /// <summary>The chart; on a phone each name stands above its bar.</summary>
    /// <param name="label">The chart's name for screen readers.</param>
    public static Drawing Draw(string label, IReadOnlyList<ComparisonValue> rows, ValueStyle style, ChartWidth width)
    {
        var frame = BarFrame.For(
            width,
            rows.Select(row => (row.Name, row.Here)),
            rows.Select(row => Words(row, style))
        );
        IEnumerable<double?> values = rows.SelectMany(row => new[] { row.Value, row.Lower, row.Upper });
        var axis = NiceAxis.For(values.Select(ValueStyle.Drawable).OfType<double>(), style, fromZero: true);
        double X(double value) => frame.Left + axis.Share(value) * (frame.Right - frame.Left);

        var shapes = new List<Shape>(frame.Scale(axis, style, X, rows.Count));
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, top) = (rows[index], frame.BarTop(index));
            shapes.Add(frame.Name(row.Name, row.Here, index));
            var end = X(0);
            if (ValueStyle.Drawable(row.Value) is { } value)
            {
                var (from, to) = (Math.Min(X(0), X(value)), Math.Max(X(0), X(value)));
                shapes.Add(
                    new BoxShape(row.Here ? Ink.Bar : Ink.Outline, from, top, Math.Max(1, to - from), BarHeight)
                );
                shapes.AddRange(Whiskers.Draw(row, X, top + BarHeight / 2, 6).SelectMany(OnWhite));
                end = Math.Max(to, X(ValueStyle.Drawable(row.Upper) ?? value));
            }

            shapes.Add(new TextShape(Ink.LabelHalo, Words(row, style), end + 8, top + 16));
        }

        return new Drawing(frame.Width, frame.Height(rows.Count), label, shapes);
    }

    private static string Words(ComparisonValue row, ValueStyle style) =>
        ValueStyle.Drawable(row.Value) is { } value ? style.Write(value) : "[x]";

    // Ink on a dark bar would be lost: each whisker lies on a broader white one.
    private static IEnumerable<Shape> OnWhite(Shape whisker) =>
        whisker is PathShape path ? [path with { Ink = Ink.IntervalEdge }, whisker] : [whisker];
}

namespace Goldthread.GovUk.Charts;

/// <summary>The measurements of a bar chart: names to the left, or above the bars on a phone.</summary>
internal sealed record BarFrame(double Width, double Left, double Right, double FirstTop, double Pitch, bool Above)
{
    private const double Size = 16;

    public static BarFrame For(
        ChartWidth width,
        IEnumerable<(string Name, bool Strong)> names,
        IEnumerable<string> ends
    )
    {
        var end = ends.Select(words => TextMeasure.Width(words, 14)).DefaultIfEmpty(0).Max();
        var total = width switch
        {
            ChartWidth.Broad => 1216d,
            ChartWidth.Reading => 760d,
            ChartWidth.Phone => 358d,
        };
        if (width == ChartWidth.Phone)
        {
            return new BarFrame(total, 1, Math.Max(64, total - end - 14), 27, 52, Above: true);
        }

        var widest = names.Select(name => TextMeasure.Width(name.Name, Size, name.Strong)).DefaultIfEmpty(0).Max();
        var left = Math.Clamp(widest + 14, 60, total * 0.4);
        return new BarFrame(total, left, Math.Max(left + 60, total - end - 14), 6, 34, Above: false);
    }

    public double BarTop(int index) => FirstTop + index * Pitch;

    public double Height(int rows) => FirstTop + Math.Max(1, rows) * Pitch + 26;

    /// <summary>The name of a row, shortened where the column for names is too narrow for it.</summary>
    public TextShape Name(string name, bool strong, int index)
    {
        var ink = strong ? Ink.NameStrong : Ink.Name;
        var words = TextMeasure.Shorten(name, Above ? Width - 8 : Left - 14, Size, strong);
        return Above
            ? new TextShape(ink, words, Left + 3, BarTop(index) - 7)
            : new TextShape(ink, words, Left - 12, BarTop(index) + 16, TextAnchor.End);
    }

    public IEnumerable<Shape> Scale(NiceAxis axis, ValueStyle style, Func<double, double> x, int rows)
    {
        var bottom = BarTop(Math.Max(1, rows)) - 4;
        var free = 0d;
        foreach (var tick in axis.Ticks)
        {
            yield return PathShape.Line(tick == 0 ? Ink.Axis : Ink.Grid, x(tick), 0, x(tick), bottom);
            var words = style.WriteTick(tick, axis.Step);
            var half = TextMeasure.Width(words, 14) / 2;
            var middle = Math.Clamp(x(tick), half + 1, Width - half - 1);
            if (middle - half >= free)
            {
                yield return new TextShape(Ink.Tick, words, middle, bottom + 18, TextAnchor.Middle);
                free = middle + half + 6;
            }
        }
    }
}

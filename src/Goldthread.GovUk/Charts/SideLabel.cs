namespace Goldthread.GovUk.Charts;

/// <summary>A label beside the right edge of a control chart, for the line or point that ends there.</summary>
internal sealed record SideLabel(Ink Ink, string Text, double Value)
{
    public double Width => TextMeasure.Width(Text, 14, Ink == Ink.Strong) + 1;

    /// <summary>The labels of the last stretch, the latest value and the target; short words on a phone.</summary>
    public static IReadOnlyList<SideLabel> For(ControlChartView view, bool phone)
    {
        var labels = new List<SideLabel>();
        void Add(Ink ink, string words, double? value)
        {
            if (ValueStyle.Drawable(value) is { } known)
            {
                labels.Add(new SideLabel(ink, $"{words} {view.Style.Write(known)}", known));
            }
        }

        if (view.Stretches.Count > 0)
        {
            var last = view.Stretches.MaxBy(stretch => stretch.Last)!;
            var trial = last.Trial && !phone ? "trial " : "";
            Add(Ink.Label, phone ? "Upper" : Capital($"{trial}upper limit"), last.Upper);
            Add(Ink.Label, "Mean", last.Mean);
            Add(Ink.Label, phone ? "Lower" : Capital($"{trial}lower limit"), last.Lower);
        }

        Add(Ink.Label, "Target", view.Target);
        var latest = view.Points.LastOrDefault(point => ValueStyle.Drawable(point.Value) is not null);
        Add(Ink.Strong, phone ? "Now" : "Latest", latest?.Value);
        return labels;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

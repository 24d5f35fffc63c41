namespace Goldthread.GovUk.Charts;

/// <summary>Neighbouring points that share a year: one label, centred between two ticks.</summary>
internal sealed record YearRun(string Year, int First, int Count)
{
    private const double Size = 14;

    public static IReadOnlyList<YearRun> Of(IReadOnlyList<ChartPoint> points)
    {
        var runs = new List<YearRun>();
        for (var index = 0; index < points.Count; index++)
        {
            if (runs.Count > 0 && runs[^1].Year == points[index].Year)
            {
                runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
            }
            else
            {
                runs.Add(new YearRun(points[index].Year, index, 1));
            }
        }

        return runs;
    }

    /// <summary>
    /// As many labels as fit, in full where the ordinary run has room for it and as ’26 where it has not. A part year
    /// at an end goes without when it is too narrow.
    /// </summary>
    public static IEnumerable<Shape> Labels(IReadOnlyList<YearRun> runs, ControlChartFrame frame)
    {
        if (runs.Count == 0)
        {
            yield break;
        }

        var ordinary = runs.Max(run => run.Count) * frame.Slot;
        var full = runs.All(run => Width(run.Year) <= ordinary - 4);
        string Words(YearRun run) => full ? run.Year : Short(run.Year);

        // Where even the short form is wider than a year, every second, third … year is named, counted from the last.
        var widest = runs.Max(run => Width(Words(run)));
        var every = Math.Max(1, (int)Math.Ceiling((widest + 6) / ordinary));
        var free = 2d;
        for (var index = 0; index < runs.Count; index++)
        {
            var (run, words) = (runs[index], Words(runs[index]));
            var (half, middle) = (Width(words) / 2, frame.Before(run.First) + run.Count * frame.Slot / 2);
            var fits = every > 1 || 2 * half <= run.Count * frame.Slot + 4;
            var inside = middle - half >= free && middle + half <= frame.Width - 2;
            if ((runs.Count - 1 - index) % every == 0 && fits && inside)
            {
                yield return new TextShape(Ink.Tick, words, middle, frame.Bottom + 24, TextAnchor.Middle);
                free = middle + half + 4;
            }
        }
    }

    private static double Width(string words) => TextMeasure.Width(words, Size);

    private static string Short(string year) =>
        year.Length == 4 && year.All(char.IsAsciiDigit) ? $"’{year[2..]}" : year;
}

namespace Goldthread.GovUk.Charts;

/// <summary>A line of 132 by 34 pixels beside a number: the series, its mean, and a mark on the latest value only, whatever gaps follow it.</summary>
public static class Sparkline
{
    private const double Left = 8;
    private const double Right = 122;
    private const double Top = 8;
    private const double Bottom = 26;

    /// <summary>
    /// The drawing, hidden from assistive technology because the words beside it say the same. Nulls are gaps.
    /// </summary>
    /// <param name="mean">The mean of the last stretch, or null.</param>
    /// <param name="mark">How the latest value is marked.</param>
    public static Drawing Draw(IReadOnlyList<double?> values, double? mean, PointMark mark)
    {
        var known = values.Select(ValueStyle.Drawable).ToList();
        var centre = ValueStyle.Drawable(mean);
        var all = known.Append(centre).OfType<double>().ToList();
        var (low, high) = all.Count == 0 ? (0, 0) : (all.Min(), all.Max());
        double Y(double value) =>
            high > low ? Bottom - (value - low) / (high - low) * (Bottom - Top) : (Top + Bottom) / 2;
        double X(int index) => known.Count < 2 ? Right : Left + (Right - Left) * index / (known.Count - 1);

        var shapes = new List<Shape>();
        if (centre is { } level)
        {
            shapes.Add(PathShape.Line(Ink.Mean, Left, Y(level), Right, Y(level)));
        }

        var run = new List<Spot>();
        for (var index = 0; index <= known.Count; index++)
        {
            if (index < known.Count && known[index] is { } value)
            {
                run.Add(new Spot(X(index), Y(value)));
                continue;
            }

            if (run.Count > 1)
            {
                shapes.Add(new PathShape(Ink.Series, [.. run]));
            }

            run.Clear();
        }

        var latest = known.FindLastIndex(value => value is not null);
        if (latest >= 0)
        {
            shapes.AddRange(MarkShapes.Draw(mark, new Spot(X(latest), Y(known[latest]!.Value)), 0.83));
        }

        return new Drawing(132, 34, null, shapes);
    }
}

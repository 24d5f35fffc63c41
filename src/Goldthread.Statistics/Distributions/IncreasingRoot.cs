namespace Goldthread.Statistics.Distributions;

/// <summary>Finds where an increasing function is zero: Newton's method kept inside a bracket that bisection shrinks.</summary>
internal static class IncreasingRoot
{
    private const int MostSteps = 200;
    private const int MostDoublings = 64;

    /// <summary>A step this small leaves an error far smaller, as each step about squares it.</summary>
    private const double Closeness = 1e-12;

    /// <summary>
    /// The argument at which <paramref name="function"/> is zero. It returns its value and its slope; the bracket is
    /// widened from <paramref name="start"/> until it holds the root.
    /// </summary>
    public static double Find(Func<double, (double Value, double Slope)> function, double start)
    {
        var (low, high) = Bracket(function, start);
        var at = start;
        foreach (var _ in Enumerable.Range(0, MostSteps))
        {
            var (value, slope) = function(at);
            var next = at - (value / slope);
            if (Math.Abs(next - at) <= Closeness * Math.Max(1, Math.Abs(at)))
            {
                return next;
            }

            (low, high) = value < 0 ? (at, high) : (low, at);
            at = next > low && next < high ? next : low + ((high - low) / 2);
        }

        return at;
    }

    private static (double Low, double High) Bracket(Func<double, (double Value, double Slope)> function, double start)
    {
        var widths = Enumerable.Range(0, MostDoublings).Select(doubling => Math.ScaleB(1, doubling)).ToArray();
        return (
            start - widths.First(width => function(start - width).Value <= 0),
            start + widths.First(width => function(start + width).Value >= 0)
        );
    }
}

using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Prospects;

/// <summary>A trend that the last point is still in.</summary>
/// <param name="IsRising">Whether it rises.</param>
/// <param name="Length">The points in a row that rise or fall, 7 or more.</param>
/// <param name="Slope">The least-squares slope through them, in units a period.</param>
/// <param name="LastValue">The value of the last point.</param>
public sealed record RunningTrend(bool IsRising, int Length, double Slope, double LastValue)
{
    /// <summary>No further ahead than this many periods may be spoken of: a third of the run's length.</summary>
    public int Horizon => Length / 3;

    /// <summary>
    /// In how many periods the target would be crossed if this went on; nothing where the trend leads away from it, or
    /// not within the horizon.
    /// </summary>
    public int? PeriodsUntil(double target)
    {
        var gap = target - LastValue;
        if (gap == 0 || gap > 0 != IsRising)
        {
            return null;
        }

        var periods = Math.Ceiling(gap / Slope);
        return periods <= Horizon ? (int)periods : null;
    }

    /// <summary>The trend that the chart's last point is in, or nothing.</summary>
    public static RunningTrend? Of(XmrResult chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (!chart.Latest.Marks.HasFlag(PointMarks.Trend))
        {
            return null;
        }

        var values = chart.CurrentPoints.Select(point => point.Value).ToArray();
        var isRising = values[^1] > values[^2];
        var steps = Enumerable
            .Range(1, values.Length - 1)
            .Reverse()
            .TakeWhile(i => isRising ? values[i] > values[i - 1] : values[i] < values[i - 1])
            .Count();
        var run = values.TakeLast(steps + 1).Select(value => value.GetValueOrDefault()).ToArray();
        return new(isRising, run.Length, SlopeOf(run), run[^1]);
    }

    private static double SlopeOf(double[] run)
    {
        var middle = (run.Length - 1) / 2.0;
        var (rise, spread) = (0.0, 0.0);
        for (var i = 0; i < run.Length; i++)
        {
            rise += (i - middle) * run[i];
            spread += (i - middle) * (i - middle);
        }

        return rise / spread;
    }
}

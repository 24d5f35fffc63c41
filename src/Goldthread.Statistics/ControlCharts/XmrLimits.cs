using System.Runtime.InteropServices;
using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.ControlCharts;

/// <summary>
/// The lines of an XmR chart (W. A. Shewhart; D. J. Wheeler, Understanding Variation): the mean, and limits at 2.66 times
/// the average moving range. Limits are never clipped to what is possible. A line that cannot be drawn is NaN.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct XmrLimits
{
    /// <summary>3 / 1.128 as it is printed, rounded to 2.66: 1.128 is the bias constant d2 of ranges of two.</summary>
    public const double LimitFactor = 2.66;

    /// <summary>Two thirds of the way to a limit.</summary>
    public const double NearLimitFactor = 2 * (2.66 / 3);

    /// <summary>A moving range at or above this many averages is an outlier (L. S. Nelson, 1982).</summary>
    public const double ScreeningFactor = 3.267;

    private const double OnLineTolerance = 1e-12;

    private readonly double scale;

    private XmrLimits(double mean, double averageMovingRange, int baselineCount)
    {
        Mean = mean;
        AverageMovingRange = averageMovingRange;
        BaselineCount = baselineCount;
        Lower = mean - (LimitFactor * averageMovingRange);
        Upper = mean + (LimitFactor * averageMovingRange);
        NearLower = mean - (NearLimitFactor * averageMovingRange);
        NearUpper = mean + (NearLimitFactor * averageMovingRange);
        scale = double.MaxNumber(Math.Abs(mean), double.MaxNumber(Math.Abs(Lower), Math.Abs(Upper)));
    }

    /// <summary>The average of the values that set the lines; NaN when there are none.</summary>
    public double Mean { get; }

    /// <summary>The average moving range after screening; NaN when no range is left.</summary>
    public double AverageMovingRange { get; }

    /// <summary>How many values set the lines.</summary>
    public int BaselineCount { get; }

    public double Lower { get; }

    public double Upper { get; }

    public double NearLower { get; }

    public double NearUpper { get; }

    /// <summary>Whether there are limits: some moving range was left to set them.</summary>
    public bool Exist => !double.IsNaN(AverageMovingRange);

    /// <summary>The lines set by a run of values.</summary>
    /// <param name="values">One group's values in order of date; NaN where one is missing.</param>
    /// <param name="fixAfter">How many rows, from the first, set the lines; nothing for all of them.</param>
    /// <param name="screenOutliers">Whether moving ranges of 3.267 averages or more are left out, once.</param>
    public static XmrLimits From(ReadOnlySpan<double> values, int? fixAfter = null, bool screenOutliers = true)
    {
        var baseline = fixAfter is { } first && first < values.Length ? values[..first] : values;
        var sum = default(CompensatedSum);
        var count = 0;
        foreach (var value in baseline)
        {
            if (!double.IsNaN(value))
            {
                sum.Add(value);
                count++;
            }
        }

        var average = AverageRange(baseline, double.PositiveInfinity);
        if (screenOutliers)
        {
            average = AverageRange(baseline, ScreeningFactor * average);
        }

        return new(count == 0 ? double.NaN : sum.Total / count, average, count);
    }

    /// <summary>
    /// Which side of a line a value lies: 1, 0 or -1; 0 also where the line does not exist. Closer than rounding can tell
    /// (1e-12 of the largest number at hand) is on the line.
    /// </summary>
    public int Side(double value, double line)
    {
        var distance = value - line;
        var isClear = Math.Abs(distance) > OnLineTolerance * Math.Max(Math.Abs(value), scale);
        return isClear ? Math.Sign(distance) : 0;
    }

    private static double AverageRange(ReadOnlySpan<double> values, double below)
    {
        var sum = default(CompensatedSum);
        var count = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            if (range < below)
            {
                sum.Add(range);
                count++;
            }
        }

        return count == 0 ? double.NaN : sum.Total / count;
    }
}

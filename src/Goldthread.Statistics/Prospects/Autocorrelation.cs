using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Prospects;

/// <summary>How much each value resembles the one before it.</summary>
/// <param name="Lag1">The correlation of neighbours about the common mean, r1.</param>
/// <param name="Count">The values it rests on.</param>
public sealed record Autocorrelation(double Lag1, int Count)
{
    /// <summary>Whether r1 is further from 0 than independent values would give: 2 / root n (G. Box and G. Jenkins).</summary>
    public bool IsMarked => Math.Abs(Lag1) > 2 / Math.Sqrt(Count);

    /// <summary>Neighbours are alike: limits are too narrow, and chances based on them too sure of themselves.</summary>
    public bool LimitsAreTooNarrow => IsMarked && Lag1 > 0;

    /// <summary>
    /// r1 of some values, NaN where one is missing: the sum of products of neighbours both present over the sum of
    /// squares. Nothing for fewer than 3 values, or where they are all the same.
    /// </summary>
    public static Autocorrelation? Of(ReadOnlySpan<double> values)
    {
        var sum = default(CompensatedSum);
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                sum.Add(value);
                count++;
            }
        }

        var mean = sum.Total / count;
        var (products, squares, before) = (0.0, 0.0, double.NaN);
        foreach (var value in values)
        {
            var distance = value - mean;
            products += double.IsNaN(distance * before) ? 0 : distance * before;
            squares += double.IsNaN(distance) ? 0 : distance * distance;
            before = distance;
        }

        return count < 3 || squares == 0 ? null : new(products / squares, count);
    }

    /// <summary>r1 of the values that set the lines of the chart's last group.</summary>
    public static Autocorrelation? Of(XmrResult chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var rows = chart.Options.FixAfter ?? chart.CurrentGroup.Rows;
        return Of([.. chart.CurrentPoints.Take(rows).Select(point => point.Value ?? double.NaN)]);
    }
}

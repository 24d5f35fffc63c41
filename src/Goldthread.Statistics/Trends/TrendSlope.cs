using System.Runtime.InteropServices;

namespace Goldthread.Statistics.Trends;

/// <summary>The slope of a weighted regression of values on their place, 1, 2, 3 and so on.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TrendSlope(double Rise, double ChiSquared)
{
    /// <summary>The slope, with one of the values left out if asked.</summary>
    public static TrendSlope Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, int leftOut = -1)
    {
        var (all, times, timesSquared, sum, product) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (i != leftOut)
            {
                var t = i + 1;
                all += weights[i];
                times += weights[i] * t;
                timesSquared += weights[i] * t * t;
                sum += weights[i] * values[i];
                product += weights[i] * t * values[i];
            }
        }

        // Not centred, so that an infinite value makes the slope undefined, as it is in the published method.
        var spread = (all * timesSquared) - (times * times);
        var rise = ((all * product) - (times * sum)) / spread;
        return new(rise, rise * rise * spread / all);
    }

    /// <summary>Whether the slope keeps its direction whichever value is left out; none, or undefined, counts as rising.</summary>
    public static bool IsSteady(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var isFalling = Of(values, weights).Rise < 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (Of(values, weights, i).Rise < 0 != isFalling)
            {
                return false;
            }
        }

        return true;
    }
}

using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Funnels;

/// <summary>Events observed in many areas against the events expected there.</summary>
public static class RatioFunnel
{
    /// <summary>
    /// Judges every area by the limits of its observed count, exact below 10 and Byar's from 10: similar where the
    /// expected count lies inside the 95% limits, lower or higher between those and the 99.8% limits, lowest or highest
    /// beyond. An area with a missing number is not compared.
    /// </summary>
    /// <param name="areas">Observed events as numerators, expected events as denominators.</param>
    /// <param name="comparisons">Filled: one for each area.</param>
    /// <exception cref="RefusedInputException">A count is below 0, or no event was expected.</exception>
    public static void Judge(ReadOnlySpan<FunnelArea> areas, Span<Comparison> comparisons)
    {
        FunnelSums.RefuseLength(areas.Length, comparisons.Length);
        for (var i = 0; i < areas.Length; i++)
        {
            Numerators.Refuse(areas[i].Numerator ?? 0, areas[i].Denominator ?? 1, multiplier: 1);
            comparisons[i] = areas[i] is ({ } observed, { } expected)
                ? CountFunnel.Place(observed, expected)
                : Comparison.NotCompared;
        }
    }

    /// <summary>The limits to draw around "as expected".</summary>
    /// <exception cref="RefusedInputException">There are no areas, or a number cannot be used.</exception>
    public static FunnelCurve Curve(ReadOnlySpan<FunnelArea> areas, RatioScale scale)
    {
        FunnelSums.AverageOf(areas);
        var places = FunnelSums.AxisOf(areas).Spread(FunnelAxis.Places);
        return new(
            Written(1, scale),
            [
                .. places.Select(events => new FunnelLimits(
                    events,
                    Written(CountFunnel.Ratios(events, Confidence.NinetyFive), scale),
                    Written(CountFunnel.Ratios(events, Confidence.NinetyNinePointEight), scale)
                )),
            ]
        );
    }

    private static Interval Written(Interval ratios, RatioScale scale) =>
        new(Written(ratios.Lower, scale), Written(ratios.Upper, scale));

    private static double Written(double ratio, RatioScale scale) =>
        scale == RatioScale.Excess ? ratio - 1 : ratio * 100;
}

using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Funnels;

/// <summary>
/// Proportions of many areas against their average. An area is outside where the average lies beyond the area's own
/// Wilson interval, which is to say (E. B. Wilson, 1927) where its proportion is more than z standard errors of the
/// average away: <c>a -+ z * sqrt(a * (1 - a) / n)</c>.
/// </summary>
public static class ProportionFunnel
{
    /// <summary>
    /// Judges every area: similar inside the 95% limits, lower or higher between those and the 99.8% limits, lowest or
    /// highest beyond. An area with a missing number is not compared, nor part of the average.
    /// </summary>
    /// <param name="areas">The areas.</param>
    /// <param name="comparisons">Filled: one for each area.</param>
    /// <exception cref="RefusedInputException">An area's numbers cannot be a proportion.</exception>
    public static void Judge(ReadOnlySpan<FunnelArea> areas, Span<Comparison> comparisons)
    {
        FunnelSums.RefuseLength(areas.Length, comparisons.Length);
        var average = AverageOf(areas);
        for (var i = 0; i < areas.Length; i++)
        {
            comparisons[i] = areas[i] is ({ } x, { } n) ? Place(x / n, average, n) : Comparison.NotCompared;
        }
    }

    /// <summary>The limits to draw, from 0 to the multiplier.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="multiplier">1 for a share, 100 for a percentage.</param>
    /// <exception cref="RefusedInputException">There are no areas, or their numbers cannot be proportions.</exception>
    public static FunnelCurve Curve(ReadOnlySpan<FunnelArea> areas, double multiplier = 1)
    {
        Numerators.RefuseMultiplier(multiplier);
        var average = AverageOf(areas);
        var places = FunnelSums.AxisOf(areas).Spread(FunnelAxis.Places - 1);
        return new(
            average * multiplier,
            [
                .. places.Select(n => new FunnelLimits(
                    n,
                    Clamped(Limits(average, n, Confidence.NinetyFive), multiplier),
                    Clamped(Limits(average, n, Confidence.NinetyNinePointEight), multiplier)
                )),
            ]
        );
    }

    private static Comparison Place(double share, double average, double n)
    {
        var outer = Limits(average, n, Confidence.NinetyNinePointEight);
        var inner = Limits(average, n, Confidence.NinetyFive);
        return share < outer.Lower ? Comparison.Lowest
            : share > outer.Upper ? Comparison.Highest
            : share < inner.Lower ? Comparison.Lower
            : share > inner.Upper ? Comparison.Higher
            : Comparison.Similar;
    }

    private static Interval Limits(double average, double n, Confidence confidence)
    {
        var reach = confidence.Z * Math.Sqrt(average * (1 - average) / n);
        return new(average - reach, average + reach);
    }

    private static Interval Clamped(Interval limits, double multiplier) =>
        new(Math.Max(0, limits.Lower * multiplier), Math.Min(multiplier, limits.Upper * multiplier));

    private static double AverageOf(ReadOnlySpan<FunnelArea> areas)
    {
        foreach (var area in areas)
        {
            if (area.Numerator > area.Denominator)
            {
                throw new RefusedInputException("The numerator must not be above the denominator.");
            }
        }

        return FunnelSums.AverageOf(areas);
    }
}

using Goldthread.Statistics.Distributions;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Funnels;

/// <summary>What the funnels of proportions and of ratios do alike.</summary>
internal static class FunnelSums
{
    /// <summary>All numerators over all denominators, never an average of averages; NaN without any area.</summary>
    /// <exception cref="RefusedInputException">A number cannot be used.</exception>
    public static double AverageOf(ReadOnlySpan<FunnelArea> areas)
    {
        var (numerators, denominators) = (default(CompensatedSum), default(CompensatedSum));
        foreach (var area in areas)
        {
            Numerators.Refuse(area.Numerator ?? 0, area.Denominator ?? 1, multiplier: 1);
            if (area is ({ } x, { } n))
            {
                numerators.Add(x);
                denominators.Add(n);
            }
        }

        return numerators.Total / denominators.Total;
    }

    /// <summary>The axis over the denominators of the areas that have their numbers.</summary>
    public static FunnelAxis AxisOf(ReadOnlySpan<FunnelArea> areas)
    {
        var axis = new FunnelAxis();
        foreach (var area in areas)
        {
            if (area is ({ }, { } n))
            {
                axis.Include(n);
            }
        }

        return axis;
    }

    public static void RefuseLength(int areas, int comparisons)
    {
        if (areas != comparisons)
        {
            throw new ArgumentException("Comparisons need one place for each area.", nameof(comparisons));
        }
    }
}

using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Funnels;

/// <summary>What the funnels of ratios and of rates do alike: both rest on the limits of a count of events.</summary>
internal static class CountFunnel
{
    /// <summary>Where a count stands against the events expected: beyond its own 99.8% limits, its 95% limits, or neither.</summary>
    public static Comparison Place(double events, double expected)
    {
        var outer = Rates.CountLimits(events, Confidence.NinetyNinePointEight);
        var inner = Rates.CountLimits(events, Confidence.NinetyFive);
        return expected > outer.Upper ? Comparison.Lowest
            : expected < outer.Lower ? Comparison.Highest
            : expected > inner.Upper ? Comparison.Lower
            : expected < inner.Lower ? Comparison.Higher
            : Comparison.Similar;
    }

    /// <summary>
    /// How far observed over expected can be from 1 at a number of events without being outside, by the exact limits of
    /// the count whatever its size.
    /// </summary>
    public static Interval Ratios(double events, Confidence confidence)
    {
        var limits = Rates.ExactLimits(events, confidence);
        return new(events / limits.Upper, events / limits.Lower);
    }
}

using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Comparisons;

/// <summary>
/// Compares an area with a benchmark by the rules of Fingertips (Office for Health Improvement and Disparities). Anything
/// missing gives <see cref="Comparison.NotCompared"/>. Do not compare a benchmark area with itself.
/// </summary>
public static class Benchmark
{
    /// <summary>A benchmark on fewer people than this is not precise enough to be taken as exact.</summary>
    public const double SmallDenominator = 1000;

    /// <summary>
    /// Single interval: similar where the benchmark lies inside the area's interval, ends included. The benchmark is taken
    /// as exact.
    /// </summary>
    public static Comparison SingleInterval(double? value, Interval? interval, double? benchmark) =>
        (value, interval, benchmark) is ({ } own, { } range, { } other)
            ? range.Contains(other)
                ? Comparison.Similar
                : ByValue(own, other)
            : Comparison.NotCompared;

    /// <summary>
    /// Two levels: similar inside the 95% interval; lower or higher between it and the end of the 99.8% interval, that end
    /// included; lowest or highest beyond.
    /// </summary>
    public static Comparison TwoLevels(double? value, Interval? inner, Interval? outer, double? benchmark)
    {
        var single = SingleInterval(value, inner, benchmark);
        return (single, outer?.Contains(benchmark.GetValueOrDefault())) switch
        {
            (Comparison.NotCompared, _) or (_, null) => Comparison.NotCompared,
            (Comparison.Lower, false) => Comparison.Lowest,
            (Comparison.Higher, false) => Comparison.Highest,
            _ => single,
        };
    }

    /// <summary>
    /// Double interval, for area against area or this year against last: similar where the intervals overlap, touching
    /// included. Cautious: it says similar too often.
    /// </summary>
    public static Comparison DoubleInterval(
        double? value,
        Interval? interval,
        double? other,
        Interval? otherInterval
    ) =>
        (value, interval, other, otherInterval) is ({ } own, { } range, { } theirs, { } otherRange)
            ? range.Overlaps(otherRange)
                ? Comparison.Similar
                : ByValue(own, theirs)
            : Comparison.NotCompared;

    /// <summary>
    /// Comparison with a neighbour or a region: double interval where the benchmark stands on fewer than 1,000 people,
    /// otherwise single.
    /// </summary>
    public static Comparison Against(
        double? value,
        Interval? interval,
        double? benchmark,
        Interval? benchmarkInterval,
        double benchmarkDenominator
    ) =>
        benchmarkDenominator < SmallDenominator
            ? DoubleInterval(value, interval, benchmark, benchmarkInterval)
            : SingleInterval(value, interval, benchmark);

    /// <summary>
    /// Control limits for a proportion: the Wilson interval of the benchmark on the area's denominator. Lower or higher
    /// where the area's value lies beyond it.
    /// </summary>
    /// <param name="value">The area's value, in the unit of the multiplier.</param>
    /// <param name="denominator">The area's denominator.</param>
    /// <param name="benchmark">The benchmark, in the unit of the multiplier.</param>
    /// <param name="confidence">The level of the limits.</param>
    /// <param name="multiplier">100 for percentages.</param>
    /// <exception cref="RefusedInputException">The benchmark or the denominator cannot be a proportion's.</exception>
    public static Comparison ControlLimits(
        double? value,
        double? denominator,
        double? benchmark,
        Confidence confidence,
        double multiplier = 100
    )
    {
        if ((value, denominator, benchmark) is not ({ } own, { } n, { } centre))
        {
            return Comparison.NotCompared;
        }

        var limits = Proportions.Wilson(n * (centre / multiplier), n, confidence, multiplier).Limits;
        return own < limits.Lower ? Comparison.Lower
            : own > limits.Upper ? Comparison.Higher
            : Comparison.Similar;
    }

    private static Comparison ByValue(double own, double other) => own < other ? Comparison.Lower : Comparison.Higher;
}

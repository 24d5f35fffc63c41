using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Intervals;

/// <summary>
/// A confidence level from 0.9 to 1, with the quantiles that intervals at that level need. Make one and use it for many
/// intervals: the limits of small counts are worked out once.
/// </summary>
public sealed class Confidence
{
    private readonly Lazy<Interval[]> smallCounts;

    private Confidence(double level)
    {
        Level = level;
        Z = NormalDistribution.Quantile(UpperProbability);
        smallCounts = new(() =>
            [.. Enumerable.Range(0, Rates.ByarFrom).Select(count => Rates.ExactLimits(count, this))]
        );
    }

    /// <summary>0.95, the usual level: 1 interval in 20 misses.</summary>
    public static Confidence NinetyFive { get; } = new(0.95);

    /// <summary>0.998, three standard errors: 1 interval in 500 misses.</summary>
    public static Confidence NinetyNinePointEight { get; } = new(0.998);

    /// <summary>The level as a share, 0.95 for 95%.</summary>
    public double Level { get; }

    /// <summary>The normal quantile at the upper end: 1.96 for 95%, 3.09 for 99.8%, infinity for 100%.</summary>
    public double Z { get; }

    /// <summary>The probability below the lower end.</summary>
    public double LowerProbability => (1 - Level) / 2;

    /// <summary>The probability below the upper end.</summary>
    public double UpperProbability => Level + ((1 - Level) / 2);

    /// <summary>A level given as a share (0.9 to 1) or as a percentage (90 to 100).</summary>
    /// <exception cref="RefusedInputException">The level is neither.</exception>
    public static Confidence Of(double level) =>
        level switch
        {
            0.95 or 95 => NinetyFive,
            0.998 or 99.8 => NinetyNinePointEight,
            >= 0.9 and <= 1 => new(level),
            >= 90 and <= 100 => new(level / 100),
            _ => throw new RefusedInputException("A confidence level must be from 0.9 to 1, or from 90 to 100."),
        };

    /// <summary>Exact limits of a whole count below 10, from the table of this level.</summary>
    internal Interval SmallCount(int count) => smallCounts.Value[count];
}

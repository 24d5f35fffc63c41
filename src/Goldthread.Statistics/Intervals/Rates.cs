using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Intervals;

/// <summary>Events in a population, where one person may have more than one.</summary>
public static class Rates
{
    /// <summary>Counts from here on have the limits of Byar, smaller ones exact limits.</summary>
    public const int ByarFrom = 10;

    /// <summary>The method used for a count of <paramref name="x"/> events.</summary>
    public static CountMethod MethodFor(double x) => x < ByarFrom ? CountMethod.Exact : CountMethod.Byar;

    /// <summary>The rate <c>multiplier * x / n</c> with the limits of its count.</summary>
    /// <param name="x">Events, 0 or more; more than <paramref name="n"/> is allowed.</param>
    /// <param name="n">The population, above 0.</param>
    /// <param name="confidence">The level of the interval.</param>
    /// <param name="multiplier">The population a rate is given for, such as 10,000.</param>
    /// <exception cref="RefusedInputException">The numbers cannot be a rate.</exception>
    public static Estimate Crude(double x, double n, Confidence confidence, double multiplier = 1)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Numerators.Refuse(x, n, multiplier);
        var scale = multiplier / n;
        var count = LimitsOf(x, confidence);
        return new(multiplier * x / n, new(count.Lower * scale, count.Upper * scale));
    }

    /// <summary>The same for numbers that may be missing: nothing, unless the one that is there is refused.</summary>
    /// <exception cref="RefusedInputException">The numbers cannot be a rate.</exception>
    public static Estimate? Crude(double? x, double? n, Confidence confidence, double multiplier = 1)
    {
        if (x is { } events && n is { } population)
        {
            return Crude(events, population, confidence, multiplier);
        }

        Numerators.Refuse(x ?? 0, n ?? 1, multiplier);
        return null;
    }

    /// <summary>The limits of a count of events: exact (F. Garwood, 1936) below 10, Byar's from 10.</summary>
    /// <exception cref="RefusedInputException">The count is below 0.</exception>
    public static Interval CountLimits(double x, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Numerators.Refuse(x, n: 1, multiplier: 1);
        return LimitsOf(x, confidence);
    }

    /// <summary>Limits of a count by Byar's approximation (N. E. Breslow and N. E. Day, 1987), whatever its size.</summary>
    internal static Interval ByarLimits(double x, Confidence confidence)
    {
        if (double.IsPositiveInfinity(confidence.Z))
        {
            return new(0, double.PositiveInfinity);
        }

        var third = confidence.Z / 3;
        var below = 1 - (1 / (9 * x)) - (third / Math.Sqrt(x));
        var above = 1 - (1 / (9 * (x + 1))) + (third / Math.Sqrt(x + 1));
        return new(x * below * below * below, (x + 1) * above * above * above);
    }

    internal static Interval ExactLimits(double x, Confidence confidence) =>
        new(
            x == 0 ? 0 : ChiSquaredDistribution.Quantile(confidence.LowerProbability, 2 * x) / 2,
            ChiSquaredDistribution.Quantile(confidence.UpperProbability, (2 * x) + 2) / 2
        );

    private static Interval LimitsOf(double x, Confidence confidence)
    {
        if (x >= ByarFrom)
        {
            return ByarLimits(x, confidence);
        }

        var whole = (int)x;
        return whole == x ? confidence.SmallCount(whole) : ExactLimits(x, confidence);
    }
}

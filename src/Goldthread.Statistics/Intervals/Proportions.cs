namespace Goldthread.Statistics.Intervals;

/// <summary>A number of people or events out of those who could have been counted.</summary>
public static class Proportions
{
    /// <summary>
    /// The proportion <c>multiplier * x / n</c> with the score interval of E. B. Wilson (1927; R. G. Newcombe and
    /// D. G. Altman, 2000), without continuity correction. The interval never leaves 0 to the multiplier.
    /// </summary>
    /// <param name="x">The numerator, from 0 to <paramref name="n"/>; it need not be whole.</param>
    /// <param name="n">The denominator, above 0.</param>
    /// <param name="confidence">The level of the interval.</param>
    /// <param name="multiplier">1 for a share, 100 for a percentage.</param>
    /// <exception cref="RefusedInputException">The numbers cannot be a proportion.</exception>
    public static Estimate Wilson(double x, double n, Confidence confidence, double multiplier = 1)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Numerators.Refuse(x, n, multiplier);
        if (x > n)
        {
            throw new RefusedInputException("The numerator must not be above the denominator.");
        }

        var share = x / n;
        var z = confidence.Z;
        if (double.IsPositiveInfinity(z))
        {
            return new(multiplier * share, new(0, multiplier));
        }

        var square = z * z;
        var middle = (2 * x) + square;
        var reach = z * Math.Sqrt(square + (4 * x * (1 - share)));
        var scale = multiplier / (2 * (n + square));
        var lower = Math.Max(0, (middle - reach) * scale);
        var upper = Math.Min(multiplier, (middle + reach) * scale);
        return new(multiplier * share, new(lower, upper));
    }

    /// <summary>The same for numbers that may be missing: nothing, unless the one that is there is refused.</summary>
    /// <exception cref="RefusedInputException">The numbers cannot be a proportion.</exception>
    public static Estimate? Wilson(double? x, double? n, Confidence confidence, double multiplier = 1)
    {
        if (x is { } numerator && n is { } denominator)
        {
            return Wilson(numerator, denominator, confidence, multiplier);
        }

        Numerators.Refuse(x ?? 0, n ?? 1, multiplier);
        return null;
    }

    /// <summary>
    /// One proportion less another with the interval of R. G. Newcombe (1998, method 10), put together from the two
    /// intervals of Wilson. It may not be used for two answers of the same people.
    /// </summary>
    /// <param name="one">What the other is taken from.</param>
    /// <param name="other">In the same unit and at the same level.</param>
    public static Estimate Difference(Estimate one, Estimate other)
    {
        var value = one.Value - other.Value;
        var down = Reach(one.Value - one.Limits.Lower, other.Limits.Upper - other.Value);
        var up = Reach(one.Limits.Upper - one.Value, other.Value - other.Limits.Lower);
        return new(value, new(value - down, value + up));
    }

    private static double Reach(double one, double other) => Math.Sqrt((one * one) + (other * other));
}

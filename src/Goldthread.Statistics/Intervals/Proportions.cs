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
}

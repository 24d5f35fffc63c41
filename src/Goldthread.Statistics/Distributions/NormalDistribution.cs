namespace Goldthread.Statistics.Distributions;

/// <summary>The standard normal distribution: mean 0, standard deviation 1.</summary>
public static class NormalDistribution
{
    private const double SeriesEndsAt = 2.5;
    private const int SeriesTerms = 60;
    private const int TailTerms = 100;
    private const int HalleySteps = 3;
    private const double BeyondDoubles = 39;

    /// <summary>The height of the bell curve at <paramref name="z"/>.</summary>
    public static double Density(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    /// <summary>
    /// The probability of a value at or below <paramref name="z"/>, with full relative accuracy far into the lower tail:
    /// the power series of G. Marsaglia (2004) near the middle and the continued fraction of Laplace beyond.
    /// </summary>
    public static double Cumulative(double z) => z < 0 ? UpperTail(-z) : 1 - UpperTail(z);

    /// <summary>
    /// The value that a share <paramref name="probability"/> of the distribution lies below: good to 1e-15 (the
    /// quality of Wichura's AS 241). It starts from Abramowitz and Stegun 26.2.23 and is polished by Halley's method on
    /// <see cref="Cumulative"/>. 0 gives minus infinity and 1 infinity.
    /// </summary>
    /// <exception cref="RefusedInputException">The probability is not between 0 and 1.</exception>
    public static double Quantile(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new RefusedInputException("A probability must be between 0 and 1.");
        }

        if (probability == 0.5)
        {
            return 0;
        }

        return probability > 0.5 ? -LowerQuantile(1 - probability) : LowerQuantile(probability);
    }

    private static double LowerQuantile(double p)
    {
        if (p == 0)
        {
            return double.NegativeInfinity;
        }

        var t = Math.Sqrt(-2 * Math.Log(p));
        var numerator = 2.515517 + (t * (0.802853 + (t * 0.010328)));
        var denominator = 1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))));
        var z = (numerator / denominator) - t;
        foreach (var _ in Enumerable.Range(0, HalleySteps))
        {
            var error = (Cumulative(z) - p) / Density(z);
            z -= error / (1 + (z * error / 2));
        }

        return z;
    }

    private static double UpperTail(double x) =>
        x switch
        {
            < SeriesEndsAt => 0.5 - (Density(x) * Series(x)),
            < BeyondDoubles => Density(x) / ContinuedFraction(x),
            _ => double.IsNaN(x) ? double.NaN : 0,
        };

    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        foreach (var k in Enumerable.Range(1, SeriesTerms))
        {
            term *= x * x / ((2 * k) + 1);
            sum += term;
        }

        return sum;
    }

    private static double ContinuedFraction(double x)
    {
        var fraction = x;
        foreach (var k in Enumerable.Range(1, TailTerms).Reverse())
        {
            fraction = x + (k / fraction);
        }

        return fraction;
    }
}

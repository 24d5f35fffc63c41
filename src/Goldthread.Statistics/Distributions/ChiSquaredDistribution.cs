namespace Goldthread.Statistics.Distributions;

/// <summary>The chi-squared distribution, for any degrees of freedom above 0 (whole or not).</summary>
public static class ChiSquaredDistribution
{
    private const int MostTerms = 10_000;

    /// <summary>The logarithm of a number too small for a double.</summary>
    private const double Underflow = -740;

    /// <summary>The probability of a value at or below <paramref name="x"/>: the regularised incomplete gamma function.</summary>
    public static double Cumulative(double x, double degreesOfFreedom)
    {
        RefuseDegrees(degreesOfFreedom);
        return x <= 0 ? 0 : Tails(degreesOfFreedom / 2, x / 2).Lower;
    }

    /// <summary>
    /// The value that a share <paramref name="probability"/> lies below, by Newton's method on the logarithm of the
    /// nearer tail from the start of E. B. Wilson and M. M. Hilferty (1931). 0 gives 0 and 1 gives infinity.
    /// </summary>
    /// <exception cref="RefusedInputException">The probability is not between 0 and 1, or the degrees are not above 0.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        RefuseDegrees(degreesOfFreedom);
        var z = NormalDistribution.Quantile(probability);
        return double.IsInfinity(z) ? Math.Max(0, z) : 2 * GammaQuantile(probability, degreesOfFreedom / 2, z);
    }

    private static double GammaQuantile(double p, double shape, double z)
    {
        var smallStart = (Math.Log(p) + LogGamma.Of(shape + 1)) / shape;
        if (smallStart < Underflow)
        {
            return 0;
        }

        var cubeRoot = 1 - (1 / (9 * shape)) + (z / (3 * Math.Sqrt(shape)));
        var start = cubeRoot > 0.1 ? Math.Log(shape) + (3 * Math.Log(cubeRoot)) : smallStart;
        var fromBelow = p <= 0.5;
        var goal = Math.Log(fromBelow ? p : 1 - p);
        var logRoot = IncreasingRoot.Find(
            u =>
            {
                var x = Math.Exp(u);
                var (lower, upper) = Tails(shape, x);
                var rise = Math.Exp((shape * u) - x - LogGamma.Of(shape));
                return fromBelow ? (Math.Log(lower) - goal, rise / lower) : (goal - Math.Log(upper), rise / upper);
            },
            start
        );
        return Math.Exp(logRoot);
    }

    /// <summary>Both tails of the gamma distribution: the series for the lower, Lentz's continued fraction for the upper.</summary>
    private static (double Lower, double Upper) Tails(double shape, double x)
    {
        var front = Math.Exp((shape * Math.Log(x)) - x - LogGamma.Of(shape));
        if (x < shape + 1)
        {
            var lower = front * Series(shape, x);
            return (lower, 1 - lower);
        }

        var upper = front * ContinuedFraction(shape, x);
        return (1 - upper, upper);
    }

    private static double Series(double shape, double x)
    {
        var term = 1 / shape;
        var sum = term;
        foreach (var k in Enumerable.Range(1, MostTerms))
        {
            term *= x / (shape + k);
            sum += term;
            if (term < sum * 1e-17)
            {
                break;
            }
        }

        return sum;
    }

    private static double ContinuedFraction(double shape, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - shape;
        var c = 1 / tiny;
        var d = 1 / b;
        var fraction = d;
        foreach (var k in Enumerable.Range(1, MostTerms))
        {
            var a = -k * (k - shape);
            b += 2;
            d = 1 / NotZero((a * d) + b, tiny);
            c = NotZero(b + (a / c), tiny);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        return fraction;
    }

    private static double NotZero(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    private static void RefuseDegrees(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0 && double.IsFinite(degreesOfFreedom)))
        {
            throw new RefusedInputException("Degrees of freedom must be above 0.");
        }
    }
}

namespace Goldthread.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
public static class StudentDistribution
{
    private const int MostTerms = 10_000;

    /// <summary>The probability of a value at or below <paramref name="t"/>.</summary>
    public static double Cumulative(double t, double degreesOfFreedom)
    {
        RefuseDegrees(degreesOfFreedom);
        var upper = UpperTail(Math.Abs(t), degreesOfFreedom);
        return t < 0 ? upper : 1 - upper;
    }

    /// <summary>
    /// The value that a share <paramref name="probability"/> lies below, by Newton's method on the logarithms of the
    /// value and of its tail. 0 and 1 give the infinities.
    /// </summary>
    /// <exception cref="RefusedInputException">The probability is not between 0 and 1, or the degrees are not above 0.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        RefuseDegrees(degreesOfFreedom);
        var z = NormalDistribution.Quantile(probability);
        if (z == 0 || double.IsInfinity(z))
        {
            return z;
        }

        var goal = Math.Log(probability < 0.5 ? probability : 1 - probability);
        var logRoot = IncreasingRoot.Find(
            u =>
            {
                var t = Math.Exp(u);
                var tail = UpperTail(t, degreesOfFreedom);
                return (goal - Math.Log(tail), t * Density(t, degreesOfFreedom) / tail);
            },
            Math.Log(Math.Abs(z))
        );
        return Math.Sign(z) * Math.Exp(logRoot);
    }

    private static double Density(double t, double degrees) =>
        Math.Exp(
            -LogGamma.Beta(degrees / 2, 0.5)
                - (0.5 * Math.Log(degrees))
                - ((degrees + 1) / 2 * Math.Log(1 + (t * t / degrees)))
        );

    private static double UpperTail(double t, double degrees) =>
        0.5 * RegularisedBeta(degrees / 2, 0.5, degrees / (degrees + (t * t)), t * t / (degrees + (t * t)));

    /// <summary>I(x; a, b), given x and 1 - x, by the continued fraction of Abramowitz and Stegun 26.5.8.</summary>
    private static double RegularisedBeta(double a, double b, double x, double rest)
    {
        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - RegularisedBeta(b, a, rest, x);
        }

        var front = x == 0 ? 0 : Math.Exp((a * Math.Log(x)) + (b * Math.Log(rest)) - LogGamma.Beta(a, b)) / a;
        return front * ContinuedFraction(a, b, x);
    }

    private static double ContinuedFraction(double a, double b, double x)
    {
        var (c, d) = (1.0, 1 / (1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        foreach (var m in Enumerable.Range(1, MostTerms))
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / (1 + (even * d));
            c = 1 + (even / c);
            fraction *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / (1 + (odd * d));
            c = 1 + (odd / c);
            fraction *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-16)
            {
                break;
            }
        }

        return fraction;
    }

    private static void RefuseDegrees(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0 && double.IsFinite(degreesOfFreedom)))
        {
            throw new RefusedInputException("Degrees of freedom must be above 0.");
        }
    }
}

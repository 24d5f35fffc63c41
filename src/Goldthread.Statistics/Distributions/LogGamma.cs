namespace Goldthread.Statistics.Distributions;

/// <summary>The natural logarithm of the gamma function, and of what is built from it.</summary>
internal static class LogGamma
{
    private const double SeriesIsGoodFrom = 12;

    /// <summary>ln of gamma(x) for x above 0: Stirling's series (Abramowitz and Stegun 6.1.40), moved up to 12 or more first.</summary>
    public static double Of(double x)
    {
        var shift = 1.0;
        foreach (var _ in Enumerable.Range(0, (int)Math.Max(0, Math.Ceiling(SeriesIsGoodFrom - x))))
        {
            shift *= x;
            x += 1;
        }

        var r = 1 / x;
        var r2 = r * r;
        var series =
            r
            * (
                (1.0 / 12)
                - (
                    r2
                    * (
                        (1.0 / 360)
                        - (r2 * ((1.0 / 1260) - (r2 * ((1.0 / 1680) - (r2 * ((1.0 / 1188) - (r2 * 691 / 360360)))))))
                    )
                )
            );
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(shift);
    }

    /// <summary>ln of the beta function of a and b.</summary>
    public static double Beta(double a, double b) => Of(a) + Of(b) - Of(a + b);

    /// <summary>ln of the number of ways to choose k out of n.</summary>
    public static double Choose(double n, double k) => Of(n + 1) - Of(k + 1) - Of(n - k + 1);
}

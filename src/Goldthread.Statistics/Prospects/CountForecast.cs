using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Distributions;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Prospects;

/// <summary>
/// What the next count may be. Better than the normal chances of <see cref="Capability"/> for small counts and for
/// percentages of few people.
/// </summary>
public sealed class CountForecast
{
    private const double Negligible = 1e-15;
    private readonly Func<int, double> logProbability;
    private readonly int most;

    private CountForecast(double mean, int most, Func<int, double> logProbability) =>
        (Mean, this.most, this.logProbability) = (mean, most, logProbability);

    /// <summary>The count expected.</summary>
    public double Mean { get; }

    /// <summary>Events at a known mean: the Poisson distribution.</summary>
    /// <exception cref="RefusedInputException">The mean is below 0 or above a million.</exception>
    public static CountForecast Poisson(double mean)
    {
        if (!(mean is >= 0 and <= 1_000_000))
        {
            throw new RefusedInputException("The mean of a count must be from 0 to a million.");
        }

        return new(
            mean,
            ReachOf(mean),
            k => mean == 0 ? (k == 0 ? 0 : double.NegativeInfinity) : (k * Math.Log(mean)) - mean - LogGamma.Of(k + 1.0)
        );
    }

    /// <summary>
    /// Events whose mean is itself only known from <paramref name="total"/> events in <paramref name="periods"/>: the
    /// negative binomial, which is the Poisson averaged over what the mean may be (gamma, from Jeffreys' prior of 1/2).
    /// </summary>
    /// <exception cref="RefusedInputException">There are no periods, or the total is below 0 or above a million.</exception>
    public static CountForecast NegativeBinomial(double total, int periods)
    {
        if (!(total is >= 0 and <= 1_000_000) || periods < 1)
        {
            throw new RefusedInputException(
                "A forecast of counts needs a total from 0 to a million and one period or more."
            );
        }

        var shape = total + 0.5;
        var keep = Math.Log(periods / (periods + 1.0));
        var add = -Math.Log(periods + 1.0);
        return new(
            shape / periods,
            ReachOf(shape / periods),
            k => LogGamma.Of(shape + k) - LogGamma.Of(shape) - LogGamma.Of(k + 1.0) + (shape * keep) + (k * add)
        );
    }

    /// <summary>
    /// How many of the next <paramref name="nextTrials"/> people, when <paramref name="successes"/> of
    /// <paramref name="trials"/> did lately: the beta-binomial, which is the binomial averaged over what the proportion
    /// may be (beta, from Jeffreys' prior of 1/2 and 1/2).
    /// </summary>
    /// <exception cref="RefusedInputException">The numbers cannot be counts of people.</exception>
    public static CountForecast BetaBinomial(double successes, double trials, int nextTrials)
    {
        if (!(successes >= 0 && successes <= trials && double.IsFinite(trials)) || nextTrials < 0)
        {
            throw new RefusedInputException("The numerator must be from 0 to the denominator.");
        }

        var (a, b) = (successes + 0.5, trials - successes + 0.5);
        return new(
            nextTrials * a / (a + b),
            nextTrials,
            k => LogGamma.Choose(nextTrials, k) + LogGamma.Beta(a + k, b + nextTrials - k) - LogGamma.Beta(a, b)
        );
    }

    /// <summary>The chance of exactly <paramref name="count"/>.</summary>
    public double Exactly(int count) => count < 0 || count > most ? 0 : Math.Exp(logProbability(count));

    /// <summary>The chance of <paramref name="count"/> or fewer.</summary>
    public double AtMost(int count)
    {
        var sum = default(CompensatedSum);
        foreach (var k in Enumerable.Range(0, Math.Clamp(count, -1, most) + 1))
        {
            sum.Add(Exactly(k));
        }

        return Math.Min(1, sum.Total);
    }

    /// <summary>The chance of <paramref name="count"/> or more.</summary>
    public double AtLeast(int count) => 1 - AtMost(count - 1);

    /// <summary>The chance that the count meets a target: at least it where higher is better, at most it where lower is.</summary>
    /// <exception cref="RefusedInputException">Neither way is better.</exception>
    public double Meets(double target, ImprovementDirection direction)
    {
        var within = Math.Clamp(target, -1, int.MaxValue - 1);
        return direction switch
        {
            ImprovementDirection.Increase => AtLeast((int)Math.Ceiling(within)),
            ImprovementDirection.Decrease => AtMost((int)Math.Floor(within)),
            ImprovementDirection.Neutral => throw new RefusedInputException(
                "A target can only be met where one way is better."
            ),
        };
    }

    /// <summary>The counts between which the next one lies with at least this confidence, the tails cut evenly.</summary>
    public Interval Range(Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        double? lower = null;
        var below = 0.0;
        foreach (var k in Enumerable.Range(0, most))
        {
            below += Exactly(k);
            lower ??= below > confidence.LowerProbability ? k : null;
            if (below >= confidence.UpperProbability - Negligible)
            {
                return new(lower ?? k, k);
            }
        }

        return new(lower ?? most, most);
    }

    /// <summary>More than 40 standard deviations above the mean: the chance of a larger count is nothing.</summary>
    private static int ReachOf(double mean) => (int)(mean + (60 * Math.Sqrt(mean)) + 200);
}

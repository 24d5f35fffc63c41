using Goldthread.Statistics.Intervals;

namespace Goldthread.Bench;

/// <summary>Wilson intervals of 100,000 percentages.</summary>
public sealed class ProportionBenchmark : IBenchmark
{
    private const int Count = 100_000;

    private readonly double[] numerators = new double[Count];
    private readonly double[] denominators = new double[Count];
    private readonly Estimate[] estimates = new Estimate[Count];

    public ProportionBenchmark()
    {
        var draws = new Draws(2);
        for (var i = 0; i < Count; i++)
        {
            denominators[i] = draws.Whole(1, 5_000);
            numerators[i] = draws.Whole(0, (int)denominators[i]);
        }
    }

    public string Id => "B2";

    public string Work => "100,000 Wilson intervals";

    public Target Target => new(3, "ms");

    public Task<Result> RunAsync(CancellationToken cancel) => Rounds.BestAsync(Estimate, cancel);

    private void Estimate()
    {
        for (var i = 0; i < Count; i++)
        {
            estimates[i] = Proportions.Wilson(numerators[i], denominators[i], Confidence.NinetyFive, 100);
        }
    }
}

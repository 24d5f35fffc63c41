using Goldthread.Statistics.Intervals;

namespace Goldthread.Bench;

/// <summary>
/// Crude rates of 100,000 counts as small areas have them: about a third below 10 events, which have exact limits,
/// the rest up to some thousands; one in a thousand is a weighted count and not whole.
/// </summary>
public sealed class RateBenchmark : IBenchmark
{
    private const int Count = 100_000;

    private readonly double[] events = new double[Count];
    private readonly double[] people = new double[Count];
    private readonly Estimate[] estimates = new Estimate[Count];

    public RateBenchmark()
    {
        var draws = new Draws(3);
        for (var i = 0; i < Count; i++)
        {
            var count = Math.Floor(Math.Exp(draws.Share() * 8) - 1) * (draws.Share() < 0.1 ? 0.1 : 1);
            events[i] = i % 1000 == 0 ? count + 0.5 : Math.Floor(count);
            people[i] = draws.Whole(1_000, 200_000);
        }
    }

    public string Id => "B3";

    public string Work => "100,000 rates, exact limits below 10 events and Byar's from 10";

    public Target Target => new(25, "ms");

    public Task<Result> RunAsync(CancellationToken cancel) => Rounds.BestAsync(Estimate, cancel);

    private void Estimate()
    {
        for (var i = 0; i < Count; i++)
        {
            estimates[i] = Rates.Crude(events[i], people[i], Confidence.NinetyFive, 10_000);
        }
    }
}

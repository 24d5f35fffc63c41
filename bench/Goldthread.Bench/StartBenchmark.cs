namespace Goldthread.Bench;

/// <summary>From starting the published process to the first page answered, with the demonstration's database present.</summary>
public sealed class StartBenchmark : IBenchmark
{
    private const int Rounds = 5;

    public string Id => "B12";

    public string Work => "start to first page served";

    public Target Target => new(2.5, "s");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        var best = (Took: double.PositiveInfinity, Cpu: 0d);
        for (var round = 0; round < Rounds; round++)
        {
            using var served = await product.ServeAsync(cancel);
            var cpu = served.Cpu.TotalMilliseconds;
            best = served.FirstPageAfter.TotalSeconds < best.Took ? (served.FirstPageAfter.TotalSeconds, cpu) : best;
        }

        return new Result(best.Took, best.Cpu, $"published build, best of {Rounds} starts");
    }
}

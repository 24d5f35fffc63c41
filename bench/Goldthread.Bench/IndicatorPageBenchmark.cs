namespace Goldthread.Bench;

/// <summary>One indicator's page with its chart.</summary>
public sealed class IndicatorPageBenchmark : IBenchmark
{
    public string Id => "B9";

    public string Work => "indicator page with chart";

    public Target Target => new(10, "ms CPU");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        using var served = await product.ServeAsync(cancel);
        await Visits.SignInAsync(served.Client, "Business manager, Hampshire", cancel);
        var page = new Uri("/hampshire/data/indicators/CIN-01", UriKind.Relative);
        var cpu = await Visits.CpuAsync(served, page, "<svg", cancel);
        return new Result(cpu, cpu, "whole process, 300 requests one after another, best of 3 rounds");
    }
}

namespace Goldthread.Bench;

/// <summary>The first 50 of 5,000 actions of one partnership, as its business manager sees them.</summary>
public sealed class ActionListBenchmark : IBenchmark
{
    public string Id => "B4";

    public string Work => "action list, 50 of 5,000";

    public Target Target => new(8, "ms CPU");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        ThreadSeed.Fill(product.Database, ["hampshire"], 5000, 3);
        using var served = await product.ServeAsync(cancel);
        await ThreadSeed.SettledAsync(product.Database, cancel);
        await Visits.SignInAsync(served.Client, "Business manager, Hampshire", cancel);
        var page = new Uri("/hampshire/actions?view=all", UriKind.Relative);
        var cpu = await Visits.CpuAsync(served, page, "Showing 1 to 50 of", cancel);
        return new Result(cpu, cpu, "whole process, 300 requests one after another, best of 3 rounds");
    }
}

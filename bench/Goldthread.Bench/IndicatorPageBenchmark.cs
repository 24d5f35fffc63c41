using System.Globalization;

namespace Goldthread.Bench;

/// <summary>The pages of a published measure and of an indicator with 40 quarters, each with its chart; the slower one counts.</summary>
public sealed class IndicatorPageBenchmark : IBenchmark
{
    public string Id => "B9";

    public string Work => "indicator page with chart";

    public Target Target => new(10, "ms CPU");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        FigureSeed.Fill(product.Database, ["hampshire"], [2], 7, 40);
        using var served = await product.ServeAsync(cancel);
        await Visits.SignInAsync(served.Client, "Business manager, Hampshire", cancel);
        var published = new Uri("/hampshire/data/indicators/CIN-01", UriKind.Relative);
        var own = new Uri("/hampshire/data/indicators/2.101", UriKind.Relative);
        var first = await Visits.CpuAsync(served, published, "<svg", cancel);
        var second = await Visits.CpuAsync(served, own, "<svg", cancel);
        var cpu = Math.Max(first, second);
        return new Result(
            cpu,
            cpu,
            string.Create(
                CultureInfo.InvariantCulture,
                $"published {first:0.0}, of 40 quarters {second:0.0}; whole process, 300 requests one after another, best of 3 rounds"
            )
        );
    }
}

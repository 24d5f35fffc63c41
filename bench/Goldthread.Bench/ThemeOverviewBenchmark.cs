namespace Goldthread.Bench;

/// <summary>
/// The page of one theme with 90 indicators of 40 quarters each, beside its published measures: icons, sparklines, targets.
/// One row measures its processor time, the other what goes over the line.
/// </summary>
public sealed class ThemeOverviewBenchmark(ThemeMeasure measure) : IBenchmark
{
    private const int Indicators = 90;
    private const int Quarters = 40;

    private static readonly Uri Page = new("/hampshire/data/themes/right-threshold-sound-decisions", UriKind.Relative);

    public string Id => measure == ThemeMeasure.Cpu ? "B8" : "B8 size";

    public string Work => "theme overview, 90 indicators of 40 quarters";

    public Target Target => measure == ThemeMeasure.Cpu ? new(15, "ms CPU") : new(60, "kB");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        FigureSeed.Fill(product.Database, ["hampshire"], [2], Indicators, Quarters);
        using var served = await product.ServeAsync(cancel);
        await Visits.SignInAsync(served.Client, "Business manager, Hampshire", cancel);
        if (measure == ThemeMeasure.Size)
        {
            return new Result(await Visits.BytesAsync(served.Client, Page, cancel) / 1e3, null, "compressed by gzip");
        }

        var cpu = await Visits.CpuAsync(served, Page, "2.189", cancel);
        return new Result(cpu, cpu, "whole process, 300 requests one after another, best of 3 rounds");
    }
}

/// <summary>The two targets that one page has.</summary>
public enum ThemeMeasure
{
    Cpu,
    Size,
}

using System.Globalization;

namespace Goldthread.Bench;

/// <summary>
/// The twenty published files of children in need, read and kept by the command on a database that is migrated, from the
/// start of the process to its exit.
/// </summary>
public sealed class ImportBenchmark(ImportMeasure measure) : IBenchmark
{
    private const int Rounds = 3;

    public string Id => measure == ImportMeasure.Seconds ? "B10" : "B10 memory";

    public string Work => "import of the 20 real children-in-need files";

    public Target Target => measure == ImportMeasure.Seconds ? new(4, "s") : new(300, "MB");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        var folder = Path.Combine(PublishedBuild.Root, "..", "shared", "data", "children-in-need");
        if (!Directory.Exists(folder))
        {
            return new Result(double.NaN, null, "the published files do not stand beside the repository");
        }

        var files = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToList();
        List<Run> runs = [];
        for (var round = 0; round < Rounds; round++)
        {
            using var product = new PublishedBuild();
            await product.RunAsync(["migrate"], cancel);
            runs.Add(await product.RunAsync(["import", "statistics", .. files], cancel));
        }

        var best = runs.MinBy(run => run.Took)!;
        var remark = string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, best of {Rounds} rounds");
        return measure == ImportMeasure.Seconds
            ? new Result(best.Took.TotalSeconds, null, remark)
            : new Result(runs.Max(run => run.MostBytes) / 1e6, null, "most resident memory, worst of the rounds");
    }
}

/// <summary>The two targets that one import has.</summary>
public enum ImportMeasure
{
    Seconds,
    Megabytes,
}

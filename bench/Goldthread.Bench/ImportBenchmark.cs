using System.Globalization;

namespace Goldthread.Bench;

/// <summary>
/// Published files, read and kept by the command on a database that is migrated, from the start of the process to its exit.
/// </summary>
public sealed class ImportBenchmark(PublishedFiles files, ImportMeasure measure) : IBenchmark
{
    private const int Rounds = 3;

    public string Id => measure == ImportMeasure.Seconds ? files.Id : $"{files.Id} memory";

    public string Work => files.Work;

    public Target Target => measure == ImportMeasure.Seconds ? new(4, "s") : new(300, "MB");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        var found = files.Find();
        if (found.Count == 0)
        {
            return new Result(double.NaN, null, "the published files do not stand beside the repository");
        }

        List<Run> runs = [];
        for (var round = 0; round < Rounds; round++)
        {
            using var product = new PublishedBuild();
            await product.RunAsync(["migrate"], cancel);
            runs.Add(await product.RunAsync(["import", "statistics", .. found], cancel));
        }

        var best = runs.MinBy(run => run.Took)!;
        var remark = string.Create(CultureInfo.InvariantCulture, $"{found.Count} files, best of {Rounds} rounds");
        return measure == ImportMeasure.Seconds
            ? new Result(best.Took.TotalSeconds, null, remark)
            : new Result(runs.Max(run => run.MostBytes) / 1e6, null, "most resident memory, worst of the rounds");
    }
}

/// <summary>Files that stand beside the repository where somebody has put them.</summary>
public sealed record PublishedFiles(string Id, string Work, string Folder, string Pattern)
{
    public static PublishedFiles ChildrenInNeed { get; } =
        new("B10", "import of the 20 real children-in-need files", "children-in-need", "*.csv");

    public static PublishedFiles Lait { get; } =
        new(
            "B11",
            "import of the safeguarding file of the Local Authority Interactive Tool, 149,940 rows",
            "lait",
            "bds_long_safeguarding_subset.csv"
        );

    public IReadOnlyList<string> Find()
    {
        var folder = Path.Combine(PublishedBuild.Root, "..", "shared", "data", Folder);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)] : [];
    }
}

/// <summary>The two targets that one import has.</summary>
public enum ImportMeasure
{
    Seconds,
    Megabytes,
}

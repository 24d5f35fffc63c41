using Goldthread.Bench;

if (args is ["--help"])
{
    Console.WriteLine(
        "Goldthread.Bench [NAME [ID ...]]: measures and prints; with a name also writes bench/results/NAME.md."
    );
    return 0;
}

// Add a row: a class that is an IBenchmark, and a line here.
IBenchmark[] benchmarks =
[
    new ControlChartBenchmark(),
    new ProportionBenchmark(),
    new RateBenchmark(),
    new ActionListBenchmark(),
    new CsvBenchmark(),
    new ThemeOverviewBenchmark(ThemeMeasure.Cpu),
    new ThemeOverviewBenchmark(ThemeMeasure.Size),
    new IndicatorPageBenchmark(),
    new ImportBenchmark(PublishedFiles.ChildrenInNeed, ImportMeasure.Seconds),
    new ImportBenchmark(PublishedFiles.ChildrenInNeed, ImportMeasure.Megabytes),
    new ImportBenchmark(PublishedFiles.Lait, ImportMeasure.Seconds),
    new ImportBenchmark(PublishedFiles.Lait, ImportMeasure.Megabytes),
    new StartBenchmark(),
    new MixedLoadBenchmark(MixedMeasure.Each),
    new MixedLoadBenchmark(MixedMeasure.Slowest),
    new GrowthBenchmark(draws: false),
    new GrowthBenchmark(draws: true),
];

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var wanted = args.Skip(1).ToHashSet(StringComparer.OrdinalIgnoreCase);
var folder = Path.Combine(PublishedBuild.Root, "bench", "results");
var report = new Report(
    Git.Ask("rev-parse", "--short", "HEAD"),
    TimeProvider.System.GetUtcNow(),
    EarlierTable.Last(folder)
);
foreach (var benchmark in benchmarks.Where(one => wanted.Count == 0 || wanted.Contains(one.Id)))
{
    report.Add(benchmark, await benchmark.RunAsync(stop.Token));
}

Console.Write(report);
if (args is [var name, ..])
{
    Directory.CreateDirectory(folder);
    await File.WriteAllTextAsync(Path.Combine(folder, name + ".md"), report.ToString(), stop.Token);
}

return 0;

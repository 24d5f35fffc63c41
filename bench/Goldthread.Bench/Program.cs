using System.Diagnostics;
using Goldthread.Bench;

if (args is ["--help"])
{
    Console.WriteLine(
        "Goldthread.Bench [NAME [ID ...]]: measures and prints; with a name also writes bench/results/NAME.md."
    );
    return 0;
}

// Add a row: a class that is an IBenchmark, and a line here.
IBenchmark[] benchmarks = [new ControlChartBenchmark(), new ProportionBenchmark(), new RateBenchmark()];

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var wanted = args.Skip(1).ToHashSet(StringComparer.OrdinalIgnoreCase);
var report = new Report(Ask("rev-parse", "--short", "HEAD"), TimeProvider.System.GetUtcNow());
foreach (var benchmark in benchmarks.Where(one => wanted.Count == 0 || wanted.Contains(one.Id)))
{
    report.Add(benchmark, await benchmark.RunAsync(stop.Token));
}

Console.Write(report);
if (args is [var name, ..])
{
    var root = Ask("rev-parse", "--show-toplevel");
    var folder = Directory.CreateDirectory(Path.Combine(root, "bench", "results"));
    await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".md"), report.ToString(), stop.Token);
}

return 0;

static string Ask(params string[] words)
{
    using var git = Process.Start(
        new ProcessStartInfo("git", words) { RedirectStandardOutput = true, UseShellExecute = false }
    );
    return git?.StandardOutput.ReadToEnd().Trim() is { Length: > 0 } answer ? answer : "unknown";
}

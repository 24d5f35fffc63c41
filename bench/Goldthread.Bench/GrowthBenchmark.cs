using System.Globalization;

namespace Goldthread.Bench;

/// <summary>
/// How much slower a page gets when the data grows tenfold: 5,000 actions of one year in four partnerships, then 50,000
/// of ten years; 91 indicators over the 13 themes with 4 quarters, then with 40. The worst ratio of the medians of the pages stands against the target.
/// </summary>
public sealed class GrowthBenchmark : IBenchmark
{
    private static readonly string[] Partnerships = ["hampshire", "isle-of-wight", "portsmouth", "southampton"];

    private static readonly (string Path, string Holds)[] Pages =
    [
        ("/hampshire/actions", "A-"),
        ("/home", "What needs you"),
        ("/hampshire/threads", "Threads"),
        ("/hampshire/threads/gaps", "</table>"),
        ("/hampshire/findings", "F-"),
        ("/hampshire/data", "</table>"),
        ("/hampshire/data/themes/right-threshold-sound-decisions", "</table>"),
        ("/hampshire/data/indicators/2.101", "<svg"),
        ("/hampshire/data/indicators/CIN-02/places", "<svg"),
    ];

    public string Id => "B16";

    public string Work => "growth tenfold: actions, home, threads, gaps, findings, data, theme, indicator, places";

    public Target Target => new(1.3, "times");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        var small = await MediansAsync(1_250, 1, cancel);
        var large = await MediansAsync(12_500, 10, cancel);
        var grown = Pages
            .Select(
                (page, at) => new Grown(page.Path, small[at].Again, large[at].Again, small[at].First, large[at].First)
            )
            .ToList();
        var remark = string.Join(
            "; ",
            grown.Select(page =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{page.Path} {page.Before:0.0} → {page.After:0.0} ms, first look after a write {page.FirstBefore:0} → {page.FirstAfter:0} ms"
                )
            )
        );
        return new Result(grown.Max(page => page.After / page.Before), null, remark);
    }

    private static async Task<IReadOnlyList<Medians>> MediansAsync(int actions, int years, CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        ThreadSeed.Fill(product.Database, Partnerships, actions, years);
        FigureSeed.Fill(product.Database, Partnerships, [.. Enumerable.Range(1, 13)], 7, 4 * years);
        using var served = await product.ServeAsync(cancel);
        await ThreadSeed.SettledAsync(product.Database, cancel);
        await Visits.SignInAsync(served.Client, "Business manager, Hampshire", cancel);
        List<Medians> medians = [];
        foreach (var (path, holds) in Pages)
        {
            var page = new Uri(path, UriKind.Relative);
            var again = await Visits.MedianAsync(served, page, holds, cancel);
            var first = await Visits.MedianAsync(
                served,
                page,
                holds,
                cancel,
                () => ThreadSeed.PretendWrite(product.Database)
            );
            medians.Add(new Medians(again, first));
        }

        return medians;
    }

    /// <param name="Again">A page as most people meet it, in milliseconds.</param>
    /// <param name="First">The same just after something was written, when nothing counted before may be used.</param>
    private sealed record Medians(double Again, double First);

    private sealed record Grown(string Path, double Before, double After, double FirstBefore, double FirstAfter);
}

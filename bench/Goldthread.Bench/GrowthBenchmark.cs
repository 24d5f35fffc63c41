using System.Globalization;

namespace Goldthread.Bench;

/// <summary>
/// How much slower a page gets when the data grows tenfold: 5,000 actions of one year in four partnerships, then 50,000
/// of ten years; 91 indicators over the 13 themes with 4 quarters, then with 40. Both installations are served at once and
/// asked in turn, so that whatever else the machine does meets both. The worst ratio of the medians of the pages stands
/// against the target. A page that draws every point of ten years says more than one of a year: such pages have a row of
/// their own.
/// </summary>
public sealed class GrowthBenchmark(bool draws) : IBenchmark
{
    private static readonly string[] Partnerships = ["hampshire", "isle-of-wight", "portsmouth", "southampton"];

    private static readonly (string Path, string Holds)[] Bounded =
    [
        ("/hampshire/actions", "A-"),
        ("/home", "What needs you"),
        ("/hampshire/threads", "Threads"),
        ("/hampshire/threads/gaps", "</table>"),
        ("/hampshire/findings", "F-"),
        ("/hampshire/data", "</table>"),
        ("/hampshire/data/indicators/CIN-02/places", "<svg"),
    ];

    private static readonly (string Path, string Holds)[] Drawn =
    [
        ("/hampshire/data/themes/right-threshold-sound-decisions", "</table>"),
        ("/hampshire/data/indicators/2.101", "<svg"),
    ];

    private (string Path, string Holds)[] Pages => draws ? Drawn : Bounded;

    public string Id => draws ? "B16 drawn" : "B16";

    public string Work =>
        draws
            ? "growth tenfold of pages that draw every point: theme and indicator, 4 quarters and 40"
            : "growth tenfold: actions, home, threads, gaps, findings, data, places";

    public Target Target => new(1.3, "times");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var year = new PublishedBuild();
        using var decade = new PublishedBuild();
        await FillAsync(year, 1_250, 1, cancel);
        await FillAsync(decade, 12_500, 10, cancel);
        using var small = await ServeAsync(year, cancel);
        using var large = await ServeAsync(decade, cancel);
        List<Grown> grown = [];
        foreach (var (path, holds) in Pages)
        {
            var page = new Uri(path, UriKind.Relative);
            var again = await Visits.MediansAsync([small, large], page, holds, cancel);
            var first = await Visits.MediansAsync(
                [small, large],
                page,
                holds,
                cancel,
                () =>
                {
                    ThreadSeed.PretendWrite(year.Database);
                    ThreadSeed.PretendWrite(decade.Database);
                }
            );
            grown.Add(new Grown(path, again[0], again[1], first[0], first[1]));
        }

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

    private static async Task FillAsync(PublishedBuild product, int actions, int years, CancellationToken cancel)
    {
        await product.RunAsync(["demonstration"], cancel);
        ThreadSeed.Fill(product.Database, Partnerships, actions, years);
        FigureSeed.Fill(product.Database, Partnerships, [.. Enumerable.Range(1, 13)], 7, 4 * years);
    }

    private static async Task<Served> ServeAsync(PublishedBuild product, CancellationToken cancel)
    {
        var served = await product.ServeAsync(cancel);
        await ThreadSeed.SettledAsync(product.Database, cancel);
        await Visits.SignInAsync(served.Client, "Business manager, Hampshire", cancel);
        return served;
    }

    /// <summary>Medians in milliseconds: a page as most people meet it, and just after something was written.</summary>
    private sealed record Grown(string Path, double Before, double After, double FirstBefore, double FirstAfter);
}

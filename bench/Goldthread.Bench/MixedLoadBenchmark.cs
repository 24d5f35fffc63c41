using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Goldthread.Bench;

/// <summary>
/// Thirty-two people on one node with SQLite: two thirds open pages, one third save pages of a self-assessment. Every answer
/// must be a success; one that is not ends the measurement.
/// </summary>
public sealed class MixedLoadBenchmark(MixedMeasure measure) : IBenchmark
{
    private const int People = 32;
    private const int Seconds = 20;
    private const int WarmUpSeconds = 5;
    private const int ReadsForEachSave = 2;
    private const double MostShare = 0.99;

    private static readonly string[] Pages =
    [
        "/home",
        "/hampshire/actions?view=all",
        "/hampshire/threads",
        "/hampshire/section-11/2026",
    ];

    public string Id => "B14";

    public string Work =>
        measure switch
        {
            MixedMeasure.Each => "mixed load, 32 people, SQLite: time for each request",
            MixedMeasure.Slowest => "mixed load, 32 people, SQLite: the slowest in a hundred",
        };

    public Target Target =>
        measure switch
        {
            MixedMeasure.Each => new Target(5, "ms"),
            MixedMeasure.Slowest => new Target(150, "ms"),
        };

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        using var served = await product.ServeAsync(cancel);
        var took = new ConcurrentBag<double>();
        var people = new List<(HttpClient Client, bool Saves)>();
        for (var number = 0; number < People; number++)
        {
            var client = new HttpClient { BaseAddress = served.Client.BaseAddress };
            var saves = number % (ReadsForEachSave + 1) == 0;
            var post = saves ? "Safeguarding lead, community health" : "Business manager, Hampshire";
            await Visits.SignInAsync(client, post, cancel);
            people.Add((client, saves));
        }

        await WorkAsync(people, WarmUpSeconds, [], cancel);
        var (start, cpu) = (Stopwatch.GetTimestamp(), served.Cpu);
        await WorkAsync(people, Seconds, took, cancel);
        var (passed, used) = (Stopwatch.GetElapsedTime(start), served.Cpu - cpu);
        people.ForEach(one => one.Client.Dispose());
        var slowest = took.Order().ElementAt((int)(took.Count * MostShare));
        var each = passed.TotalMilliseconds / took.Count;
        return new Result(
            measure == MixedMeasure.Each ? each : slowest,
            used.TotalMilliseconds / took.Count,
            FormattableString.Invariant(
                $"{took.Count} requests in {passed.TotalSeconds:0} s, {took.Count / passed.TotalSeconds:0} a second, none failed; clients on the same machine"
            )
        );
    }

    private static async Task WorkAsync(
        IReadOnlyList<(HttpClient Client, bool Saves)> people,
        int seconds,
        ConcurrentBag<double> took,
        CancellationToken cancel
    )
    {
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        await Task.WhenAll(
            people.Select(
                async (one, number) =>
                {
                    for (var turn = 0; Stopwatch.GetTimestamp() < end; turn++)
                    {
                        await (
                            one.Saves
                                ? SaveAsync(one.Client, number, turn, took, cancel)
                                : ReadAsync(one.Client, Pages[(number + turn) % Pages.Length], took, cancel)
                        );
                    }
                }
            )
        );
    }

    private static async Task<string> ReadAsync(
        HttpClient client,
        string page,
        ConcurrentBag<double> took,
        CancellationToken cancel
    )
    {
        var start = Stopwatch.GetTimestamp();
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), cancel);
        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return html;
    }

    /// <summary>Opens a page and saves it with a comment of one’s own. Each person has a section, so that all are accepted.</summary>
    private static async Task SaveAsync(
        HttpClient client,
        int number,
        int turn,
        ConcurrentBag<double> took,
        CancellationToken cancel
    )
    {
        var section = FormattableString.Invariant($"s{(number / (ReadsForEachSave + 1)) + 1:00}");
        var page = $"/agency/community-health-trust/section-11/2026/sections/{section}";
        using var document = await new HtmlParser().ParseDocumentAsync(
            await ReadAsync(client, page, took, cancel),
            cancel
        );
        var form = document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.Elements.OfType<IHtmlInputElement>())
        {
            if (input.Name is { } name && (input.Type is not ("radio" or "checkbox") || input.IsChecked))
            {
                fields[name] = input.Value;
            }
        }

        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>())
        {
            fields[area.Name!] = area.Value;
        }

        var comment = fields.Keys.First(name => name.EndsWith(".Comment", StringComparison.Ordinal));
        fields[comment] = FormattableString.Invariant($"Seen in spring, {number} {turn}.");
        var start = Stopwatch.GetTimestamp();
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), content, cancel);
        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (
            answer.StatusCode
            is not (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict)
        )
        {
            throw new InvalidOperationException($"{page} answered {answer.StatusCode}.");
        }
    }
}

/// <summary>What is measured of the same load.</summary>
public enum MixedMeasure
{
    /// <summary>How long the whole takes for each request: 5 ms are 200 a second.</summary>
    Each,

    /// <summary>The time that ninety-nine in a hundred stay under.</summary>
    Slowest,
}

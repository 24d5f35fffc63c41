using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Goldthread.Bench;

/// <summary>Pages asked for over real HTTP by somebody who is signed in.</summary>
public static class Visits
{
    private const int WarmUps = 300;
    private const int Requests = 300;
    private const int Rounds = 3;

    /// <summary>Processor time of the whole server for one request, in milliseconds; the best of three rounds.</summary>
    public static async Task<double> CpuAsync(Served served, Uri page, string holds, CancellationToken cancel)
    {
        await AskAsync(served.Client, page, holds, WarmUps, cancel);
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var before = served.Cpu;
            await AskAsync(served.Client, page, holds, Requests, cancel);
            best = Math.Min(best, (served.Cpu - before).TotalMilliseconds / Requests);
        }

        return best;
    }

    /// <summary>
    /// The median time of one request to each of several servers, in milliseconds. They are asked in turn;
    /// <paramref name="before"/> is done ahead of each turn.
    /// </summary>
    public static async Task<IReadOnlyList<double>> MediansAsync(
        IReadOnlyList<Served> servers,
        Uri page,
        string holds,
        CancellationToken cancel,
        Action? before = null
    )
    {
        foreach (var served in servers)
        {
            await AskAsync(served.Client, page, holds, WarmUps / 3, cancel);
        }

        var took = servers.Select(_ => new List<double>()).ToList();
        for (var i = 0; i < Requests / 3; i++)
        {
            before?.Invoke();
            for (var at = 0; at < servers.Count; at++)
            {
                var start = Stopwatch.GetTimestamp();
                await AskAsync(servers[at].Client, page, holds, 1, cancel);
                took[at].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return [.. took.Select(times => times.Order().ElementAt(times.Count / 2))];
    }

    /// <summary>The bytes of a page as a browser gets it: compressed.</summary>
    public static async Task<long> BytesAsync(HttpClient client, Uri page, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await client.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return answer.Content.Headers.ContentEncoding.Contains("gzip")
            ? (await answer.Content.ReadAsByteArrayAsync(cancel)).LongLength
            : throw new InvalidOperationException($"{page} came uncompressed.");
    }

    public static async Task SignInAsync(HttpClient client, string post, CancellationToken cancel)
    {
        var page = await client.GetStringAsync(new Uri("/demonstration", UriKind.Relative), cancel);
        using var document = await new HtmlParser().ParseDocumentAsync(page, cancel);
        var form = document
            .Forms.OfType<IHtmlFormElement>()
            .Single(one => one.TextContent.Contains(post, StringComparison.Ordinal));
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Select(field => KeyValuePair.Create(field.Name!, field.Value));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/demonstration", UriKind.Relative), content, cancel);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task AskAsync(HttpClient client, Uri page, string holds, int times, CancellationToken cancel)
    {
        for (var i = 0; i < times; i++)
        {
            var html = await client.GetStringAsync(page, cancel);
            if (!html.Contains(holds, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{page} came without “{holds}”.");
            }
        }
    }
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Goldthread.Bench;

/// <summary>One indicator's page with its chart, asked for by somebody who is signed in, over real HTTP.</summary>
public sealed class IndicatorPageBenchmark : IBenchmark
{
    private const string Post = "Business manager, Hampshire";
    private const int WarmUps = 300;
    private const int Requests = 300;
    private const int Rounds = 3;

    private static readonly Uri Page = new("/hampshire/data/indicators/CIN-01", UriKind.Relative);

    public string Id => "B9";

    public string Work => "indicator page with chart";

    public Target Target => new(10, "ms CPU");

    public async Task<Result> RunAsync(CancellationToken cancel)
    {
        using var product = new PublishedBuild();
        await product.RunAsync(["demonstration"], cancel);
        using var served = await product.ServeAsync(cancel);
        await SignInAsync(served.Client, cancel);
        await AskAsync(served.Client, WarmUps, cancel);
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var before = served.Cpu;
            await AskAsync(served.Client, Requests, cancel);
            best = Math.Min(best, (served.Cpu - before).TotalMilliseconds / Requests);
        }

        return new Result(best, best, $"whole process, {Requests} requests one after another, best of {Rounds} rounds");
    }

    private static async Task AskAsync(HttpClient client, int times, CancellationToken cancel)
    {
        for (var i = 0; i < times; i++)
        {
            var page = await client.GetStringAsync(Page, cancel);
            if (!page.Contains("<svg", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The page came without its chart.");
            }
        }
    }

    private static async Task SignInAsync(HttpClient client, CancellationToken cancel)
    {
        var page = await client.GetStringAsync(new Uri("/demonstration", UriKind.Relative), cancel);
        using var document = await new HtmlParser().ParseDocumentAsync(page, cancel);
        var form = document
            .Forms.OfType<IHtmlFormElement>()
            .Single(one => one.TextContent.Contains(Post, StringComparison.Ordinal));
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Select(field => KeyValuePair.Create(field.Name!, field.Value));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/demonstration", UriKind.Relative), content, cancel);
        answer.EnsureSuccessStatusCode();
    }
}

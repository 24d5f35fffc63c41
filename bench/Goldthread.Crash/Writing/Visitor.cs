using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Goldthread.Crash.Checking;
using Goldthread.Tests.Support;

namespace Goldthread.Crash.Writing;

/// <summary>Somebody at a browser without script, with cookies of their own, over real HTTP.</summary>
public sealed class Visitor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient client;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        client = new HttpClient(handler) { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>Whether this is how it looks from outside when the server is killed.</summary>
    public static bool IsGone(Exception fault) => fault is HttpRequestException or IOException or TaskCanceledException;

    public async Task SignInAsync(string post, CancellationToken cancel)
    {
        var page = new Uri("/demonstration", UriKind.Relative);
        var form = await FormAsync(page, one => one.TextContent.Contains(post, StringComparison.Ordinal), cancel);
        var (outcome, _) = await PressAsync(new FilledForm(page, form), cancel);
        if (outcome != Outcome.Acknowledged)
        {
            throw new RigException($"{post} could not sign in.");
        }
    }

    /// <summary>What a browser would send for the form of a page that holds this field.</summary>
    public Task<List<KeyValuePair<string, string>>> FormAsync(Uri page, string field, CancellationToken cancel) =>
        FormAsync(page, form => form.Elements.Any(one => one.GetAttribute("name") == field), cancel);

    /// <summary>What a browser would send for the form whose button begins with these words.</summary>
    public Task<List<KeyValuePair<string, string>>> ButtonAsync(Uri page, string words, CancellationToken cancel) =>
        FormAsync(page, form => form.TextContent.Trim().StartsWith(words, StringComparison.Ordinal), cancel);

    /// <summary>The addresses on a page that are of this shape.</summary>
    public async Task<IReadOnlyList<string>> LinksAsync(string path, Regex shape, CancellationToken cancel)
    {
        var html = await client.GetStringAsync(new Uri(path, UriKind.Relative), cancel);
        using var document = await new HtmlParser().ParseDocumentAsync(html, cancel);
        return
        [
            .. document
                .Links.Select(link => link.GetAttribute("href"))
                .OfType<string>()
                .Where(link => shape.IsMatch(link))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Sends a form once and says what the person at it was told.</summary>
    public async Task<(Outcome Outcome, string? LedTo)> PressAsync(FilledForm form, CancellationToken cancel)
    {
        try
        {
            using var content = form.Content();
            using var request = new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = content };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer switch
            {
                { StatusCode: HttpStatusCode.Found, Headers.Location: { } location } => (
                    Outcome.Acknowledged,
                    StillSignedIn(location.OriginalString)
                ),
                { StatusCode: HttpStatusCode.UnprocessableEntity } => (Outcome.Refused, null),
                _ => throw new RigException($"{form.Address} answered {answer.StatusCode} to a form."),
            };
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return (Outcome.Unknown, null);
        }
    }

    /// <summary>Whether a page is there and shows these words.</summary>
    public async Task<bool> ShowsAsync(string path, string words, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return answer.StatusCode == HttpStatusCode.OK
            && (await answer.Content.ReadAsStringAsync(cancel)).Contains(words, StringComparison.Ordinal);
    }

    public void Dispose() => client.Dispose();

    private async Task<List<KeyValuePair<string, string>>> FormAsync(
        Uri page,
        Func<IHtmlFormElement, bool> isIt,
        CancellationToken cancel
    )
    {
        using var answer = await client.GetAsync(page, cancel);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            StillSignedIn(answer.Headers.Location?.OriginalString ?? "");
            throw new RigException($"{page} answered {answer.StatusCode}.");
        }

        using var document = await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(cancel),
            cancel
        );
        return FormFields.Of(document.Forms.OfType<IHtmlFormElement>().Single(isIt));
    }

    /// <summary>Signing in was acknowledged too: a session that a kill ends is a lost write.</summary>
    private static string StillSignedIn(string location) =>
        location.StartsWith("/sign-in", StringComparison.Ordinal)
            ? throw new RigException("A session that was acknowledged is gone.")
            : location;
}

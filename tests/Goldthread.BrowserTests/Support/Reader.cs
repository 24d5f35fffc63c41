using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Support;

/// <summary>
/// Somebody at a browser of their own. Whatever the browser complains of, a script that fails, a file that the content
/// policy refuses, an answer of 500, fails the test when the reader leaves.
/// </summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly House house;
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Reader(House house, IBrowserContext context, IPage page)
    {
        this.house = house;
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The address without host, as a person would read it out.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Reader> NewAsync(House house, bool scripts = true, int width = 1280, int height = 900)
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = house.Address,
                JavaScriptEnabled = scripts,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                ViewportSize = new ViewportSize { Width = width, Height = height },
            }
        );
        context.SetDefaultTimeout(20_000);
        var reader = new Reader(house, context, await context.NewPageAsync());
        reader.Listen();
        return reader;
    }

    /// <summary>Somebody who signed in as a post of the demonstration, from the front door on.</summary>
    public static async Task<Reader> AsAsync(House house, string post, bool scripts = true, int width = 1280)
    {
        var reader = await NewAsync(house, scripts, width);
        await reader.GoAsync("/demonstration");
        await reader.PressAsync($"Sign in as {post}");
        Assert.Equal("/home", reader.Path);
        return reader;
    }

    public async Task<int> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        return answer!.Status;
    }

    /// <summary>Presses the button of this name and waits for the page that it leads to.</summary>
    public Task PressAsync(string button) => LeaveByAsync(Named(AriaRole.Button, button));

    /// <summary>Follows the link of this name.</summary>
    public Task FollowAsync(string link) => LeaveByAsync(Named(AriaRole.Link, link));

    /// <summary>Clicks what leads to another page, or to the same one again, and waits for it.</summary>
    public Task LeaveByAsync(ILocator way) => LeaveAsync(() => way.ClickAsync());

    /// <summary>Does what leads to another page, or to the same one again, and waits for it.</summary>
    public async Task LeaveAsync(Func<Task> step)
    {
        // The successor waits for an address, and a form that is refused keeps its own.
#pragma warning disable CS0612
        await Page.RunAndWaitForNavigationAsync(step);
#pragma warning restore CS0612
    }

    public Task FillAsync(string label, string text) =>
        Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(text);

    public Task<string> ValueAsync(string label) =>
        Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).InputValueAsync();

    /// <summary>The text of the main part, white space folded.</summary>
    public async Task<string> TextAsync() => Fold(await Page.Locator("main").InnerTextAsync());

    public async Task<string> HeadingAsync() => Fold(await Page.Locator("h1").InnerTextAsync());

    public Task<string> TitleAsync() => Page.TitleAsync();

    public async Task<IReadOnlyList<string>> ErrorsAsync() =>
        [.. (await Page.Locator(".govuk-error-summary__list li").AllInnerTextsAsync()).Select(Fold)];

    /// <summary>Asserts that the main part says this.</summary>
    public async Task SaysAsync(string words) => Assert.Contains(words, await TextAsync(), StringComparison.Ordinal);

    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the browser complained of since the last time somebody asked.</summary>
    public IReadOnlyList<string> Complaints()
    {
        List<string> taken = [];
        while (complaints.TryDequeue(out var complaint))
        {
            taken.Add(complaint);
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        var left = Complaints();
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    private ILocator Named(AriaRole role, string name) =>
        Page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = true });

    private void Listen()
    {
        Page.PageError += (_, error) => complaints.Enqueue($"{Path}: {error}");
        Page.Console += (_, message) =>
        {
            // A page that answers 403, 404 or 422 is reported here too; answers are judged below.
            if (
                message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                complaints.Enqueue($"{Path}: {message.Text}");
            }
        };
        context.Response += (_, answer) =>
        {
            var isPage = answer.Request.IsNavigationRequest;
            if (answer.Status >= 500 || (!isPage && answer.Status >= 400))
            {
                complaints.Enqueue($"{answer.Request.Method} {answer.Url} answered {answer.Status}");
            }
        };
        context.RequestFailed += (_, request) =>
        {
            // A navigation that another one overtakes, and a download, end this way too.
            if (!request.IsNavigationRequest)
            {
                complaints.Enqueue($"{request.Url}: {request.Failure}");
            }
            else if (!request.Url.StartsWith(house.Address, StringComparison.Ordinal))
            {
                complaints.Enqueue($"{request.Url} is not ours");
            }
        };
    }
}

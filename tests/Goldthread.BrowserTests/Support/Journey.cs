using System.Text;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Support;

/// <summary>
/// Somebody on a journey that has limits: every page that is loaded and every press, choice and filled field counts, as the
/// targets of the journeys count them. The date of a day is one field.
/// </summary>
public sealed class Journey(Reader reader)
{
    public Reader Reader { get; } = reader;

    public int Pages { get; private set; }

    public int Actions { get; private set; }

    /// <summary>The page that somebody stands on when the journey begins; it is not counted.</summary>
    public async Task BeginAsync(string path) => Assert.Equal(200, await Reader.GoAsync(path));

    /// <summary>Follows a link that stands outside of the product: in a mail.</summary>
    public async Task OpenAsync(string link)
    {
        await BeginAsync(link);
        (Pages, Actions) = (Pages + 1, Actions + 1);
    }

    public Task FollowAsync(string link) =>
        LeaveByAsync(
            Reader.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).First
        );

    /// <summary>Clicks what leads to another page.</summary>
    public async Task LeaveByAsync(ILocator way)
    {
        await Reader.LeaveByAsync(way);
        (Pages, Actions) = (Pages + 1, Actions + 1);
    }

    public async Task PressAsync(string button)
    {
        await Reader.PressAsync(button);
        (Pages, Actions) = (Pages + 1, Actions + 1);
    }

    public async Task FillAsync(string label, string text)
    {
        await Reader.FillAsync(label, text);
        Actions++;
    }

    /// <summary>Fills in a field whose label others share.</summary>
    public async Task FillAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        Actions++;
    }

    /// <summary>Takes a file that a link offers, and reads it.</summary>
    public async Task<string> TakeAsync(string link)
    {
        var download = await Reader.Page.RunAndWaitForDownloadAsync(() =>
            Reader
                .Page.Locator("main")
                .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link, Exact = true })
                .ClickAsync()
        );
        Actions++;
        using var text = new StreamReader(await download.CreateReadStreamAsync());
        return await text.ReadToEndAsync();
    }

    /// <summary>Chooses the file to send.</summary>
    public async Task SendFileAsync(string name, string text)
    {
        await Reader
            .Page.Locator("main input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
        Actions++;
    }

    /// <summary>Chooses a radio or a box; its label need not be told from that of another question further down.</summary>
    public async Task ChooseAsync(string label)
    {
        await Reader.Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).First.CheckAsync();
        Actions++;
    }

    public async Task SelectAsync(string label, string choice)
    {
        await Reader
            .Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = choice });
        Actions++;
    }

    public async Task DateAsync(string label, DateOnly day)
    {
        var group = Reader.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = label, Exact = true });
        await group.GetByLabel("Day").FillAsync($"{day.Day}");
        await group.GetByLabel("Month").FillAsync($"{day.Month}");
        await group.GetByLabel("Year").FillAsync($"{day.Year}");
        Actions++;
    }

    /// <summary>Asserts that a journey, of one or of several people, kept within its limits.</summary>
    public static void Kept(string name, int pages, int actions, params IReadOnlyList<Journey> journeys)
    {
        var (loaded, done) = (journeys.Sum(one => one.Pages), journeys.Sum(one => one.Actions));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}: {loaded} of {pages} pages, {done} of {actions} actions"
        );
        Assert.True(
            loaded <= pages && done <= actions,
            $"{name} took {loaded} pages of {pages} and {done} actions of {actions}."
        );
    }
}

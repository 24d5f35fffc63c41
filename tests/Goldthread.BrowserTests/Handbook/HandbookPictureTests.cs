using Goldthread.BrowserTests.Support;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Handbook;

/// <summary>
/// The pictures of the handbook, each of a page of the demonstration. With <c>GOLDTHREAD_PICTURES=1</c> they are taken anew
/// (<c>make pictures</c>); otherwise the page must still be there, and the picture must exist and stand in a page of the
/// handbook.
/// </summary>
public sealed class HandbookPictureTests(HandbookPictureTests.Demonstration demonstration)
    : IClassFixture<HandbookPictureTests.Demonstration>
{
    private const int Width = 1120;
    private const int Height = 760;

    [Theory]
    [InlineData("section-11-cycle", "HIPS officer", "/hips/section-11/2026")]
    [InlineData("section-11-progress", "Business manager, Hampshire", "/hampshire/section-11/2026")]
    [InlineData(
        "section-11-tasks",
        "Safeguarding lead, community health",
        "/agency/community-health-trust/section-11/2026"
    )]
    [InlineData(
        "section-11-standard",
        "Safeguarding lead, community health",
        "/agency/community-health-trust/section-11/2026/sections/s04"
    )]
    [InlineData("section-11-sign-off", "Assistant chief constable", "/agency/constabulary/section-11/2026/sign-off")]
    [InlineData(
        "section-11-feedback",
        "Assistant chief constable",
        "/agency/constabulary/section-11/2024/letters/hampshire"
    )]
    [InlineData("section-11-panel", "Business manager, Hampshire", "/hampshire/section-11/2026/panel")]
    [InlineData(
        "section-11-scoring",
        "Peer scrutineer, Hampshire",
        "/hampshire/section-11/2026/panel/integrated-care-board/s05"
    )]
    [InlineData(
        "section-11-moderation",
        "Business manager, Hampshire",
        "/hampshire/section-11/2024/moderation/constabulary"
    )]
    [InlineData("section-11-letters", "Independent chair, Hampshire", "/hampshire/section-11/2024/letters")]
    [InlineData(
        "section-11-conversation",
        "Business manager, Hampshire",
        "/hampshire/section-11/2024/conversations/community-health-trust"
    )]
    [InlineData("section-11-overview", "Board member, Hampshire", "/hampshire/section-11/2024/overview")]
    [InlineData("section-11-two-voices", "Business manager, Hampshire", "/hampshire/section-11/2024/two-voices")]
    [InlineData("survey-results", "Business manager, Hampshire", "/hampshire/surveys/SV-2/results")]
    public async Task Shows_a_page_that_is_there(string picture, string post, string path)
    {
        await using var reader = await Reader.AsAsync(demonstration.House, post, width: Width);
        Assert.Equal(200, await reader.GoAsync(path));
        Assert.Equal(path, reader.Path);
        var file = Path.Combine(Published.Root, "docs", "pictures", $"{picture}.png");
        if (Environment.GetEnvironmentVariable("GOLDTHREAD_PICTURES") is { Length: > 0 })
        {
            await reader.Page.SetViewportSizeAsync(Width, Height);
            await reader.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }

        Assert.True(File.Exists(file), $"docs/pictures/{picture}.png is not there. Take it with make pictures.");
        var pages = Directory
            .EnumerateFiles(Path.Combine(Published.Root, "docs", "handbook"), "*.md")
            .Select(File.ReadAllText);
        Assert.Contains(pages, text => text.Contains($"../pictures/{picture}.png", StringComparison.Ordinal));
    }

    /// <summary>One copy of the demonstration, only read.</summary>
    public sealed class Demonstration : IAsyncLifetime
    {
        public House House { get; private set; } = null!;

        public async ValueTask InitializeAsync() => House = await House.OpenAsync();

        public ValueTask DisposeAsync() => House?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}

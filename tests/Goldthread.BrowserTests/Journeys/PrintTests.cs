using System.Text;
using System.Text.RegularExpressions;
using Goldthread.BrowserTests.Support;
using Microsoft.Playwright;

namespace Goldthread.BrowserTests.Journeys;

/// <summary>What comes out on A4: the words and the chart, without the furniture of the screen.</summary>
public sealed partial class PrintTests
{
    [Theory]
    [InlineData("/hampshire/data/indicators/CIN-02", 4)]
    [InlineData("/hampshire/data/themes/right-threshold-sound-decisions", 3)]
    [InlineData("/hampshire/data/themes/right-threshold-sound-decisions/print", 2)]
    [InlineData("/hampshire/data/indicators/CIN-02/places", 4)]
    public async Task A_page_of_figures_prints_without_its_furniture(string path, int mostPages)
    {
        await using var house = await House.OpenAsync();
        await using var reader = await Reader.AsAsync(house, "Business manager, Hampshire");
        await reader.GoAsync(path);
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var furniture in new[] { "nav", ".foot ul", ".govuk-button", ".govuk-skip-link" })
        {
            foreach (var part in await reader.Page.Locator(furniture).AllAsync())
            {
                Assert.False(await part.IsVisibleAsync(), $"{furniture} is on the paper of {path}");
            }
        }

        Assert.True(await reader.Page.Locator("h1").IsVisibleAsync());
        foreach (var details in await reader.Page.Locator("main details").AllAsync())
        {
            Assert.True(
                await details.Locator("table, ul, p").First.IsVisibleAsync(),
                "what can be opened is not open on paper"
            );
        }

        Assert.Equal(
            "rgb(255, 255, 255)",
            await reader.Page.EvaluateAsync<string>(
                "() => { const colour = getComputedStyle(document.body).backgroundColor; return colour === 'rgba(0, 0, 0, 0)' ? 'rgb(255, 255, 255)' : colour; }"
            )
        );
        foreach (var head in await reader.Page.Locator("main table thead").AllAsync())
        {
            Assert.Equal(
                "table-header-group",
                await head.EvaluateAsync<string>("head => getComputedStyle(head).display")
            );
        }

        var paper = await reader.Page.PdfAsync(new PagePdfOptions { Format = "A4", Tagged = true });
        var text = Encoding.Latin1.GetString(paper);
        Assert.StartsWith("%PDF", text, StringComparison.Ordinal);
        Assert.InRange(Sheet().Count(text), 1, mostPages);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex Sheet();
}

using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.DefiningIndicators;

public sealed class CatalogueListTests
{
    private const string Team = "Business manager, Hampshire";
    private const string Catalogue = "/hampshire/data/catalogue";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_draft_stands_under_its_theme_and_leads_to_its_definition(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(Catalogue);
        var links = page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(IndicatorCatalogue.All.Count, links.Count);
        Assert.Equal(13, page.Document.QuerySelectorAll("main table").Length);
        Assert.StartsWith("1. ", page.Document.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.Document.QuerySelectorAll("nav[aria-label=Themes] a"),
            link => Assert.NotNull(page.Document.QuerySelector($"table{link.GetAttribute("href")}"))
        );
        var detail = await team.GetAsync($"{Catalogue}/2.3");
        Assert.Contains("Lower is better", detail.Text, StringComparison.Ordinal);
        Assert.Contains("CIN-02, the published figures for a whole year", detail.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await team.GetAsync("/hampshire/data/indicators/CIN-02")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync($"{Catalogue}/99.9")).Status);
    }

    [Theory]
    [InlineData("?theme=8", "8.1", 6)]
    [InlineData("?from=Police&theme=3", "3.8", 1)]
    [InlineData("?words=8.3", "8.3", 1)]
    [InlineData("?words=NOT%20BROUGHT&from=nobody", "8.3", 1)]
    public async Task Filters_stand_in_the_address_and_the_download_follows_them(string query, string first, int count)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync(Catalogue + query);
        Assert.Equal(count, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(first, page.Document.QuerySelector("tbody .val")!.TextContent);
        var download = page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "CSV");
        var csv = await team.GetAsync(download.GetAttribute("href")!);
        Assert.Contains($"{first},", csv.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("13.6,", csv.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_leads_back()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(Team)).GetAsync($"{Catalogue}?words=zebra");
        Assert.Contains("No indicator matches these filters. See all indicators", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_body_reads_it_by_numbers()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync("HIPS officer")).GetAsync("/hips/data/catalogue");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Theme 1", page.Document.QuerySelector("caption")!.TextContent);
    }
}

using Goldthread.Platform.Data;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Home;

public sealed class SearchEverythingTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Results_stand_by_kind_and_only_in_what_one_reaches(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var hampshire = await site.AsAsync("Business manager, Hampshire");
        var page = await hampshire.GetAsync("/search?q=scrutiny+group");
        Assert.Contains("Group", page.Document.QuerySelectorAll("main h3").Select(kind => kind.TextContent));
        var groups = GroupsOf(page);
        Assert.Equal(["/hampshire/groups/scrutiny-group"], groups);
        var administrator = await site.AsAsync("System administrator");
        var all = GroupsOf(await administrator.GetAsync("/search?q=scrutiny+group"));
        Assert.Equal(
            ["hampshire", "isle-of-wight", "portsmouth", "southampton"],
            all.Select(path => path.Split('/')[1]).Order(StringComparer.Ordinal)
        );
        Assert.Empty(GroupsOf(await hampshire.GetAsync("/search?q=HIPS+Executive")));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_result_opens(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Board member, Hampshire");
        foreach (var words in new[] { "hampshire", "neglect", "board", "southern health" })
        {
            var page = await visitor.GetAsync($"/search?q={Uri.EscapeDataString(words)}");
            var links = page
                .Document.QuerySelectorAll("main .says a")
                .Select(link => link.GetAttribute("href")!)
                .ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
            }
        }
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%20")]
    public async Task An_empty_search_shows_the_box_alone(string path)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync("Board member, Hampshire")).GetAsync(path);
        Assert.Equal("Search", page.Heading);
        Assert.Null(page.Document.QuerySelector("#found"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_not_found_says_how_to_widen_the_search(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Board member, Hampshire");
        var page = await visitor.GetAsync("/search?q=zebra");
        Assert.Contains("0 results for ‘zebra’", page.Text, StringComparison.Ordinal);
        Assert.Contains("Try fewer words", page.Text, StringComparison.Ordinal);
        var pasted = await visitor.GetAsync($"/search?q={new string('z', 5000)}");
        Assert.Equal(System.Net.HttpStatusCode.OK, pasted.Status);
        var markup = await visitor.GetAsync($"/search?q={Uri.EscapeDataString("<script>'\" OR 1=1 --")}");
        Assert.Empty(markup.Document.QuerySelectorAll("main script"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_reference_leads_straight_there(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Business manager, Hampshire");
        var page = await visitor.GetAsync("/search?q=cin-01");
        Assert.StartsWith("/hampshire/data/indicators/", page.Path, StringComparison.OrdinalIgnoreCase);
        var several = await (await site.AsAsync("Section 11 lead, police")).GetAsync("/search?q=CIN-01");
        Assert.Equal("4 results for ‘CIN-01’", several.Document.QuerySelector("#found")!.TextContent);
        Assert.Equal("Indicator", several.Document.QuerySelector("main h3")!.TextContent);
    }

    private static List<string> GroupsOf(ShownPage page) =>
        [
            .. page
                .Document.QuerySelectorAll("main .says a")
                .Select(link => link.GetAttribute("href")!)
                .Where(path => path.Contains("/groups/", StringComparison.Ordinal)),
        ];
}

using System.Globalization;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

public sealed class RecommendationListTests
{
    private const string List = "/hampshire/recommendations";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_matrix_shows_who_answered_what(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync("Board member, Hampshire")).GetAsync(List);
        Assert.Equal("1 recommendation", page.Heading);
        var row = page.Document.QuerySelector("tbody tr")!.TextContent;
        foreach (
            var words in new[] { "R-001", "Case audit", "F-002", "Constabulary: Accepted", "0 of 1", "Reply late" }
        )
        {
            Assert.Contains(words, row, StringComparison.Ordinal);
        }

        Assert.Contains("Integrated care board: Reply late", row, StringComparison.Ordinal);
        Assert.Equal(
            ["Open (1)", "Reply owed (1)", "Late replies (1)", "Replies to judge (0)", "Closed (0)", "Withdrawn (0)"],
            page.Document.QuerySelectorAll("[aria-label='Which recommendations'] a").Select(link => link.TextContent)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_s_list_and_its_downloads_hold_its_own_answers_alone(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await RecommendAsync(await site.AsAsync(Team), "probation-service");
        var police = await site.AsAsync(Police);
        var page = await police.GetAsync(List);
        Assert.Equal("1 recommendation", page.Heading);
        var table = page.Document.QuerySelector("table")!.TextContent;
        Assert.DoesNotContain("Integrated care board", table, StringComparison.Ordinal);
        Assert.Contains("Open", table, StringComparison.Ordinal);
        using var csv = await police.AskAsync($"{List}.csv");
        var lines = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("Constabulary: Accepted,0,1,", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Integrated", lines[1], StringComparison.Ordinal);
        var other = await site.AsAsync("Head of quality, Hampshire children’s services");
        Assert.Equal("0 recommendations", (await other.GetAsync(List)).Heading);
    }

    [Theory]
    [InlineData("view=owed", 1)]
    [InlineData("view=late", 1)]
    [InlineData("view=judge", 0)]
    [InlineData("view=closed", 0)]
    [InlineData("view=withdrawn", 0)]
    [InlineData("view=nonsense", 1)]
    [InlineData("words=STRATEGY", 1)]
    [InlineData("words=r-001", 1)]
    [InlineData("words=zebra", 0)]
    [InlineData("agency=constabulary", 1)]
    [InlineData("agency=probation-service", 0)]
    [InlineData("group=scrutiny-group", 0)]
    [InlineData("source=CaseAudit", 1)]
    [InlineData("source=Research", 0)]
    [InlineData("source=77", 1)]
    [InlineData("theme=nothing", 0)]
    [InlineData("p=2147483647", 1)]
    [InlineData("p=-1&words=%00", 1)]
    public async Task The_address_filters(string query, int found)
    {
        foreach (var kind in Kinds.Both)
        {
            await using var site = await Site.OpenAsync(kind.Data);
            var page = await (await site.AsAsync(Team)).GetAsync($"{List}?{query}");
            Assert.Equal(found == 1 ? "1 recommendation" : "0 recommendations", page.Heading);
        }
    }

    [Fact]
    public async Task Filters_can_be_taken_away_and_two_emptinesses_are_told_apart()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.GetAsync($"{List}?agency=constabulary&source=Research&words=x&group=scrutiny-group");
        Assert.Equal(5, page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Length);
        Assert.Contains("No recommendation matches these filters.", page.Text, StringComparison.Ordinal);
        page = await team.GetAsync($"{List}?view=closed");
        Assert.Contains("No recommendation stands in this view.", page.Text, StringComparison.Ordinal);
        page = await (await site.AsAsync("Business manager, Portsmouth")).GetAsync("/portsmouth/recommendations");
        Assert.Contains("No recommendation is open.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_long_list_is_paged_with_the_same_commands(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        using var counter = new CommandCounter(site);
        await team.GetAsync(List);
        var before = await counter.OfAsync(team, List);
        Assert.InRange(before, 1, 20);
        await AddAsync(site, 60);
        Assert.Equal(before, await counter.OfAsync(team, List));
        var page = await team.GetAsync($"{List}?p=2");
        Assert.Contains("Showing 26 to 50 of 61", page.Text, StringComparison.Ordinal);
        using var xlsx = await team.AskAsync($"{List}.xlsx?view=owed");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await xlsx.Content.ReadAsByteArrayAsync())[..2]));
        await team.GetAsync(First);
        Assert.InRange(await counter.OfAsync(team, First), 1, 20);
    }

    private static Task AddAsync(Site site, int count) =>
        site.LookAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(one => one.Reference == "F-002");
            var police = await db.Agencies.SingleAsync(one => one.Slug == "constabulary");
            for (var number = 0; number < count; number++)
            {
                var reference = string.Create(CultureInfo.InvariantCulture, $"R-{number + 100}");
                var one = new Recommendation(
                    finding,
                    reference,
                    new RecommendationText("Share it.", null, null, null, null),
                    Today
                );
                db.AddRange(one, new Addressee(one, police.Id, Today, Today));
            }

            await db.SaveChangesAsync(new RecommendationListTests(), default);
            return true;
        });
}

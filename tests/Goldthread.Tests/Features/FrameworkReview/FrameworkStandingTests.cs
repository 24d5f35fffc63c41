using System.Net;
using System.Text;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.FrameworkReview;

public sealed class FrameworkStandingTests
{
    [Fact]
    public async Task Rows_with_something_to_show_say_what_and_the_rest_are_not_in_use_yet()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(FrameworkSite.Team)).GetAsync(FrameworkSite.Standing);
        Assert.Equal(FrameworkSite.References, FrameworkSite.Shown(page));
        Assert.EndsWith("7 of 46 rows are in use", page.Heading, StringComparison.Ordinal);
        string[] used = ["O1", "O3", "D4", "D6", "D10", "A1–A5", "P1"];
        Assert.All(
            FrameworkSite.References.Except(used),
            reference => Assert.Equal("Not in use yet", Say(page, reference))
        );
        Assert.Matches("^[0-9]+ agencies, [0-9]+ groups and [0-9]+ posts are recorded .*20[0-9]{2}$", Say(page, "O1"));
        Assert.StartsWith(
            "HIPS is shared with Isle of Wight, Portsmouth and Southampton",
            Say(page, "O3"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "indicators is charted with process limits, last from",
            Say(page, "D4"),
            StringComparison.Ordinal
        );
        Assert.Contains("are compared with England and other areas", Say(page, "D6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_leads_to_a_page_that_opens()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync(FrameworkSite.Team);
        var page = await visitor.GetAsync(FrameworkSite.Standing);
        var links = page
            .Document.QuerySelectorAll("main tbody td a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        Assert.Equal(7, links.Count);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_partnership_without_figures_or_a_joint_body_does_not_use_their_rows(DatabaseKind kind)
    {
        await using var site = await FrameworkSite.OpenNorthshireAsync(kind);
        var sam = await site.SignInAsync();
        var page = await sam.GetAsync("/northshire/framework");
        Assert.EndsWith("1 of 46 rows is in use", page.Heading, StringComparison.Ordinal);
        Assert.Equal("1 agency, 0 groups and 2 posts are recorded 24 Nov 2026", Say(page, "O1"));
        Assert.Equal("Not in use yet", Say(page, "O3"));
        Assert.Equal("Not in use yet", Say(page, "D4"));
        var south = await FrameworkSite.FoundSouthshireAsync(site);
        await site.ChangeAsync(async db =>
        {
            var north = await db.Partnerships.SingleAsync(partnership => partnership.Slug == "northshire");
            var joint = new SafeguardingPartnership("Shire Board", "SHIPS", "ships", PartnershipKind.Joint, null);
            db.Add(joint);
            db.Add(new JointMember(joint.Id, north.Id, new DateOnly(2026, 4, 1)));
            db.Add(new JointMember(joint.Id, south.Id, new DateOnly(2026, 4, 1)));
        });
        var shared = await sam.GetAsync("/northshire/framework");
        Assert.Equal("SHIPS is shared with Southshire 24 Nov 2026", Say(shared, "O3"));
    }

    [Fact]
    public async Task Evidence_on_a_page_that_is_not_open_to_the_reader_is_said_without_a_link()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync("Board member, Hampshire")).GetAsync(FrameworkSite.Standing);
        Assert.Null(FrameworkSite.Evidence(page, "O3").QuerySelector("a"));
        Assert.NotNull(FrameworkSite.Evidence(page, "O1").QuerySelector("a"));
    }

    [Theory]
    [InlineData("in-use", 7, "In use (7)")]
    [InlineData("not-in-use-yet", 39, "Not in use yet (39)")]
    [InlineData("something-else", 46, "All rows (46)")]
    public async Task The_address_chooses_the_rows(string state, int count, string chosen)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync(FrameworkSite.Team);
        var page = await visitor.GetAsync($"{FrameworkSite.Standing}?state={state}");
        Assert.Equal(count, FrameworkSite.Shown(page).Count);
        Assert.Equal(chosen, page.Document.QuerySelector("main .sub-nav a[aria-current]")!.TextContent);
        Assert.EndsWith("7 of 46 rows are in use", page.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_can_be_taken_away()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.AsAsync(FrameworkSite.Team);
        var page = await visitor.GetAsync($"{FrameworkSite.Standing}?state=in-use");
        var links = page.Document.QuerySelectorAll("main .more a").Select(link => link.GetAttribute("href")!).ToList();
        using var book = await visitor.AskAsync(links.Single(link => link.Contains(".xlsx", StringComparison.Ordinal)));
        Assert.Equal("PK"u8.ToArray(), (await book.Content.ReadAsByteArrayAsync())[..2]);
        using var file = await visitor.AskAsync(links.Single(link => link.Contains(".csv", StringComparison.Ordinal)));
        Assert.Equal("framework-hampshire.csv", file.Content.Headers.ContentDisposition?.FileName);
        var lines = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()).TrimEnd().Split("\r\n");
        Assert.EndsWith(
            "Section,Row,The framework asks,Done means,Last evidence,Date",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(["O1", "O3", "D4", "D6", "D10", "A1–A5", "P1"], lines[1..].Select(line => line.Split(',')[1]));
    }

    [Fact]
    public async Task A_joint_body_says_where_its_members_keep_their_rows()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync("HIPS officer")).GetAsync("/hips/framework");
        Assert.Contains("kept by each partnership, so a joint body has none", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main table, main .more"));
    }

    [Fact]
    public async Task It_is_not_open_to_those_who_work_on_one_thing_or_to_other_partnerships()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var trainer = await site.AsAsync("Training facilitator, Hampshire");
        Assert.Equal(HttpStatusCode.Forbidden, (await trainer.GetAsync(FrameworkSite.Standing)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await trainer.GetAsync($"{FrameworkSite.Standing}.csv")).Status);
        Assert.DoesNotContain(
            "Framework",
            (await trainer.GetAsync("/home")).Document.QuerySelector("nav")!.TextContent
        );
        var elsewhere = await site.AsAsync("Business manager, Portsmouth");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(FrameworkSite.Standing)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"{FrameworkSite.Standing}/o1")).Status);
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_scoped_headers()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(FrameworkSite.Team)).GetAsync(FrameworkSite.Standing);
        var tables = page.Document.QuerySelectorAll("main table");
        Assert.Equal(8, tables.Length);
        Assert.All(tables, table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.Empty(page.Document.QuerySelectorAll("main th:not([scope])"));
    }

    private static string Say(ShownPage page, string reference) =>
        FrameworkSite.Fold(FrameworkSite.Evidence(page, reference).TextContent);
}

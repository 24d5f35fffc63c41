using System.Net;
using Goldthread.Features.Home;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Home;

public sealed class AuditLogTests
{
    private const string Manager = "Business manager, Hampshire";
    private const string Administrator = "System administrator";
    private const string Log = "/hampshire/audit-log";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Walking_from_the_newest_entry_to_the_oldest_meets_each_of_the_chain_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        List<string> met = [];
        var path = Log;
        string? last = null;
        while (path is not null)
        {
            var page = await team.GetAsync(path);
            met.AddRange(page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!));
            last = path;
            path = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        var chain = await ChainAsync(site, "hampshire");
        Assert.True(chain.Count > 25);
        Assert.Equal(chain.OrderDescending().Select(number => $"{Log}/{number}"), met);
        var oldest = await team.GetAsync(last!);
        var newer = await team.GetAsync(oldest.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(25, newer.Document.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(newer.Document.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_entry_says_who_did_what_when_and_why_with_the_values_before_and_after(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        var list = await team.GetAsync("/hampshire/groups");
        var group = list
            .Document.QuerySelector("main a[href^='/hampshire/groups/']:not([href$=new])")!
            .GetAttribute("href")!;
        var change = await team.GetAsync($"{group}/change");
        await team.SubmitAsync(change.Form(), new Dictionary<string, string> { ["Input.Name"] = "The renamed group" });
        var log = await team.GetAsync($"{Log}?what=ReformGroup");
        var entry = await team.GetAsync(
            Assert.Single(log.Document.QuerySelectorAll("tbody th a")).GetAttribute("href")!
        );
        Assert.EndsWith("Reform group", entry.Heading, StringComparison.Ordinal);
        Assert.Contains(
            $"Who {Manager}",
            entry.Text.Replace("Who" + Manager, "Who " + Manager, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("Group changed", entry.Text, StringComparison.Ordinal);
        var name = entry
            .Document.QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent == "Name");
        Assert.Contains("The renamed group", name.TextContent, StringComparison.Ordinal);
        var same = await team.GetAsync(entry.Document.QuerySelector("main a[href*='subject=']")!.GetAttribute("href")!);
        Assert.Equal(2, same.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_an_odd_day_is_said()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync($"{Log}?who=demonstration&kind=Group&from=1/1/2020&to=2026-11-24");
        Assert.Equal(
            [
                "Remove filter: Who: demonstration ×",
                "Remove filter: Record: Group ×",
                "Remove filter: From: 1 January 2020 ×",
                "Remove filter: To: 24 November 2026 ×",
                "Clear filters",
            ],
            page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Select(link => link.TextContent.Trim())
        );
        Assert.All(
            page.Document.QuerySelectorAll("tbody th .sub"),
            line => Assert.StartsWith("Group ", line.TextContent, StringComparison.Ordinal)
        );
        Assert.NotEmpty(page.Document.QuerySelectorAll("tbody tr"));
        var later = await team.GetAsync($"{Log}?from=1/1/2031");
        Assert.Contains("No entry matches these filters.", later.Text, StringComparison.Ordinal);
        var odd = await team.GetAsync($"{Log}?from=soon&to=%00&who=%00&before=0&after=-1&subject=x");
        Assert.Equal(HttpStatusCode.OK, odd.Status);
        Assert.Contains("“soon” is not a day, so it was left out.", odd.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_shared_chain_is_for_administrators_and_has_agencies(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await (await site.AsAsync(Administrator)).GetAsync("/admin/audit-log?kind=Agency");
        Assert.NotEmpty(page.Document.QuerySelectorAll("tbody tr"));
        var entry = await (await site.AsAsync(Administrator)).GetAsync(
            page.Document.QuerySelector("tbody th a")!.GetAttribute("href")!
        );
        Assert.Contains("Agency added", entry.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await site.AsAsync(Manager)).GetAsync("/admin/audit-log")).Status
        );
    }

    [Fact]
    public async Task What_the_page_shows_can_be_taken_away()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var chain = await ChainAsync(site, "hampshire");
        using var file = await (await site.AsAsync(Manager)).AskAsync($"{Log}.csv?who=%00");
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Number,When,Who,What was done,Record,Reason", lines[0].Trim('\uFEFF'));
        Assert.Equal(chain.Count + 1, lines.Length);
        Assert.DoesNotContain("are in this file", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_leaves_entries_out_says_so()
    {
        var line = new AuditLine(1, DateTime.UnixEpoch, "Sam", "CloseAgency", TrailAction.Changed, "Agency", null);
        var rows = AuditTable.Of(new AuditSlice([line], HasOlder: true, HasNewer: false)).Rows.ToList();
        Assert.Equal("Close agency", rows[0][3]);
        Assert.Equal(
            "Only the newest 10,000 entries are in this file. Choose fewer days to get the others.",
            rows[1][0]
        );
    }

    [Fact]
    public void Values_are_said_in_words()
    {
        var entry = new TrailEntry
        {
            Actor = "Sam",
            UseCase = "CloseAgency",
            Kind = "Agency",
            PreviousHash = TrailHead.NoHash,
            Before = """{"To":null,"IsOpen":true,"Seen":"2026-07-01T11:00:00Z","Old":""}""",
            After = """{"To":"2026-11-24","IsOpen":false,"Count":3,"Name":"Solent"}""",
        };
        Assert.Equal(
            [
                new AuditField("To", "Nothing", "24 November 2026"),
                new AuditField("Is open", "Yes", "No"),
                new AuditField("Seen", "midday on Wednesday 1 July 2026", "Nothing"),
                new AuditField("Old", "Nothing", "Nothing"),
                new AuditField("Count", "Nothing", "3"),
                new AuditField("Name", "Nothing", "Solent"),
            ],
            AuditWords.Fields(entry)
        );
    }

    private static Task<List<long>> ChainAsync(Site site, string slug) =>
        site.LookAsync(async db =>
        {
            var partnership = await db.Partnerships.SingleAsync(one => one.Slug == slug);
            return await db.Set<TrailEntry>()
                .Where(entry => entry.ChainId == partnership.Id)
                .Select(entry => entry.Number)
                .ToListAsync();
        });
}

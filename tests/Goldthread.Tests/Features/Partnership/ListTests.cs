using System.Globalization;
using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Partnership;

public sealed class ListTests
{
    private const string Manager = "Business manager, Hampshire";
    private static readonly DateOnly From = new(2024, 4, 1);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Filters_stand_in_the_address_and_can_be_taken_away(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var visitor = await site.AsAsync("Board member, Hampshire");
        var page = await visitor.GetAsync("/admin/agencies?words=hampshire&kind=NhsTrust&partnership=hampshire");
        Assert.Contains("Hampshire Hospitals NHS Foundation Trust", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Constabulary", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Remove filter: Name: hampshire ×",
                "Remove filter: Kind: NHS trust ×",
                "Remove filter: Works in: Hampshire Safeguarding Children Partnership ×",
                "Clear filters",
            ],
            page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Select(link => link.TextContent.Trim())
        );
        var ended = await visitor.GetAsync("/admin/agencies?state=ended");
        Assert.Contains("Solent NHS Trust", ended.Text, StringComparison.Ordinal);
        var former = await visitor.GetAsync("/admin/agencies?words=southern+health");
        Assert.Equal("1 agency", former.Heading);
        var none = await visitor.GetAsync("/admin/agencies?words=zebra");
        Assert.Contains("No agency matches these filters.", none.Text, StringComparison.Ordinal);
        Assert.Contains("Clear filters", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/agencies?p=0")]
    [InlineData("/admin/agencies?p=-5")]
    [InlineData("/admin/agencies?p=2147483647")]
    [InlineData("/admin/agencies?p=99")]
    [InlineData("/admin/people?p=2147483647")]
    [InlineData("/search?q=hampshire&from=2147483647")]
    [InlineData("/search?q=%00")]
    [InlineData("/admin/agencies?words=%00")]
    [InlineData("/admin/agencies?words=%25%5F%27")]
    [InlineData("/account/messages?p=2147483647")]
    public async Task An_odd_address_never_breaks_a_list(string path)
    {
        foreach (var kind in Kinds.Both)
        {
            await using var site = await Site.OpenAsync(kind.Data);
            var page = await (await site.AsAsync(Manager)).GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Eight_hundred_agencies_are_paged_and_downloaded(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AddAgenciesAsync(site, 800);
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync("/admin/agencies?words=Nursery");
        Assert.Equal("800 agencies", page.Heading);
        Assert.Contains("Showing 1 to 25 of 800", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            "/admin/agencies?words=Nursery&p=2",
            page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")
        );
        var last = await team.GetAsync("/admin/agencies?words=Nursery&p=500");
        Assert.Contains("Showing 776 to 800 of 800", last.Text, StringComparison.Ordinal);
        using var csv = await team.AskAsync(page.Document.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(801, lines.Length);
        Assert.Contains("Nursery 0001,Education,Hampshire,2024-04-01,no value", lines[1], StringComparison.Ordinal);
        using var xlsx = await team.AskAsync(page.Document.QuerySelector("a[href*='.xlsx']")!.GetAttribute("href")!);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await xlsx.Content.ReadAsByteArrayAsync())[..2]));
    }

    [Fact]
    public async Task People_are_downloaded_by_those_who_keep_them()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Manager);
        using var csv = await team.AskAsync("/admin/people.csv?role=Trainer");
        var lines = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("Training facilitator", lines[1], StringComparison.Ordinal);
        using var theirs = await team.AskAsync("/admin/people.csv?words=Portsmouth");
        lines = (await theirs.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("Safeguarding lead, Portsmouth Hospitals", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_commands_of_a_list_do_not_grow_with_its_rows(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Manager);
        using var counter = new CommandCounter(site);
        await team.GetAsync("/admin/agencies");
        var agencies = await counter.OfAsync(team, "/admin/agencies?words=Frimley");
        Assert.InRange(agencies, 1, 15);
        Assert.Equal(agencies, await counter.OfAsync(team, "/admin/agencies?partnership=&words="));
        var people = await counter.OfAsync(team, "/admin/people?words=Trainer&state=all");
        Assert.Equal(
            await counter.OfAsync(team, "/admin/people?words=Training"),
            await counter.OfAsync(team, "/admin/people")
        );
        Assert.InRange(people, 1, 15);
        var groups = await counter.OfAsync(team, "/hampshire/groups");
        await site.LookAsync(async db =>
        {
            var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            db.AddRange(
                Enumerable
                    .Range(1, 60)
                    .Select(number => new Group(hampshire.Id, $"Task group {number}", "For a while.", From))
            );
            await db.SaveChangesAsync(new ListTests(), default);
            return true;
        });
        Assert.Equal(groups, await counter.OfAsync(team, "/hampshire/groups"));
    }

    private static Task AddAgenciesAsync(Site site, int count) =>
        site.LookAsync(async db =>
        {
            var hampshire = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            for (var number = 1; number <= count; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Nursery {number:0000}");
                var agency = new Agency(name, name, AgencyKind.Education, From);
                db.Add(agency);
                db.Add(new AgencyMembership(hampshire.Id, agency.Id, MembershipKind.RelevantAgency, From));
            }

            await db.SaveChangesAsync(new ListTests(), default);
            return true;
        });
}

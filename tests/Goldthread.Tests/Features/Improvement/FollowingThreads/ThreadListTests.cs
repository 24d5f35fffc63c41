using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.FollowingThreads;

public sealed class ThreadListTests
{
    private const string Manager = "Business manager, Hampshire";
    private const string Police = "Section 11 lead, police";
    private const string Threads = "/hampshire/threads";

    /// <summary>Frame, coverage, list, choices and four lists of gaps: none of it grows with the rows.</summary>
    private const int MostCommands = 24;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_number_of_the_coverage_opens_exactly_its_list(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ThreadSamples.AddAsync(site, ThreadSamples.Whole);
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync(Threads);
        var rows = page.Document.QuerySelectorAll(".coverage tbody tr").ToList();
        Assert.Equal(13, rows.Count);

        // Of the kinds one is asked at every station, and all of them together.
        var audits = rows.Single(row => row.QuerySelector("th")!.TextContent == "Section 11");
        Assert.Equal([7, 7, 6, 5, 4, 1], audits.QuerySelectorAll("td.n a").Select(Number));
        foreach (var link in audits.QuerySelectorAll("a").Concat(rows[^1].QuerySelectorAll("a")))
        {
            var list = await team.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link), Number(list.Document.QuerySelector("#list")!));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Every_saved_view_holds_as_many_threads_as_it_says(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ThreadSamples.AddAsync(site, ThreadSamples.Whole);
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync(Threads);
        var views = page.Document.QuerySelectorAll("[aria-label='Saved views'] a").ToList();
        Assert.Equal(
            [
                "All (85)",
                "No action yet (24)",
                "Done, not checked (24)",
                "Check overdue (12)",
                "Made a difference (3)",
                "No difference yet (3)",
            ],
            views.Select(view => view.TextContent)
        );
        foreach (var view in views)
        {
            var list = await team.GetAsync(view.GetAttribute("href")!);
            Assert.Contains(
                $"({Number(list.Document.QuerySelector("#list")!)})",
                view.TextContent,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "Of 85 findings agreed in the last 24 months, 49 have evidence and 12 have been checked for impact. 3 made a difference.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_page_sends_as_many_commands_for_many_threads_as_for_few(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ThreadSamples.AddAsync(site, ThreadSamples.Whole);
        var team = await site.AsAsync(Manager);
        using var counter = new CommandCounter(site);
        await counter.OfAsync(team, Threads);
        var few = await counter.OfAsync(team, Threads);
        Assert.InRange(few, 1, MostCommands);
        await site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            var day = ThreadSamples.Today.AddDays(-40);
            for (var number = 0; number < 200; number++)
            {
                var source = new Source(SourceKind.Forum, "Forum", day);
                db.Add(ThreadSamples.Finding(here.Id, $"F-{5000 + number}", source, day));
            }

            await db.SaveChangesAsync(db, CancellationToken.None);
            return true;
        });
        Assert.Equal(few, await counter.OfAsync(team, Threads));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_finds_its_own_threads_and_no_coverage(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ThreadSamples.AddAsync(site, ThreadSamples.Whole);
        var page = await (await site.AsAsync(Police)).GetAsync(Threads);
        Assert.Empty(page.Document.QuerySelectorAll(".coverage"));
        Assert.DoesNotContain("Where threads stop", page.Text, StringComparison.Ordinal);
        Assert.Equal("43 threads", page.Document.QuerySelector("#list")!.TextContent);
        Assert.Contains("Of 43 findings that name your agency", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gaps", page.Document.QuerySelector(".sub-nav")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Filters_stand_in_the_address_and_the_download_follows_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await ThreadSamples.AddAsync(site, ThreadSamples.Whole);
        var team = await site.AsAsync(Manager);
        var page = await team.GetAsync($"{Threads}?source=Visit&station=Evidence&verdict=MadeADifference&year=all");
        Assert.Equal("1 thread", page.Document.QuerySelector("#list")!.TextContent);
        Assert.Equal(
            [
                "Remove filter: Source: Scrutiny visit ×",
                "Remove filter: Has reached: Evidence ×",
                "Remove filter: Verdict: Made a difference ×",
                "Remove filter: Agreed: All years ×",
                "Clear filters",
            ],
            page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Select(link => link.TextContent.Trim())
        );
        using var csv = await team.AskAsync(page.Document.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!);
        var lines = (await csv.Content.ReadAsStringAsync()).Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("Scrutiny visit", lines[1], StringComparison.Ordinal);
        using var xlsx = await team.AskAsync(page.Document.QuerySelector("a[href*='.xlsx']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);

        // The police act on every second thread, and one of the demonstration's findings names them.
        var police = await site.LookAsync(db =>
            db.Agencies.Where(one => one.ShortName == "Constabulary").Select(one => one.Slug).SingleAsync()
        );
        var theirs = await team.GetAsync($"{Threads}?agency={police}");
        Assert.Equal("43 threads", theirs.Document.QuerySelector("#list")!.TextContent);
        var none = await team.GetAsync($"{Threads}?theme=no-such-theme");
        Assert.Contains("No thread matches these filters.", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Threads}?p=2147483647")]
    [InlineData($"{Threads}?p=-1")]
    [InlineData($"{Threads}?year=9999")]
    [InlineData($"{Threads}?year=%00")]
    [InlineData($"{Threads}?source=Rumour&view=Nothing&station=7&verdict=x&priority=1")]
    [InlineData($"{Threads}?theme=%27%25&agency=%00")]
    public async Task An_odd_address_never_breaks_the_list(string path)
    {
        foreach (var kind in Kinds.Both)
        {
            await using var site = await Site.OpenAsync(kind.Data);
            var team = await site.AsAsync(Manager);
            Assert.Equal(HttpStatusCode.OK, (await team.GetAsync(path)).Status);
            using var csv = await team.AskAsync(path.Replace("threads?", "threads.csv?", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
        }
    }

    private static int Number(IElement element) =>
        int.Parse(new string([.. element.TextContent.TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
}

using System.Net;
using System.Text;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.RecordingFindings;

public sealed class FindingListTests
{
    private const string Hidden = "Rapid review 4";
    private static readonly DateOnly Day = new(2025, 6, 2);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Views_have_counts_and_filters_stand_in_the_address(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        await AddAsync(site, 1, "A quiet finding", restricted: false);
        var page = await team.GetAsync("/hampshire/findings");
        Assert.Equal("3 findings", page.Heading);
        Assert.Equal(
            ["Draft (2)", "Agreed (1)", "Strengths (1)", "No action yet (0)", "All (3)"],
            page.Document.QuerySelectorAll("[aria-label='Views of findings'] a").Select(link => link.TextContent.Trim())
        );
        Assert.Equal("1 finding", (await team.GetAsync("/hampshire/findings?view=agreed")).Heading);
        Assert.Contains(
            "F-001",
            (await team.GetAsync("/hampshire/findings?view=strengths")).Text,
            StringComparison.Ordinal
        );
        page = await team.GetAsync(
            "/hampshire/findings?words=STRATEGY&agency=constabulary&source=CaseAudit&year=2026&theme=x"
        );
        Assert.Equal(
            [
                "Remove filter: Words: STRATEGY ×",
                "Remove filter: Theme: x ×",
                "Remove filter: Agency: Hampshire and Isle of Wight Constabulary ×",
                "Remove filter: Source: Case audit ×",
                "Remove filter: Year: 2026 ×",
                "Clear filters",
            ],
            page.Document.QuerySelectorAll("[aria-label='Chosen filters'] a").Select(link => link.TextContent.Trim())
        );
        Assert.Contains("No finding matches these filters.", page.Text, StringComparison.Ordinal);
        page = await team.GetAsync("/hampshire/findings?words=STRATEGY&source=CaseAudit&year=2026");
        Assert.Contains("F-002", page.Text, StringComparison.Ordinal);
        Assert.Equal("0 findings", (await team.GetAsync("/hampshire/findings?year=2024")).Heading);
        Assert.Equal("1 finding", (await team.GetAsync("/hampshire/findings?year=2025")).Heading);
        Assert.Contains(
            "No finding has been recorded yet.",
            (await (await site.AsAsync(FindingSteps.PoliceLead)).GetAsync("/portsmouth/findings")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_restricted_source_is_hidden_from_everybody_but_the_team(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await AddAsync(site, 1, "Fathers were left out", restricted: true);
        var team = await site.AsAsync(FindingSteps.Manager);
        var board = await site.AsAsync("Board member, Hampshire");
        foreach (var path in new[] { "/hampshire/findings", "/hampshire/findings.csv" })
        {
            Assert.Contains(Hidden, await ReadAsync(team, path), StringComparison.Ordinal);
            var seen = await ReadAsync(board, path);
            Assert.Contains("Fathers were left out 1", seen, StringComparison.Ordinal);
            Assert.Contains("Restricted review", seen, StringComparison.Ordinal);
            Assert.DoesNotContain(Hidden, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("2025", seen, StringComparison.Ordinal);
            foreach (var query in new[] { "words=rapid+review", "source=CaseReview", "year=2025" })
            {
                Assert.Contains("Fathers", await ReadAsync(team, $"{path}?{query}"), StringComparison.Ordinal);
                Assert.DoesNotContain("Fathers", await ReadAsync(board, $"{path}?{query}"), StringComparison.Ordinal);
            }
        }

        var reference = await site.LookAsync(db =>
            db.Findings.Where(one => one.SourceIsRestricted).Select(one => one.Reference).SingleAsync()
        );
        Assert.Contains(
            Hidden,
            (await team.GetAsync($"/hampshire/findings/{reference}")).Text,
            StringComparison.Ordinal
        );
        await team.FillAsync($"/hampshire/findings/{reference}/change", ("SourceTitle", "Rapid review 4a"));
        var page = await board.GetAsync($"/hampshire/findings/{reference}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Restricted review", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Case review", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("2025", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Sixty_findings_are_paged_downloaded_and_cost_no_more_commands(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        using var counter = new CommandCounter(site);
        await team.GetAsync("/hampshire/findings");
        var before = await counter.OfAsync(team, "/hampshire/findings");
        await AddAsync(site, 60, "A finding", restricted: false);
        Assert.Equal(before, await counter.OfAsync(team, "/hampshire/findings"));
        Assert.InRange(before, 1, 22);
        var page = await team.GetAsync("/hampshire/findings?words=A+finding&p=99");
        Assert.Contains("Showing 51 to 60 of 60", page.Text, StringComparison.Ordinal);
        using var xlsx = await team.AskAsync(page.Document.QuerySelector("a[href*='.xlsx']")!.GetAttribute("href")!);
        Assert.Equal("PK", Encoding.ASCII.GetString((await xlsx.Content.ReadAsByteArrayAsync())[..2]));
        var csv = await ReadAsync(team, page.Document.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!);
        Assert.Equal(61, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("?p=-1")]
    [InlineData("?view=nothing&year=abc&source=99&priority=x")]
    [InlineData("?words=%25%27&theme=%27")]
    public async Task An_odd_address_never_breaks_the_list_or_its_file(string query)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(FindingSteps.Manager);
        foreach (var path in new[] { "/hampshire/findings", "/hampshire/findings.csv", "/hampshire/findings.xlsx" })
        {
            using var answer = await team.AskAsync(path + query);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task<string> ReadAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        return path.Contains(".csv", StringComparison.Ordinal)
            ? text
            : (await visitor.GetAsync(path)).Document.QuerySelector("main table")?.TextContent ?? "";
    }

    private static Task AddAsync(Site site, int count, string words, bool restricted) =>
        site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            for (var number = 1; number <= count; number++)
            {
                db.Add(
                    new Finding(
                        here.Id,
                        $"F-{900 + number}",
                        new FindingText(FindingKind.Improvement, $"{words} {number}", null, null),
                        new Source(SourceKind.CaseReview, Hidden, Day) { IsRestricted = restricted },
                        new DateOnly(2026, 11, 20)
                    )
                );
            }

            await db.SaveChangesAsync(new FindingListTests(), default);
            return true;
        });
}

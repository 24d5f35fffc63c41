using System.Net;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>A panel member scores an agency standard by standard, blind, and nothing that is typed is lost.</summary>
public sealed class ScoringTests
{
    private const int StandardsOfSet = 12;

    private static readonly string Standard1 = Section11Paths.ScoreStandard(
        "hampshire",
        PanelSite.Year,
        PanelSite.CareBoard,
        "s01"
    );

    private static readonly Dictionary<string, string> Scored = new(StringComparer.Ordinal)
    {
        ["Input.Rating"] = "met",
        ["Input.Evidence"] = "Seen",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_whole_agency_is_scored_in_fourteen_pages(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        var member = await site.AsAsync(PanelSite.First);
        var list = await member.GetAsync(PanelSite.Work);
        Assert.StartsWith(
            "1 agency to score by ",
            list.Document.QuerySelector(".lede")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        var pages = 1;
        var page = await member.GetAsync(list.Document.QuerySelector("main td a")!.GetAttribute("href")!);
        while (page.Path != PanelSite.Score)
        {
            pages++;
            page = await member.SubmitAsync(page.Form(), Scored);
        }

        pages++;
        Assert.Equal(StandardsOfSet + 2, pages);
        var other = await member.GetAsync(PanelSite.Score);
        var done = await member.SubmitAsync(page.Form());
        Assert.Equal("Finished. Thank you", done.Banner);
        Assert.Contains("You have finished everything", done.Text, StringComparison.Ordinal);
        Assert.Equal("You had finished this agency already", (await member.SubmitAsync(other.Form())).Banner);
        Assert.Null((await member.GetAsync(Standard1)).Document.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_half_said_is_kept_and_does_not_count_as_done(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        var member = await site.AsAsync(PanelSite.First);
        var page = await member.GetAsync(Standard1);
        Assert.Contains("A standard is as well met as its least met requirement.", page.Text, StringComparison.Ordinal);
        Assert.Contains("We asked twelve staff and read ten records in spring.", page.Text, StringComparison.Ordinal);
        var stale = await member.GetAsync(Standard1);
        var next = await member.SubmitAsync(
            page.Form(),
            new Dictionary<string, string> { ["Input.Comment"] = "Well led.", ["Input.Note"] = "Ask about cover." }
        );
        Assert.EndsWith("saved, not complete", next.Banner, StringComparison.Ordinal);
        Assert.Contains(
            "0 of 12 standards are scored",
            (await member.GetAsync(PanelSite.Score)).Text,
            StringComparison.Ordinal
        );
        var refused = await member.SubmitAsync(stale.Form(), Scored);
        Assert.DoesNotContain("saved", refused.Banner ?? "", StringComparison.Ordinal);
        var again = await member.GetAsync(Standard1);
        Assert.Contains("Well led.", again.Html, StringComparison.Ordinal);
        Assert.Contains("Ask about cover.", again.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Until_both_have_finished_no_page_tells_what_the_other_scored_or_whether_they_differ(
        DatabaseKind kind
    )
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        var second = await site.AsAsync(PanelSite.Second);
        var other = await site.AsAsync(PanelSite.Third);
        var before = (await second.GetAsync(PanelSite.Score)).Text;
        var first = await site.AsAsync(PanelSite.First);
        await first.SubmitAsync(
            (await first.GetAsync(Standard1)).Form(),
            new Dictionary<string, string>(Scored)
            {
                ["Input.Rating"] = "not_met",
                ["Input.Comment"] = "Only I say this.",
                ["Input.Note"] = "Only I note this.",
            }
        );
        await AssertBlindAsync(second, "Only I say this.", "Only I note this.");
        await PanelSite.ScoreAsync(site, PanelSite.First);
        Assert.Equal(before, (await second.GetAsync(PanelSite.Score)).Text);
        await AssertBlindAsync(second, "The audit shows it well.", "Ask about supervision");

        // Whoever has a part in an agency does not moderate it; whoever has none sees no score before both have finished.
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(PanelSite.Moderate)).Status);
        foreach (var visitor in new[] { other, await site.AsAsync(Section11Stage.Hampshire) })
        {
            var page = await visitor.GetAsync(PanelSite.Moderate);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("1 of 2 readers have finished.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Standard 1", page.Text, StringComparison.Ordinal);
            Assert.Contains(
                "Not known yet",
                (await visitor.GetAsync(PanelSite.Moderation)).Text,
                StringComparison.Ordinal
            );
        }

        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        Assert.Contains("Standard 1", (await other.GetAsync(PanelSite.Moderate)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(PanelSite.Moderate)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Agencies_other_areas_and_other_panel_members_find_no_page_of_the_panel(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        string[] pages =
        [
            PanelSite.Allocation,
            PanelSite.Work,
            PanelSite.Score,
            Standard1,
            PanelSite.Moderation,
            PanelSite.Moderate,
            Section11Paths.ModerateStandard("hampshire", PanelSite.Year, "s01"),
            Section11Paths.CloseCycle("hampshire", PanelSite.Year),
            Section11Paths.AreaDifferences("hampshire", PanelSite.Year),
        ];
        foreach (var post in new[] { Section11Stage.CareBoardLead, "Chief nurse, integrated care board" })
        {
            var agency = await site.AsAsync(post);
            foreach (var path in pages)
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await agency.AskAsync(path)).StatusCode);
            }
        }

        var elsewhere = await site.AsAsync(PanelSite.Elsewhere);
        foreach (var path in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.AskAsync(path)).StatusCode);
        }

        var third = await site.AsAsync(PanelSite.Third);
        Assert.Equal(HttpStatusCode.NotFound, (await third.AskAsync(PanelSite.Score)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await third.AskAsync(Standard1)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await third.AskAsync(PanelSite.Allocation)).StatusCode);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Equal(HttpStatusCode.Forbidden, (await team.AskAsync(PanelSite.Score)).StatusCode);
        await using var agencyWork = await Section11Stage.OfAgencyAsync(site, PanelSite.CareBoard);
        Assert.Empty(await agencyWork.Db.PanelEvaluations.ToListAsync(Cancel));
        Assert.Empty(await agencyWork.Db.PanelScores.ToListAsync(Cancel));
    }

    private static async Task AssertBlindAsync(Visitor reader, params IReadOnlyList<string> words)
    {
        string[] pages =
        [
            Standard1,
            PanelSite.Score,
            PanelSite.Work,
            PanelSite.Moderation,
            Section11Paths.ModerateStandard("hampshire", PanelSite.Year, "s01"),
            Section11Paths.CycleProgress("hampshire", PanelSite.Year),
            Section11Paths.CycleOverview("hampshire", PanelSite.Year),
        ];
        foreach (var path in pages)
        {
            var page = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(words, said => Assert.DoesNotContain(said, page.Html, StringComparison.Ordinal));
        }
    }
}

using System.Net;
using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>What a cycle says of an area: counted right, and told to each reader as far as they may know.</summary>
public sealed class CycleOverviewTests
{
    private const int Year = Section11Stage.Year;

    private static readonly string Overview = Section11Paths.CycleOverview("hampshire", Year);

    private static readonly string Standard1 = Section11Paths.StandardOverview("hampshire", Year, "s01");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_reads_counts_movement_barriers_and_which_agency_said_what(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.ModerateAsync(site, Section11Stage.CareBoard, "s01", "met", isGood: true);
        var asked = await AskedAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Overview);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"2 of {asked} agencies have sent signed answers.", page.Text, StringComparison.Ordinal);

        // Of two agencies one is partly met by its weakest answer, the other met.
        Assert.Contains(
            "Standard 1: Leadership and accountability Not met0 Partly met1 Met1 Embedded0 All agencies2",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Standard 1: Leadership and accountability Not met0 Partly met0 Met1 Embedded0 All agencies1 Differ from the agency1",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Other Agencies2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Children waited longer.", page.Text, StringComparison.Ordinal);
        Assert.Contains("There is no earlier cycle with ratings to compare with.", page.Text, StringComparison.Ordinal);
        Assert.Contains(VoicesStage.ProbationName, page.Text, StringComparison.Ordinal);
        var standard = await team.GetAsync(Standard1);
        Assert.Contains("50% (1 of 2) of agencies rate it Met or better.", standard.Text, StringComparison.Ordinal);
        Assert.Contains(VoicesStage.ProbationName, standard.Text, StringComparison.Ordinal);
        Assert.Contains("Requirements below Met1.1", standard.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_board_member_and_a_scrutineer_read_the_area_and_no_agency(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.ModerateAsync(site, Section11Stage.CareBoard, "s01", "met", isGood: true);
        foreach (var post in new[] { VoicesStage.Board, VoicesStage.Scrutineer })
        {
            var visitor = await site.AsAsync(post);
            foreach (var path in new[] { Overview, Standard1, Section11Paths.Showcase("hampshire", Year) })
            {
                var page = await visitor.GetAsync(path);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain(VoicesStage.ProbationName, page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(VoicesStage.CareBoardName, page.Html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(VoicesStage.Secret, page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("Children waited longer.", page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(VoicesStage.Comment, page.Html, StringComparison.Ordinal);
            }

            Assert.Contains(VoicesStage.Practice, (await visitor.GetAsync(Overview)).Text, StringComparison.Ordinal);
        }

        var board = await site.AsAsync(VoicesStage.Board);
        var list = await board.GetAsync(Section11Paths.CycleList("hampshire"));
        Assert.NotNull(list.Document.QuerySelector($"a[href='{Overview}']"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Agencies_and_other_areas_find_nothing_of_it(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        string[] addresses =
        [
            Overview,
            Standard1,
            Section11Paths.OverviewPaper("hampshire", Year),
            Section11Paths.Showcase("hampshire", Year),
            Section11Paths.TwoVoices("hampshire", Year),
        ];
        foreach (var post in new[] { Section11Stage.ProbationLead, Section11Stage.PoliceExecutive })
        {
            var visitor = await site.AsAsync(post);
            foreach (var address in addresses)
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.AskAsync(address)).StatusCode);
            }
        }

        var elsewhere = await site.AsAsync("Business manager, Portsmouth");
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.AskAsync(address)).StatusCode);
        }

        // Probation released its answers to Hampshire alone.
        var own = await elsewhere.GetAsync(Section11Paths.CycleOverview("portsmouth", Year));
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.DoesNotContain(VoicesStage.ProbationName, own.Html, StringComparison.Ordinal);
        var joint = await site.AsAsync(Section11Stage.Officer);
        Assert.Contains(
            "Answers are sent to each partnership",
            (await joint.GetAsync(Section11Paths.CycleOverview("hips", Year))).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_report_is_accessible_and_names_agencies_to_whoever_may_know_them(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.ModerateAsync(site, Section11Stage.CareBoard, "s01", "met", isGood: false);
        var path = Section11Paths.OverviewPaper("hampshire", Year);
        var chair = await ReadAsync(await site.AsAsync(VoicesStage.Chair), path);
        chair.AssertAccessible();
        Assert.Equal("Section 11 2026: overview", chair.Title);
        Assert.Equal(2, chair.Pictures.Count);
        var named = chair.Tables.SelectMany(table => table.Rows).SelectMany(row => row).ToList();
        Assert.Contains(named, cell => cell.Contains(VoicesStage.CareBoardName, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(VoicesStage.Practice, chair.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.Secret, chair.Words, StringComparison.Ordinal);

        var board = await ReadAsync(await site.AsAsync(VoicesStage.Board), path);
        Assert.DoesNotContain(VoicesStage.CareBoardName, board.Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(VoicesStage.ProbationName, board.Words, StringComparison.Ordinal);

        // What the team hands on is what a Board member takes.
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var links = (await team.GetAsync(Overview)).Document.QuerySelectorAll("main a[download]");
        Assert.Equal(2, links.Length);
        var handed = await ReadAsync(team, links[0].GetAttribute("href")!);
        handed.AssertAccessible();
        Assert.Equal(board.Words, handed.Words);
        Assert.DoesNotContain(VoicesStage.CareBoardName, handed.Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Names agencies.", handed.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task None_is_no_barrier_and_words_are_counted_for_whoever_may_not_read_them(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.SignAsync(
            site,
            Section11Stage.Probation,
            2,
            [.. VoicesStage.Rated("met"), new Answer { Question = "BW.1", Codes = ["none"] }]
        );
        var board = await site.AsAsync(VoicesStage.Board);
        var page = await board.GetAsync(Overview);
        var table = page.Document.QuerySelector("section[aria-labelledby=barriers] table")!.TextContent;
        Assert.Contains("2 agencies answered; each may name several", table, StringComparison.Ordinal);
        Assert.DoesNotContain("None", table, StringComparison.Ordinal);
        Assert.Contains("1 agency described a barrier in their own words.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Children waited longer.", page.Html, StringComparison.Ordinal);
        var paper = await ReadAsync(board, Section11Paths.OverviewPaper("hampshire", Year));
        Assert.Contains("1 agency described a barrier in their own words.", paper.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Whoever_reads_the_overview_finds_what_the_areas_said(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        var differences = Section11Paths.AreaDifferences("hampshire", Year);
        foreach (var post in new[] { VoicesStage.Board, VoicesStage.Scrutineer, VoicesStage.Chair })
        {
            var visitor = await site.AsAsync(post);
            var page = await visitor.GetAsync(Overview);
            Assert.NotNull(page.Document.QuerySelector($"main a[href='{differences}']"));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(differences)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Before_anybody_has_signed_the_page_says_what_is_awaited(DatabaseKind kind)
    {
        await using var site = await Section11Stage.OpenAsync(kind);
        await using (var own = await Section11Stage.OfAgencyAsync(site, Section11Stage.CareBoard))
        {
            own.Db.RemoveRange(await own.Db.Releases.ToListAsync(Cancel));
            own.Db.RemoveRange(await own.Db.ReleasedEvidence.ToListAsync(Cancel));
            await own.Db.SaveChangesAsync(own, Cancel);
        }

        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Overview);
        Assert.Contains(
            "The picture appears here when the first executive signs.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nothing can be shown here yet.",
            (await team.GetAsync(Section11Paths.Showcase("hampshire", Year))).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No agency has signed its answers yet.",
            (await team.GetAsync(Section11Paths.TwoVoices("hampshire", Year))).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task<WordReading> ReadAsync(Visitor visitor, string path)
    {
        var answer = await visitor.AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WordReading.Of(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    private static Task<int> AskedAsync(Site site) =>
        site.LookAsync(db =>
            db.AreaReturns.CountAsync(
                one =>
                    db.Set<SafeguardingPartnership>()
                        .Any(place => place.Id == one.PartnershipId && place.Slug == "hampshire"),
                Cancel
            )
        );
}

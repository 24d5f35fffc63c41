using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// What agencies say beside what their staff say: 7 of 8 requirements against 40 of 100 answers, and the care board’s 3 of 4
/// against 10 of 40 of its own staff.
/// </summary>
public sealed class TwoVoicesTests
{
    private static readonly string Path = Section11Paths.TwoVoices("hampshire", Section11Stage.Year);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_gap_is_shown_with_its_interval_and_raised_once(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.AskStaffAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        Assert.Contains(
            "Agencies say88% (7 of 8) Staff say40% (40 of 100) GapAgencies say 48 points more, between +12 and +61 Is it chance?More than chance explains",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "It says75% (3 of 4) Its staff say25% (10 of 40) GapAgencies say 50 points more, between +3 and +73",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(VoicesStage.ProbationName, page.Html, StringComparison.Ordinal);
        Assert.Contains("Not asked", page.Text, StringComparison.Ordinal);
        var other = await team.GetAsync(Path);
        var raised = await team.SubmitAsync(page.Form("#raise-s01"));
        Assert.EndsWith("saved as a draft", raised.Banner, StringComparison.Ordinal);

        // The same form again, and the same page in another tab: one finding.
        Assert.Equal(raised.Path, (await team.SubmitAsync(page.Form("#raise-s01"))).Path);
        Assert.StartsWith(
            "This was raised before, as F-",
            (await team.SubmitAsync(other.Form("#raise-s01"))).Banner,
            StringComparison.Ordinal
        );
        var finding = await site.LookAsync(db =>
            db.Findings.SingleAsync(
                one => one.SourceKind == SourceKind.Section11 && one.Statement.Contains("staff"),
                Cancel
            )
        );
        Assert.Equal(
            "Standard 1: Agencies rate 88% (7 of 8) of the requirements Met or better, and 40% (40 of 100) of staff answers agree.",
            finding.Statement
        );
        Assert.Equal(FindingKind.Improvement, finding.Kind);
        Assert.Equal("/section-11/2026/two-voices", finding.SourcePath);
        Assert.Empty(await site.LookAsync(db => NamedAsync(db, finding.Id)));
    }

    /// <summary>Findings are read by many who may not know which agency it was.</summary>
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_finding_of_one_agency_names_neither_it_nor_its_numbers(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.AskStaffAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        var raised = await team.SubmitAsync(page.Form("#raise-s01"));
        var own = await team.SubmitAsync(page.Form($"#raise-s01-{Section11Stage.CareBoard}"));
        Assert.EndsWith("saved as a draft", own.Banner, StringComparison.Ordinal);
        Assert.NotEqual(raised.Path, own.Path);
        var hidden = await site.LookAsync(db =>
            db.Findings.SingleAsync(one => one.Reference == own.Path.Substring(own.Path.LastIndexOf('/') + 1), Cancel)
        );
        Assert.Equal(
            "Standard 1: One agency says more of it than its staff do, and more than chance explains.",
            hidden.Statement
        );
        Assert.DoesNotContain("75%", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.CareBoardName, own.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await site.LookAsync(db => NamedAsync(db, hidden.Id)));
        var board = await site.AsAsync(VoicesStage.Board);
        Assert.DoesNotContain(
            VoicesStage.CareBoardName,
            (await board.GetAsync(own.Path)).Html,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_later_signature_does_not_make_it_another_gap(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.AskStaffAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(Path);
        foreach (var form in new[] { "#raise-s01", $"#raise-s01-{Section11Stage.CareBoard}" })
        {
            Assert.EndsWith(
                "saved as a draft",
                (await team.SubmitAsync(page.Form(form))).Banner,
                StringComparison.Ordinal
            );
        }

        await VoicesStage.SignAsync(
            site,
            Section11Stage.CareBoard,
            10,
            [.. VoicesStage.Rated("met", "met", "met", "embedded")]
        );
        var later = await team.GetAsync(Path);
        Assert.Contains("100% (8 of 8)", later.Text, StringComparison.Ordinal);
        foreach (var form in new[] { "#raise-s01", $"#raise-s01-{Section11Stage.CareBoard}" })
        {
            Assert.StartsWith(
                "This was raised before, as F-",
                (await team.SubmitAsync(later.Form(form))).Banner,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_board_member_reads_the_area_and_one_who_stands_in_an_agency_nothing(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.AskStaffAsync(site);
        var board = await (await site.AsAsync(VoicesStage.Board)).GetAsync(Path);
        Assert.Contains("48 points more", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("50 points more", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.CareBoardName, board.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(board.Document.QuerySelector("main form[method=post]"));
        const string title = "Board member of probation";
        await using (var work = await Section11Stage.OfTeamAsync(site, "hampshire"))
        {
            var probation = await work.Db.Agencies.SingleAsync(one => one.Slug == Section11Stage.Probation, Cancel);
            var person = new Person(title, "board.probation@demonstration.example");
            work.Db.AddRange(
                person,
                Post.InAgency(person.Id, Role.BoardMember, title, probation, new DateOnly(2025, 1, 6))
            );
            await work.Db.SaveChangesAsync(work, Cancel);
        }

        var own = await (await site.AsAsync(title)).GetAsync(Path);
        Assert.Contains("Your post stands in an agency", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("points more", own.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_scrutineer_reads_the_area_raises_nothing_and_sees_no_agency(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        await VoicesStage.AskStaffAsync(site);
        var scrutineer = await site.AsAsync(VoicesStage.Scrutineer);
        var page = await scrutineer.GetAsync(Path);
        Assert.Contains("48 points more", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("50 points more", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(VoicesStage.CareBoardName, page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
        var lead = await site.AsAsync(Section11Stage.ProbationLead);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(Path)).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Without_a_survey_of_the_year_the_page_says_how_to_begin(DatabaseKind kind)
    {
        await using var site = await VoicesStage.OpenAsync(kind);
        var page = await (await site.AsAsync(Section11Stage.Hampshire)).GetAsync(Path);
        Assert.Contains("No staff survey that closed in 2026 has results", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/hampshire/surveys/new']"));
        var board = await (await site.AsAsync(VoicesStage.Board)).GetAsync(Path);
        Assert.Contains("The partnership team starts one.", board.Text, StringComparison.Ordinal);
    }

    private static Task<List<Guid>> NamedAsync(GoldthreadDb db, Guid finding) =>
        db.FindingAgencies.Where(one => one.FindingId == finding).Select(one => one.AgencyId).ToListAsync(Cancel);
}

using System.Net;
using Goldthread.Features.Dataset;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.BuildingPacks;

/// <summary>Who reads what: drafts the team, an issue the group it was shared with and those above it.</summary>
public sealed class PackReaderTests
{
    private static readonly string Draft = DatasetPaths.PackDetail("hampshire", PackSeed.Slug);
    private static readonly string Issue = DatasetPaths.IssueDetail("hampshire", PackSeed.Slug, 1);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_is_the_teams_and_an_issue_its_groups(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var draft = await PackTests.CreateAsync(team);
        var scrutineer = await site.AsAsync(PackSeed.Scrutineer);
        Assert.Equal(HttpStatusCode.NotFound, (await scrutineer.GetAsync(Draft)).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await scrutineer.GetAsync(DatasetPaths.PackFile("hampshire", PackSeed.Slug, "docx"))).Status
        );
        await team.SubmitAsync(PackTests.Share(draft));
        foreach (var reader in new[] { PackSeed.Scrutineer, PackSeed.Board, PackSeed.Chair })
        {
            var page = await (await site.AsAsync(reader)).GetAsync(Draft);
            Assert.Equal((HttpStatusCode.OK, Issue), (page.Status, page.Path));
            Assert.DoesNotContain("Change these words", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Raise a finding", page.Text, StringComparison.Ordinal);
        }

        var list = await scrutineer.GetAsync(DatasetPaths.PackList("hampshire"));
        Assert.Contains("Scrutiny pack, July to September 2026", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Create pack", list.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Scrutiny pack, July to September 2026",
            (await scrutineer.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await scrutineer.GetAsync(DatasetPaths.EditPack("hampshire", PackSeed.Slug, "ask"))).Status
        );
    }

    [Fact]
    public async Task Who_only_reads_cannot_share_or_draft_by_sending_the_form()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await PackSeed.AddAsync(site);
        var form = PackTests.Share(await PackTests.CreateAsync(await site.AsAsync(PackSeed.Team)));
        var scrutineer = await site.AsAsync(PackSeed.Scrutineer);
        var own = (await scrutineer.GetAsync("/sign-out"))
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var token = new Dictionary<string, string> { ["__RequestVerificationToken"] = own };
        using var shared = await scrutineer.PressAsync(form, token);
        Assert.Equal(HttpStatusCode.Forbidden, shared.StatusCode);
        form.Action = $"{Draft}?handler=Report";
        using var drafted = await scrutineer.PressAsync(form, token);
        Assert.Equal(HttpStatusCode.Forbidden, drafted.StatusCode);
        Assert.Equal(0, await site.LookAsync(db => db.PackIssues.CountAsync()));
        Assert.Equal(1, await site.LookAsync(db => db.ScrutinyPacks.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_is_shared_with_the_board_is_not_the_scrutiny_groups(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        await team.SubmitAsync(
            PackTests.Share(await PackTests.CreateAsync(team)),
            new Dictionary<string, string> { ["Input.Group"] = "board" }
        );
        Assert.Equal(HttpStatusCode.OK, (await (await site.AsAsync(PackSeed.Board)).GetAsync(Issue)).Status);
        var scrutineer = await site.AsAsync(PackSeed.Scrutineer);
        Assert.Equal(HttpStatusCode.NotFound, (await scrutineer.GetAsync(Issue)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await scrutineer.GetAsync(DatasetPaths.IssueFile("hampshire", PackSeed.Slug, 1, "docx"))).Status
        );
        Assert.Contains(
            "Nothing has been shared with your group yet.",
            (await scrutineer.GetAsync(DatasetPaths.PackList("hampshire"))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Agencies_and_neighbours_read_none()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        await team.SubmitAsync(PackTests.Share(await PackTests.CreateAsync(team)));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await site.AsAsync("Section 11 lead, police")).GetAsync(Issue)).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.AsAsync("Business manager, Portsmouth")).GetAsync(Issue)).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.AsAsync("Board member, Portsmouth")).GetAsync(Issue)).Status
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_restricted_review_behind_an_action_is_not_named(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        await AddReviewActionAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var draft = await PackTests.CreateAsync(team);
        Assert.Contains("F-901. Restricted review", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Child Q", draft.Text, StringComparison.Ordinal);
        var shared = await team.SubmitAsync(PackTests.Share(draft));
        var content = await site.LookAsync(db => db.PackIssues.Select(one => one.Content).SingleAsync());
        Assert.DoesNotContain("Child Q", content, StringComparison.Ordinal);
        Assert.Contains("A-9001", shared.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_is_told_of_a_pack_that_nobody_has_drafted_or_shared(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        const string Owed = "Pack for July to September 2026 not yet drafted";
        const string Waiting = "Pack for July to September 2026 not yet shared";
        Assert.Contains(Owed, (await team.GetAsync("/home/decisions")).Text, StringComparison.Ordinal);
        var draft = await PackTests.CreateAsync(team);
        var home = await team.GetAsync("/home/decisions");
        Assert.DoesNotContain(Owed, home.Text, StringComparison.Ordinal);
        Assert.Contains(Waiting, home.Text, StringComparison.Ordinal);
        await team.SubmitAsync(PackTests.Share(draft));
        Assert.DoesNotContain(Waiting, (await team.GetAsync("/home/decisions")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_shared_pack_is_evidence_for_the_framework_and_is_found(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var draft = await PackTests.CreateAsync(team);
        var before = await team.GetAsync("/hampshire/framework/d9");
        Assert.DoesNotContain("scrutiny pack", before.Text, StringComparison.Ordinal);
        await team.SubmitAsync(PackTests.Share(draft));
        var after = await team.GetAsync("/hampshire/framework/d9");
        Assert.Contains("1 scrutiny pack and 0 Board reports shared", after.Text, StringComparison.Ordinal);
        var found = await (await site.AsAsync(PackSeed.Scrutineer)).GetAsync("/search?q=scrutiny+pack");
        Assert.Contains("Scrutiny pack, July to September 2026", found.Text, StringComparison.Ordinal);
    }

    /// <summary>An action of a finding from a restricted review that is to move 2.4.</summary>
    private static async Task AddReviewActionAsync(Site site)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id;
        work.Get<Scope>().To([here]);
        var day = new DateOnly(2026, 11, 2);
        var finding = new Finding(
            here,
            "F-901",
            new FindingText(FindingKind.Improvement, "Contacts waited over weekends.", null, null),
            new Source(SourceKind.CaseReview, "Review of Child Q", day) { IsRestricted = true },
            day
        );
        finding.Agree(day, "Test", themes: 1, unanswered: 0);
        var agency = await work.Db.Agencies.SingleAsync(one => one.ShortName == "Constabulary");
        var post = await work.Db.Posts.FirstAsync(one => one.AgencyId == agency.Id);
        var action = new AgencyAction(
            finding,
            null,
            agency,
            "A-9001",
            new ActionText(
                "Cover weekends",
                null,
                null,
                ActionStrength.ChangesTheSystem,
                post.Id,
                null,
                new DateOnly(2027, 3, 31)
            ),
            day
        );
        action.Agree(day, "Test", hasCheck: true);
        var check = new ImpactCheck(
            action,
            "I-9001",
            new ImpactPlan(
                "Are decisions quicker?",
                ImpactMethod.Measure,
                "dataset:2.4",
                "Decisions on contacts",
                MeasureDirection.Higher,
                6,
                post.Id
            )
        );
        work.Db.AddRange(finding, action, check);
        await work.Db.SaveChangesAsync(work, TestContext.Current.CancellationToken);
    }
}

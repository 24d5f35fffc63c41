using System.Net;
using AngleSharp.Html.Dom;
using Goldthread.Features.Dataset;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.BuildingPacks;

/// <summary>A pack is drafted in one press, changed in its words, shared, and then stays as it was.</summary>
public sealed class PackTests
{
    private static readonly string List = DatasetPaths.PackList("hampshire");
    private static readonly string Draft = DatasetPaths.PackDetail("hampshire", PackSeed.Slug);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_press_drafts_a_pack_with_every_part(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var pack = await CreateAsync(team);
        Assert.Equal((Draft, "Pack drafted"), (pack.Path, pack.Banner));
        Assert.Contains("Scrutiny pack, July to September 2026", pack.Heading, StringComparison.Ordinal);
        Assert.Equal(
            [
                "What changed",
                "Cause for concern",
                "Improvement",
                "Change without good or bad direction",
                "Missing data and who",
                "Themes",
                "Priorities",
                "Actions from data",
                "Questions for this meeting",
                "Emerging issues",
                "All indicators",
            ],
            pack.Document.QuerySelectorAll("main .contents li a").Select(link => link.TextContent)
        );
        var concern = pack.Document.QuerySelector("[aria-labelledby=concern-h]")!;
        Assert.Contains(
            "2.4 Decisions on contacts within one working day",
            concern.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "This is unlikely to be chance and is a concern.",
            concern.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(concern.QuerySelector("svg.chart"));
        Assert.DoesNotContain("3.2 Initial", concern.TextContent, StringComparison.Ordinal);
        Assert.Contains("3.2 Initial", Section(pack, "improvement-h"), StringComparison.Ordinal);
        Assert.Contains("2.6 Strategy discussions", Section(pack, "missing-h"), StringComparison.Ordinal);
        Assert.Contains(
            "Hampshire County Council children’s services",
            Section(pack, "missing-h"),
            StringComparison.Ordinal
        );
        Assert.Contains("indicators signal a concern together", Section(pack, "emerging-h"), StringComparison.Ordinal);
        Assert.Contains("1.2", Section(pack, "all-h"), StringComparison.Ordinal);
        Assert.Contains(
            "2.4 Decisions on contacts within one working day: what lies behind it",
            Section(pack, "questions-h"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Pressing_twice_makes_one_pack(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var form = First(await team.GetAsync(List));
        Assert.Equal(Draft, (await team.SubmitAsync(form)).Path);
        Assert.Equal(Draft, (await team.SubmitAsync(form)).Path);
        Assert.Equal(1, await site.LookAsync(db => db.ScrutinyPacks.CountAsync()));
    }

    [Fact]
    public async Task An_earlier_quarter_is_told_as_it_stood_then()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var list = await team.GetAsync(List);
        var early = list.Forms()
            .First(form =>
                form.TextContent.Contains("Create pack for July to September 2025", StringComparison.Ordinal)
            );
        var pack = await team.SubmitAsync(early);
        Assert.Contains("July to September 2025", pack.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("July to September 2026", Section(pack, "all-h"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Words_are_written_anew_and_can_be_had_back(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        await CreateAsync(team);
        var edit = DatasetPaths.EditPack("hampshire", PackSeed.Slug, "concern-2.4");
        var form = await team.GetAsync(edit);
        Assert.Contains("What the pack says of 2.4", form.Heading, StringComparison.Ordinal);
        var empty = await team.SubmitAsync(form.Form("#words"), Words(" "));
        Assert.Equal(["Enter what this part says, or restore the drafted words."], empty.Errors);
        var saved = await team.SubmitAsync(empty.Form("#words"), Words("Two posts stand empty."));
        Assert.Equal("Words saved", saved.Banner);
        Assert.Contains("Two posts stand empty.", Section(saved, "concern-h"), StringComparison.Ordinal);
        Assert.Contains($"Written by {PackSeed.Team}.", saved.Text, StringComparison.Ordinal);
        Assert.Contains($"Words last changed by {PackSeed.Team}", saved.Text, StringComparison.Ordinal);
        var again = await team.GetAsync(edit);
        Assert.Contains("This is unlikely to be chance and is a concern.", again.Text, StringComparison.Ordinal);
        var restored = await team.SubmitAsync(again.Form("#restore"));
        Assert.Equal("Drafted words restored", restored.Banner);
        Assert.DoesNotContain("Two posts stand empty.", restored.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync($"{edit}9")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_who_write_one_part_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var (team, other) = (await site.AsAsync(PackSeed.Team), await site.AsAsync(PackSeed.Colleague));
        await CreateAsync(team);
        var edit = DatasetPaths.EditPack("hampshire", PackSeed.Slug, "purpose");
        var (mine, theirs) = (await team.GetAsync(edit), await other.GetAsync(edit));
        await other.SubmitAsync(theirs.Form("#words"), Words("Theirs."));
        var page = await team.SubmitAsync(mine.Form("#words"), Words("Mine."));
        Assert.Contains($"{PackSeed.Colleague} saved changes", page.Text, StringComparison.Ordinal);
        Assert.Contains("Theirs.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mine.", page.Html, StringComparison.Ordinal);
        var kept = await team.SubmitAsync(page.Form("#words"));
        Assert.Contains("Mine.", kept.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Sharing_freezes_it_and_tells_the_members_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var indicator = await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var draft = await CreateAsync(team);
        var form = Share(draft);
        var shared = await team.SubmitAsync(form);
        Assert.Equal(DatasetPaths.IssueDetail("hampshire", PackSeed.Slug, 1), shared.Path);
        Assert.Equal("Shared. 2 people are emailed.", shared.Banner);
        Assert.Equal(shared.Path, (await team.SubmitAsync(form)).Path);
        Assert.Equal(1, await site.LookAsync(db => db.PackIssues.CountAsync()));
        var mails = await site.LookAsync(db => db.Set<MailMessage>().Where(mail => mail.Kind == "M23").ToListAsync());
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal("Scrutiny Group pack for July to September 2026", mail.Subject));
        Assert.Contains(shared.Path, mails[0].Text, StringComparison.Ordinal);
        Assert.Contains("No figure of this issue says something else today.", shared.Text, StringComparison.Ordinal);

        await PackSeed.RestateAsync(site, indicator, 390);
        var later = await team.GetAsync(shared.Path);
        Assert.Contains("75.2%", Section(later, "all-h"), StringComparison.Ordinal);
        Assert.Contains("78.0%", Section(later, "since-h"), StringComparison.Ordinal);
        Assert.Contains("1 figure of this issue says something else today.", later.Text, StringComparison.Ordinal);
        Assert.Contains("78.0%", Section(await team.GetAsync(Draft), "all-h"), StringComparison.Ordinal);

        var second = await team.SubmitAsync(Share(await team.GetAsync(Draft)));
        Assert.Equal("Shared. Members see it on Home.", second.Banner);
        Assert.Equal(2, await site.LookAsync(db => db.Set<MailMessage>().CountAsync(mail => mail.Kind == "M23")));
        Assert.Contains("A later issue was shared", (await team.GetAsync(shared.Path)).Text, StringComparison.Ordinal);
        Assert.True(
            await site.LookAsync(async db => (await db.PackIssues.ToListAsync()).TrueForAll(one => one.IsIntact))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Words_that_somebody_wrote_meanwhile_are_not_shared_unseen(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var (team, other) = (await site.AsAsync(PackSeed.Team), await site.AsAsync(PackSeed.Colleague));
        var draft = await CreateAsync(team);
        var edit = DatasetPaths.EditPack("hampshire", PackSeed.Slug, "ask");
        await other.SubmitAsync((await other.GetAsync(edit)).Form("#words"), Words("Agree two actions."));
        var told = await team.SubmitAsync(Share(draft));
        Assert.Contains($"{PackSeed.Colleague} saved changes", told.Text, StringComparison.Ordinal);
        Assert.Contains("Agree two actions.", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.LookAsync(db => db.PackIssues.CountAsync()));
        Assert.Equal(0, await site.LookAsync(db => db.Set<MailMessage>().CountAsync(mail => mail.Kind == "M23")));
        var shared = await team.SubmitAsync(Share(told));
        Assert.Equal("Shared. 2 people are emailed.", shared.Banner);
    }

    [Fact]
    public async Task A_group_must_be_chosen()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var page = await team.SubmitAsync(
            Share(await CreateAsync(team)),
            new Dictionary<string, string> { ["Input.Group"] = "" }
        );
        Assert.Equal(["Choose the group to share it with."], page.Errors);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_board_is_told_after_the_second_quarter(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var draft = await CreateAsync(team);
        var offer = draft.Forms().Single(form => form.TextContent.Contains("Also make", StringComparison.Ordinal));
        var report = await team.SubmitAsync(offer);
        Assert.Equal(
            (DatasetPaths.PackDetail("hampshire", "board-2026-q2"), "Board report drafted"),
            (report.Path, report.Banner)
        );
        Assert.Contains("Board report on data, to September 2026", report.Heading, StringComparison.Ordinal);
        Assert.Contains(
            "Neglect is recognised early and acted on",
            Section(report, "priorities-h"),
            StringComparison.Ordinal
        );
        Assert.Null(report.Document.QuerySelector("main svg.chart"));
        Assert.Null(report.Document.QuerySelector("#all-h"));
        Assert.DoesNotContain(
            (await team.GetAsync(Draft)).Forms(),
            form => form.TextContent.Contains("Also make", StringComparison.Ordinal)
        );
        var list = await team.GetAsync(List);
        Assert.DoesNotContain("Create Board report to June 2026", list.Text, StringComparison.Ordinal);
        Assert.Contains("Create Board report to March 2026", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_accepted_figures_there_is_nothing_to_draft()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync("Business manager, Portsmouth");
        var page = await team.GetAsync(DatasetPaths.PackList("portsmouth"));
        Assert.Contains("No quarter has accepted figures yet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has been shared yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_raised_as_a_finding_from_what_emerges()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await PackSeed.AddAsync(site);
        var team = await site.AsAsync(PackSeed.Team);
        var overview = await team.GetAsync(DatasetPaths.PerformanceOverview("hampshire"));
        Assert.Contains(
            "indicators signal a concern together",
            Section(overview, "emerging-h"),
            StringComparison.Ordinal
        );
        Assert.Contains("Good practice.", Section(overview, "emerging-h"), StringComparison.Ordinal);
        Assert.Contains(
            ImprovementPaths.RecordFindingFrom("hampshire", "dataset:2.4"),
            overview
                .Document.QuerySelectorAll("[aria-labelledby=emerging-h] a")
                .Select(link => link.GetAttribute("href"))
        );
    }

    internal static async Task<ShownPage> CreateAsync(Visitor team) =>
        await team.SubmitAsync(First(await team.GetAsync(List)));

    internal static IHtmlFormElement Share(ShownPage draft) =>
        draft.Forms().Single(form => form.TextContent.Contains("Share the", StringComparison.Ordinal));

    private static IHtmlFormElement First(ShownPage list) =>
        list.Forms()
            .First(form =>
                form.TextContent.Contains("Create pack for July to September 2026", StringComparison.Ordinal)
            );

    private static Dictionary<string, string> Words(string words) => new() { ["Input.Words"] = words };

    private static string Section(ShownPage page, string heading) =>
        page.Document.QuerySelector($"[aria-labelledby={heading}]")!.TextContent;
}

using System.Net;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.AllocatingPanels;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>What the readers say is laid side by side when both have finished, and agreed with a reason where somebody differs.</summary>
public sealed class ModerationTests
{
    private const int StandardsOfSet = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_all_say_is_agreed_in_one_press_and_what_differs_needs_a_reason(DatabaseKind kind)
    {
        await using var site = await ScoredAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var page = await team.GetAsync(PanelSite.Moderate);
        Assert.Contains("Embedded", page.Text, StringComparison.Ordinal);
        var asked = page.Document.QuerySelectorAll("#agree input[name$='.Section']").Length;
        Assert.InRange(asked, 1, StandardsOfSet - 1);
        var twice = await team.GetAsync(PanelSite.Moderate);
        var done = await team.SubmitAsync(page.Form("#same"));
        Assert.EndsWith("agreed as all say", done.Banner, StringComparison.Ordinal);
        Assert.Equal("These were agreed already", (await team.SubmitAsync(twice.Form("#same"))).Banner);
        var refused = await team.SubmitAsync(
            done.Form("#agree"),
            new Dictionary<string, string> { ["Items[0].Rating"] = "embedded", ["Items[0].Comment"] = "Kept as typed." }
        );
        Assert.Contains(
            "Enter why the panel agreed this rating.",
            Assert.Single(refused.Errors),
            StringComparison.Ordinal
        );
        Assert.Contains("Kept as typed.", refused.Html, StringComparison.Ordinal);
        var values = Enumerable
            .Range(0, asked)
            .SelectMany(at =>
                new[]
                {
                    KeyValuePair.Create($"Items[{at}].Rating", "met"),
                    KeyValuePair.Create($"Items[{at}].Reason", "The audit decides."),
                }
            )
            .ToDictionary();
        var agreed = await team.SubmitAsync(refused.Form("#agree"), values);
        Assert.Contains("All 12 standards are agreed.", agreed.Text, StringComparison.Ordinal);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var rows = await work.Db.ModeratedRatings.ToListAsync(Cancel);
        Assert.Equal(StandardsOfSet, rows.Count);
        Assert.All(rows.Where(row => row.DiffersFromAgency), row => Assert.Equal("The audit decides.", row.Reason));
        Assert.Contains("1 is agreed", (await team.GetAsync(PanelSite.Moderation)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agreed_rating_can_be_changed_and_a_stale_page_changes_nothing(DatabaseKind kind)
    {
        await using var site = await ScoredAsync(kind);
        await PanelSite.ModerateAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var path = $"{PanelSite.Moderate}?change=s01";
        var (page, stale) = (await team.GetAsync(path), await team.GetAsync(path));
        var changed = new Dictionary<string, string>
        {
            ["Items[0].Rating"] = "not_met",
            ["Items[0].Reason"] = "A second look.",
        };
        Assert.Equal("1 rating agreed", (await team.SubmitAsync(page.Form("#agree"), changed)).Banner);
        changed["Items[0].Rating"] = "embedded";
        await team.SubmitAsync(stale.Form("#agree"), changed);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Equal(
            "not_met",
            (await work.Db.ModeratedRatings.SingleAsync(row => row.Section == "s01", Cancel)).Rating
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_reader_is_enough_only_if_the_team_says_so(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        await PanelSite.ScoreAsync(site, PanelSite.Second, standards: 1, seed: 3);
        await PanelSite.HireAsync(site, PanelSite.Second, PanelSite.CareBoard);
        await Section11Stage.InEachAreaAsync<KeepPanels>(
            site,
            async job =>
            {
                await job.RunAsync(Cancel);
                return 0;
            }
        );
        var third = await site.AsAsync(PanelSite.Third);
        var seen = await third.GetAsync(PanelSite.Moderate);
        Assert.Contains(
            "The partnership team asks another reader, or decides that one is enough.",
            seen.Text,
            StringComparison.Ordinal
        );
        Assert.Null(seen.Document.QuerySelector("#same, #agree"));

        // They may still be asked to read it, so no page tells them what the first reader says.
        Assert.DoesNotContain("Standard 1", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Not known yet", (await third.GetAsync(PanelSite.Moderation)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Integrated Care Board",
            (await third.GetAsync(Section11Paths.ModerateStandard("hampshire", PanelSite.Year, "s01"))).Html,
            StringComparison.OrdinalIgnoreCase
        );
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.Contains(
            "1 agency has lost a reader in Section 11 2026",
            (await team.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        var page = await team.GetAsync(PanelSite.Moderate);
        var refused = await team.SubmitAsync(page.Form("#same"));
        Assert.StartsWith("Tick that one reader is enough", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var done = await team.SubmitAsync(
            page.Form("#same"),
            new Dictionary<string, string> { ["IsOneEnough"] = "true" }
        );
        Assert.EndsWith("agreed as all say", done.Banner, StringComparison.Ordinal);
        Assert.DoesNotContain("has lost a reader", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_second_press_after_a_fault_does_not_overwrite_what_a_colleague_agreed(DatabaseKind kind)
    {
        await using var site = await ScoredAsync(kind);
        await PanelSite.ModerateAsync(site);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var path = $"{PanelSite.Moderate}?change=s01";
        var (mine, theirs) = (await team.GetAsync(path), await team.GetAsync(path));
        var faulty = new Dictionary<string, string>
        {
            ["Items[0].Rating"] = "not_met",
            ["Items[0].Reason"] = new string('x', ModeratedRating.ReasonLength + 1),
        };
        var agreed = new Dictionary<string, string>
        {
            ["Items[0].Rating"] = "embedded",
            ["Items[0].Reason"] = "A second look.",
        };
        Assert.Equal("1 rating agreed", (await team.SubmitAsync(theirs.Form("#agree"), agreed)).Banner);
        var refused = await team.SubmitAsync(mine.Form("#agree"), faulty);
        Assert.NotEmpty(refused.Errors);
        var again = await team.SubmitAsync(
            refused.Form("#agree"),
            new Dictionary<string, string> { ["Items[0].Reason"] = "Mine." }
        );
        Assert.Null(again.Banner);
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Equal(
            "embedded",
            (await work.Db.ModeratedRatings.SingleAsync(row => row.Section == "s01", Cancel)).Rating
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task One_standard_is_read_over_all_agencies_by_those_who_have_no_part_in_them(DatabaseKind kind)
    {
        await using var site = await ScoredAsync(kind);
        var path = Section11Paths.ModerateStandard("hampshire", PanelSite.Year, "s01");
        foreach (var post in new[] { Section11Stage.Hampshire, PanelSite.Third })
        {
            var page = await (await site.AsAsync(post)).GetAsync(path);
            Assert.Contains("1 agency side by side.", page.Text, StringComparison.Ordinal);
            Assert.Contains("Integrated Care Board", page.Text, StringComparison.OrdinalIgnoreCase);
        }

        var reader = await site.AsAsync(PanelSite.First);
        Assert.DoesNotContain(
            "Integrated Care Board",
            (await reader.GetAsync(path)).Html,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await reader.AskAsync(Section11Paths.ModerateStandard("hampshire", PanelSite.Year, "bw"))).StatusCode
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_team_opens_scores_again_until_a_rating_is_agreed(DatabaseKind kind)
    {
        await using var site = await ScoredAsync(kind);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        var (page, other) = (await team.GetAsync(PanelSite.Allocation), await team.GetAsync(PanelSite.Allocation));
        var done = await team.SubmitAsync(page.Form("form[id^=again]"));
        Assert.StartsWith("Opened again", done.Banner, StringComparison.Ordinal);
        Assert.Equal("It was open already", (await team.SubmitAsync(other.Form("form[id^=again]"))).Banner);
        Assert.Single(await PanelSite.EvaluationsAsync(site), one => one.FinishedOn is null);
        Assert.Contains(
            "1 of 2 readers have finished.",
            (await team.GetAsync(PanelSite.Moderate)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_home_page_counts_what_waits_for_each(DatabaseKind kind)
    {
        await using var site = await PanelSite.AllottedAsync(kind);
        var reader = await site.AsAsync(PanelSite.First);
        Assert.Contains(
            "1 agency to score for Section 11 2026",
            (await reader.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        await PanelSite.ScoreAsync(site, PanelSite.First);
        var team = await site.AsAsync(Section11Stage.Hampshire);
        Assert.DoesNotContain("ready to moderate", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        Assert.Contains(
            "1 agency is ready to moderate in Section 11 2026",
            (await team.GetAsync("/home")).Text,
            StringComparison.Ordinal
        );
        await team.SubmitAsync((await team.GetAsync(PanelSite.Moderate)).Form("#same"));
        Assert.Contains("1 agency is ready to moderate", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
        await PanelSite.ModerateAsync(site);
        Assert.DoesNotContain("ready to moderate", (await team.GetAsync("/home")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("to score for", (await reader.GetAsync("/home")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Another_area_reads_nothing_of_the_panel_in_the_database_either(DatabaseKind kind)
    {
        await using var site = await ScoredAsync(kind);
        await using var work = await Section11Stage.OfTeamAsync(site, "portsmouth");
        Assert.Empty(await work.Db.PanelEvaluations.ToListAsync(Cancel));
        Assert.Empty(await work.Db.PanelScores.ToListAsync(Cancel));
        Assert.Empty(await work.Db.Set<ModeratedRating>().ToListAsync(Cancel));
    }

    private static async Task<Site> ScoredAsync(DatabaseKind kind)
    {
        var site = await PanelSite.AllottedAsync(kind);
        await PanelSite.ScoreAsync(site, PanelSite.First);
        await PanelSite.ScoreAsync(site, PanelSite.Second, seed: 3);
        return site;
    }
}

using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Improvement.RecordingFindings;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.FollowingThemes;

public sealed class ThemePagesTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_theme_counts_findings_by_source_and_year_and_lists_what_is_done(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var slug = await ThemeOfDemonstrationAsync(site);
        var page = await team.GetAsync($"/hampshire/themes/{slug}");
        Assert.Contains("Found by1 kind of source in the last 24 months", page.Text, StringComparison.Ordinal);
        Assert.Contains("F-001", page.Text, StringComparison.Ordinal);
        Assert.Contains("A-0001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Case audit 0 0 0 0 2", Row(page, "Case audit"), StringComparison.Ordinal);
        Assert.Contains("All sources 0 0 0 0 2", Row(page, "All sources"), StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("figure svg").Length);
        Assert.DoesNotContain("You see findings and actions of your own agency", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "No impact check on this theme has found a difference yet.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_theme_without_a_finding_says_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.GetAsync("/hampshire/themes/online-harm");
        Assert.Contains("No findings on this theme in the last 24 months.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No action on this theme is open.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has written about it yet.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("figure svg"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Three_sources_without_an_open_action_are_flagged(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var said = new[] { "Dentists were not asked.", "Fathers were left out.", "Schools had no lead." };
        var sources = new[] { "Visit", "CaseAudit", "StaffSurvey" };
        foreach (var (statement, source) in said.Zip(sources))
        {
            var flagged = (await team.GetAsync("/hampshire/themes/online-harm")).Text;
            Assert.DoesNotContain("No open action", flagged, StringComparison.Ordinal);
            await team.RecordAsync(site, statement, theme: "online-harm", more: ("SourceKind", source));
        }

        var page = await team.GetAsync("/hampshire/themes/online-harm");
        Assert.Contains("3 kinds of source in the last 24 months No open action", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_paragraph_of_the_year_is_written_and_written_anew(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.FillAsync("/hampshire/themes/neglect/review", ("Answer", ""));
        Assert.Equal("Enter whether it is getting better, and how you know.", Assert.Single(page.Errors));
        page = await team.FillAsync(page, ("Answer", "Slowly: fewer repeat plans."));
        Assert.Equal("/hampshire/themes/neglect", page.Path);
        Assert.Contains("2026 to 2027 Slowly: fewer repeat plans.", page.Text, StringComparison.Ordinal);
        await team.FillAsync("/hampshire/themes/neglect/review", ("Answer", "Last year was worse."), ("Year", 2025));
        page = await team.FillAsync("/hampshire/themes/neglect/review", ("Answer", "Yes."));
        Assert.Contains("2025 to 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("became “Yes.”", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await site.LookAsync(db => db.ThemeReviews.CountAsync()));
        page = await team.FillAsync("/hampshire/themes/neglect/review", ("Answer", "Later."), ("Year", 2027));
        Assert.Equal("Choose a year that has begun.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task People_of_an_agency_meet_their_own_findings_and_the_page_says_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var slug = await ThemeOfDemonstrationAsync(site);
        var police = await site.AsAsync(FindingSteps.PoliceLead);
        var page = await police.GetAsync($"/hampshire/themes/{slug}");
        Assert.Contains("You see findings and actions of your own agency alone", page.Text, StringComparison.Ordinal);
        Assert.Contains("F-002", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("F-001", page.Text, StringComparison.Ordinal);
        var trainer = await site.AsAsync("Training facilitator, Hampshire");
        page = await trainer.GetAsync($"/hampshire/themes/{slug}");
        Assert.DoesNotContain("F-002", page.Text, StringComparison.Ordinal);
        Assert.Contains("Findings are read by the partnership team", page.Text, StringComparison.Ordinal);
    }

    private static Task<string> ThemeOfDemonstrationAsync(Site site) =>
        site.LookAsync(db =>
            db.FindingThemes.Join(db.Themes, one => one.ThemeId, theme => theme.Id, (_, theme) => theme.Slug)
                .FirstAsync()
        );

    private static string Row(ShownPage page, string head) =>
        string.Join(
            ' ',
            page.Document.QuerySelectorAll("tr")
                .First(row => row.FirstElementChild?.TextContent.Trim() == head)
                .Children.Select(cell => cell.TextContent.Trim())
        );
}

using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Improvement.RecordingFindings;

public sealed class RecordFindingTests
{
    private const string Unlike = "Dental appointments were missed and nobody asked why.";
    private const string Like = "Records of strategy discussions did not reach every agency that took part.";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_finding_that_is_like_no_other_is_saved_at_once_as_a_draft(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.RecordAsync(
            site,
            Unlike,
            agency: "Constabulary",
            more: [("Detail", "In 4 of 10 cases."), ("SourcePath", "https://www.example.org/visit")]
        );
        Assert.Equal(
            ("F-003 saved as a draft", "/hampshire/findings/F-003", Unlike),
            (page.Banner, page.Path, page.Document.QuerySelector("h1")!.LastChild!.TextContent.Trim())
        );
        Assert.Contains(
            "Agencies it is aboutHampshire and Isle of Wight Constabulary",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("In 4 of 10 cases.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Scrutiny visit: Front door visit, 3 November 2026", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='https://www.example.org/visit']"));
        Assert.Contains("Agree this finding", page.Text, StringComparison.Ordinal);
        var police = await site.AsAsync(FindingSteps.PoliceLead);
        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync("/hampshire/findings/f-003")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Saved_and_agreed_it_asks_for_a_recommendation_next(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.RecordAsync(site, Unlike, "agree");
        Assert.Equal("/hampshire/findings/F-003/recommend", page.Path);
        var finding = await site.FindingAsync("F-003");
        Assert.Equal((FindingStatus.Agreed, FindingSteps.Manager), (finding.Status, finding.AgreedBy));
        page = await team.RecordAsync(
            site,
            "Fathers were invited to every conference.",
            "agree",
            more: ("Kind", "Strength")
        );
        Assert.Equal(("/hampshire/findings/F-004", "F-004 recorded and agreed"), (page.Path, page.Banner));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_similar_finding_is_shown_before_anything_is_saved(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.RecordAsync(site, Like, agency: "Probation service");
        Assert.Equal((HttpStatusCode.OK, "/hampshire/findings/new"), (page.Status, page.Path));
        Assert.Contains("Add this source to F-002", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Add this source to F-001", page.Text, StringComparison.Ordinal);
        Assert.Equal(Like, page.ValueOf("Statement"));
        Assert.Equal("Front door visit", page.ValueOf("SourceTitle"));
        var anyway = await team.FillAsync(page);
        Assert.Equal("/hampshire/findings/F-003", anyway.Path);
        Assert.Contains("1 finding like it", anyway.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_source_is_added_to_the_finding_that_says_the_same(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.RecordAsync(site, Like, agency: "Probation service");
        var added = await team.FillAsync(page, ("Same", "F-002"));
        Assert.Equal(("Added as a source of F-002", "/hampshire/findings/F-002"), (added.Banner, added.Path));
        Assert.Contains(
            "Also found byScrutiny visit: Front door visit, 3 November 2026 (F-003)",
            added.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Probation Service South Central", added.Text, StringComparison.Ordinal);
        Assert.Contains("Information sharing", added.Text, StringComparison.Ordinal);
        var merged = await team.GetAsync("/hampshire/findings/F-003");
        Assert.Contains("It says the same as F-002, which goes on.", merged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_signal_of_a_measure_fills_in_the_source(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.GetAsync("/hampshire/findings/new?measure=dataset:CIN-02");
        Assert.Equal("MultiAgencyData", page.ValueOf("SourceKind"));
        Assert.Equal("CIN-02 Re-referrals within 12 months, year to March 2023", page.ValueOf("SourceTitle"));
        Assert.Equal(
            ("31", "3", "2023"),
            (page.ValueOf("SourceDay-day"), page.ValueOf("SourceDay-month"), page.ValueOf("SourceDay-year"))
        );
        Assert.Equal("/data/indicators/CIN-02", page.ValueOf("SourcePath"));
        var theme = await site.ThemeIdAsync("thresholds-and-referral");
        Assert.NotNull(page.Document.QuerySelector($"input[name='Input.Themes'][value='{theme}'][checked]"));
        var values = Forms.Values(("Statement", "Re-referrals rose for four years."));
        values["press"] = "agree";
        page = await team.SubmitAsync(page.PostForm(), values);
        Assert.Equal("/hampshire/findings/F-003/recommend", page.Path);
        page = await team.GetAsync("/hampshire/findings/F-003");
        Assert.NotNull(page.Document.QuerySelector("main a[href='/hampshire/data/indicators/CIN-02']"));
        Assert.Equal("dataset:CIN-02", (await site.FindingAsync("F-003")).SourceMeasure);
    }

    [Theory]
    [InlineData("dataset:ZZZ-99")]
    [InlineData("nobody:1")]
    [InlineData("%00")]
    public async Task A_measure_that_nobody_knows_leaves_the_form_empty(string key)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(FindingSteps.Manager)).GetAsync($"/hampshire/findings/new?measure={key}");
        Assert.Equal((HttpStatusCode.OK, ""), (page.Status, page.ValueOf("SourceTitle")));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_nothing_is_lost()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.FillAsync("/hampshire/findings/new", ("Detail", "Long words."));
        Assert.Equal(
            [
                "Enter what was found, in one sentence.",
                "Choose the kind of source.",
                "Enter what the source is called.",
                "Enter the day of the source.",
            ],
            page.Errors
        );
        Assert.Equal("Long words.", page.ValueOf("Detail"));
        page = await team.RecordAsync(site, Unlike, more: ("SourceDay", new DateOnly(2026, 11, 25)));
        Assert.Equal("The day of the source must be today or earlier.", Assert.Single(page.Errors));
        page = await team.RecordAsync(site, Unlike, more: ("SourcePath", "report"));
        Assert.StartsWith("Enter the whole address of a page", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await team.RecordAsync(site, Unlike, "agree", theme: "");
        Assert.Equal("Choose at least one theme before it is agreed.", Assert.Single(page.Errors));
        page = await team.RecordAsync(site, Unlike, more: ("Themes", Guid.CreateVersion7()), theme: "");
        Assert.Equal("Choose themes from the list.", Assert.Single(page.Errors));
        page = await team.RecordAsync(site, Unlike, more: ("Agencies", Guid.CreateVersion7()));
        Assert.Equal("Choose agencies from the list.", Assert.Single(page.Errors));
    }
}

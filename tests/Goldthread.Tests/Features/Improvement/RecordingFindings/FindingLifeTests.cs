using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.RecordingFindings;

/// <summary>What becomes of a finding after it was written down: changed, agreed, rejected, merged, split.</summary>
public sealed class FindingLifeTests
{
    private const string Unlike = "Dental appointments were missed and nobody asked why.";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_is_changed_and_an_agency_that_acts_stays_named(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var form = await team.GetAsync("/hampshire/findings/F-002/change");
        var police = await site.AgencyIdAsync("Constabulary");
        Assert.NotNull(form.Document.QuerySelector($"input[name='Input.Agencies'][value='{police}'][checked]"));
        var page = await team.FillAsync(
            form,
            ("Statement", "Records of discussions went missing."),
            ("Agencies", await site.AgencyIdAsync("Probation service"))
        );
        Assert.Equal(("Changes saved", "/hampshire/findings/F-002"), (page.Banner, page.Path));
        Assert.Contains("Agencies it is aboutProbation Service South Central", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Agencies that actHampshire and Isle of Wight Constabulary and NHS Hampshire",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("became “Records of discussions went missing.”", page.Text, StringComparison.Ordinal);
        var lead = await site.AsAsync(FindingSteps.PoliceLead);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync("/hampshire/findings/F-002")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_people_who_change_it_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var other = await site.AsAsync("Quality officer, Hampshire");
        var first = await team.GetAsync("/hampshire/findings/F-001/change");
        var second = await other.GetAsync("/hampshire/findings/F-001/change");
        await team.FillAsync(first, ("Statement", "Referrers were told."));
        var conflict = await other.FillAsync(second, ("Statement", "Referrers always knew."));
        Assert.Contains("Referrers were told.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Referrers always knew.", conflict.ValueOf("Statement"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_is_agreed_on_its_page_and_only_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var form = await team.GetAsync("/hampshire/findings/F-001/agree");
        Assert.DoesNotContain("Recommended before", form.Text, StringComparison.Ordinal);
        var page = await team.FillAsync(form);
        Assert.Equal(("F-001 agreed", "/hampshire/findings/F-001"), (page.Banner, page.Path));
        Assert.Contains("On 24 November 2026, by Business manager, Hampshire", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync("/hampshire/findings/F-001/agree")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_without_a_theme_gets_one_when_it_is_agreed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        await team.RecordAsync(site, Unlike, theme: "");
        var page = await team.FillAsync("/hampshire/findings/F-003/agree");
        Assert.Equal("Choose at least one theme before it is agreed.", Assert.Single(page.Errors));
        page = await team.FillAsync(page, ("Themes", await site.ThemeIdAsync("neglect")));
        Assert.Equal("/hampshire/findings/F-003/recommend", page.Path);
        Assert.Contains("Neglect", (await team.GetAsync("/hampshire/findings/F-003")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_was_recommended_before_is_answered_before_it_is_agreed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        await CloseFirstRecommendationAsync(site, Today.AddDays(-20));
        var page = await team.RecordAsync(
            site,
            "The record of the strategy discussion again did not reach every agency.",
            "agree",
            more: ("HasLooked", "true")
        );
        Assert.Equal("/hampshire/findings/F-003/agree", page.Path);
        Assert.Contains("Something was recommended before", page.Banner!, StringComparison.Ordinal);
        Assert.Contains("What is R-001 to this finding?", page.Text, StringComparison.Ordinal);
        var refused = await team.FillAsync(page);
        Assert.Equal(
            ["Choose whether it is the same.", "Enter why the change did not hold, or why this is not the same."],
            refused.Errors
        );
        page = await team.FillAsync(
            refused,
            ("Answers[0].IsTheSame", "true"),
            ("Answers[0].Why", "The form was dropped when the team moved.")
        );
        Assert.Equal("/hampshire/findings/F-003/recommend", page.Path);
        page = await team.GetAsync("/hampshire/findings/F-003");
        Assert.Contains(
            "It did not hold because: The form was dropped when the team moved.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(-5, 0, true)]
    [InlineData(-5, -1, false)]
    public async Task A_recommendation_counts_as_before_for_five_years(int years, int days, bool counts)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await CloseFirstRecommendationAsync(site, Today.AddYears(years).AddDays(days));
        var page = await (await site.AsAsync(FindingSteps.Manager)).RecordAsync(
            site,
            "The record of the strategy discussion again did not reach every agency.",
            "agree",
            more: ("HasLooked", "true")
        );
        Assert.Equal(counts, page.Path.EndsWith("/agree", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_rejection_needs_a_reason_and_is_taken_back(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.FillAsync("/hampshire/findings/F-001/reject");
        Assert.Equal("Enter why it is rejected.", Assert.Single(page.Errors));
        page = await team.FillAsync(page, ("Because", "A second reading showed 12."));
        Assert.Equal("Finding rejected", page.Banner);
        Assert.Contains(
            "It was rejected on 24 November 2026: A second reading showed 12.",
            page.Text,
            StringComparison.Ordinal
        );
        foreach (var word in new[] { "change", "agree", "merge", "split" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync($"/hampshire/findings/F-001/{word}")).Status);
        }

        page = await team.FillAsync("/hampshire/findings/F-001/reject");
        Assert.Equal("Rejection taken back", page.Banner);
        Assert.Equal(FindingStatus.Draft, (await site.FindingAsync("F-001")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Findings_are_shown_side_by_side_and_merged_with_all_that_hangs_on_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        await team.RecordAsync(
            site,
            "Strategy discussion records did not reach every agency.",
            agency: "Probation service",
            more: ("HasLooked", "true")
        );
        var picker = await team.GetAsync("/hampshire/findings/F-002/merge");
        Assert.Contains("F-003: Strategy discussion records", picker.Text, StringComparison.Ordinal);
        var unknown = await team.GetAsync("/hampshire/findings/F-002/merge?into=F-999");
        Assert.Contains("There is no finding F-999 here.", unknown.Text, StringComparison.Ordinal);
        var both = await team.GetAsync("/hampshire/findings/F-002/merge?like=F-003");
        Assert.Contains("Case audit: Strategy discussion audit (demonstration)", both.Text, StringComparison.Ordinal);
        Assert.Contains("Scrutiny visit: Front door visit", both.Text, StringComparison.Ordinal);
        var refused = await team.FillAsync(both);
        Assert.Equal(
            "Agree the finding that goes on before recommendations move to it.",
            Assert.Single(refused.Errors)
        );
        await team.FillAsync("/hampshire/findings/F-003/agree");
        var page = await team.FillAsync("/hampshire/findings/F-002/merge?like=F-003");
        Assert.Equal(("F-002 merged into F-003", "/hampshire/findings/F-003"), (page.Banner, page.Path));
        Assert.Contains("R-001", page.Text, StringComparison.Ordinal);
        Assert.Contains("A-0001", page.Text, StringComparison.Ordinal);
        Assert.Contains("C-001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Also found byCase audit: Strategy discussion audit", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hampshire and Isle of Wight Constabulary", page.Text, StringComparison.Ordinal);
        var police = await site.AsAsync(FindingSteps.PoliceLead);
        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync("/hampshire/findings/F-003")).Status);
        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync("/hampshire/findings/F-002")).Status);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_finding_is_split_and_both_say_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.FillAsync("/hampshire/findings/F-002/split", ("Part", ""));
        Assert.Equal("Enter what the second says.", Assert.Single(page.Errors));
        page = await team.FillAsync(
            page,
            ("Kept", "One agency never received the record."),
            ("Part", "Nobody checked who had received it.")
        );
        Assert.Equal(("F-003 split from F-002", "/hampshire/findings/F-003"), (page.Banner, page.Path));
        Assert.Contains("Split fromF-002 One agency never received the record.", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Agencies it is aboutHampshire and Isle of Wight Constabulary",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Case audit: Strategy discussion audit", page.Text, StringComparison.Ordinal);
        page = await team.GetAsync("/hampshire/findings/F-002");
        Assert.Contains("A part is nowF-003 Nobody checked who had received it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("R-001", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_sees_its_own_branches_and_nothing_to_press(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var police = await site.AsAsync(FindingSteps.PoliceLead);
        var page = await police.GetAsync("/hampshire/findings/F-002");
        Assert.Contains("A-0001", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main a[href$='/reject']"));
        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync("/hampshire/findings/F-001")).Status);
        var board = await site.AsAsync("Safeguarding lead, integrated care board");
        page = await board.GetAsync("/hampshire/findings/F-002");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("A-0001", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("C-001", page.Text, StringComparison.Ordinal);
    }

    private static Task CloseFirstRecommendationAsync(Site site, DateOnly day) =>
        site.LookAsync(async db =>
        {
            (await db.Recommendations.SingleAsync(one => one.Reference == "R-001")).Close(day);
            await db.SaveChangesAsync(new FindingLifeTests(), default);
            return true;
        });
}

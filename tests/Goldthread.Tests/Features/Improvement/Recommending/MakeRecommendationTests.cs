using System.Net;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

public sealed class MakeRecommendationTests
{
    private const string Form = "/hampshire/findings/F-002/recommend";

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_recommendation_is_made_asked_and_leads_to_an_action(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await RecommendAsync(await site.AsAsync(Team), "community-health-trust");
        Assert.Equal(("Recommendation R-002 made", "/hampshire/recommendations/R-002"), (page.Banner, page.Path));
        Assert.Equal("/hampshire/recommendations/R-002/act", Primary(page));
        Assert.Contains("Reply owed", page.Text, StringComparison.Ordinal);
        Assert.Contains("Scrutiny Group", page.Text, StringComparison.Ordinal);
        var asked = await AskedAsync(site, "R-002", "community-health-trust");
        Assert.Equal((Today, new DateOnly(2026, 12, 15)), (asked.AskedOn, asked.ReplyBy));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_that_is_asked_reads_the_recommendation_and_its_finding_from_then_on(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var trust = await site.AsAsync("Safeguarding lead, community health");
        var team = await site.AsAsync(Team);
        Assert.Equal(HttpStatusCode.NotFound, (await trust.GetAsync(First)).Status);
        await RecommendAsync(team, "community-health-trust");
        var page = await trust.GetAsync("/hampshire/recommendations/R-002");
        Assert.Contains("In 9 of 22 audited cases", page.Text, StringComparison.Ordinal);
        Assert.Equal("/hampshire/recommendations/R-002/reply/community-health-trust", Primary(page));
        Assert.Equal(HttpStatusCode.NotFound, (await trust.GetAsync(First)).Status);
        var part = await site.LookAsync(db =>
            db.FindingAgencies.Where(named =>
                    db.Set<Agency>().Any(one => one.Id == named.AgencyId && one.Slug == "community-health-trust")
                )
                .Select(named => named.Part)
                .SingleAsync()
        );
        Assert.Equal(AgencyPart.Acting, part);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_the_prompts_miss_is_said_once_and_the_author_may_go_on(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync(Form, ("Wording", "Share it."), ("Difference", "One plan."));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            ["By when is the change in place?", "How will we know that it worked?"],
            page.Document.QuerySelectorAll("section.next li").Select(item => item.TextContent)
        );
        Assert.Equal(("Share it.", "One plan."), (page.ValueOf("Wording"), page.ValueOf("Difference")));
        Assert.NotNull(page.Document.QuerySelector("button[name='Input.Anyway']"));
        page = await team.FillAsync(page, ("Anyway", true));
        Assert.Equal("Recommendation R-002 made", page.Banner);
        Assert.Contains(
            "It would be stronger with these: by when and how we will know.",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_form_starts_with_the_agencies_of_the_finding_and_fifteen_working_days()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.AsAsync(Team)).GetAsync(Form);
        Assert.Equal(
            ["constabulary", "integrated-care-board"],
            page.Document.QuerySelectorAll("input[name='Input.Agencies'][checked]")
                .Select(box => box.GetAttribute("value"))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(("15", "12"), (page.ValueOf("ReplyBy-day"), page.ValueOf("ReplyBy-month")));
    }

    [Theory]
    [InlineData("Wording", "", "Enter what is recommended.")]
    [InlineData("Agencies", "nobody", "Choose agencies from the list.")]
    [InlineData("MonitoringGroup", "0199f9a0-0000-7000-8000-000000000000", "Choose a group from the list.")]
    [InlineData(
        "Agencies",
        "solent-nhs-trust",
        "Solent NHS Trust ended on 30 September 2024. Ask Hampshire and Isle of Wight Healthcare NHS Foundation Trust instead."
    )]
    public async Task What_cannot_be_is_refused_and_kept(string field, string value, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync(Form, ("Wording", "Share it."), ("Anyway", true), (field, value));
        Assert.Equal(sentence, Assert.Single(page.Errors));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(1, await site.LookAsync(db => db.Recommendations.CountAsync()));
        Assert.Equal("Recommendation R-002 made", (await RecommendAsync(team)).Banner);
    }

    [Fact]
    public async Task Days_that_are_past_are_refused()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var team = await site.AsAsync(Team);
        var page = await team.FillAsync(
            Form,
            ("Wording", "Share it."),
            ("Anyway", true),
            ("ReplyBy", Today.AddDays(-1))
        );
        Assert.Equal("The day to reply by must be today or later.", Assert.Single(page.Errors));
        page = await team.FillAsync(Form, ("Wording", "Share it."), ("Anyway", true), ("ByWhen", Today.AddDays(-1)));
        Assert.Equal("The day must not be before it was recommended.", Assert.Single(page.Errors));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_is_not_answered_and_a_second_press_makes_no_second_one(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(Team);
        var draft = await team.FillAsync(
            "/hampshire/findings/F-001/recommend",
            ("Wording", "Share it."),
            ("Anyway", true)
        );
        Assert.Equal("Agree the finding before you recommend something.", Assert.Single(draft.Errors));
        var form = await team.GetAsync(Form);
        var first = await team.FillAsync(form, ("Wording", "Share it."), ("Anyway", true));
        var second = await team.FillAsync(form, ("Wording", "Share it."), ("Anyway", true));
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(2, await site.LookAsync(db => db.Recommendations.CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await team.GetAsync("/hampshire/findings/F-999/recommend")).Status);
    }
}

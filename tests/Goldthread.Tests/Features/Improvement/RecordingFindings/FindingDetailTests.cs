using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Improvement.RecordingFindings;

public sealed class FindingDetailTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_shows_where_it_stands_and_the_one_thing_to_do(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        var page = await team.GetAsync("/hampshire/findings/F-002");
        Assert.Contains(
            "1 action is open. The next is A-0001, due on Friday 27 November 2026, in 3 days.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "/hampshire/threads/F-002",
            Assert.Single(page.Document.QuerySelectorAll("main a.govuk-button")).GetAttribute("href")
        );
        Assert.Equal(6, page.Document.QuerySelectorAll("nav.strip li").Length);
        Assert.Contains("R-001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Accepted by 1 of 2 agencies.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reply due on 4 December 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No finding of the last 5 years says something like it.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@if", page.Text, StringComparison.Ordinal);
        page = await team.GetAsync("/hampshire/findings/F-001");
        Assert.Equal(
            "/hampshire/findings/F-001/agree",
            Assert.Single(page.Document.QuerySelectorAll("main a.govuk-button")).GetAttribute("href")
        );
        Assert.Contains(
            "Nothing has been recommended yet. A draft is agreed first.",
            page.Text,
            StringComparison.Ordinal
        );
        var board = await site.AsAsync("Board member, Hampshire");
        page = await board.GetAsync("/hampshire/findings/F-001");
        Assert.Empty(page.Document.QuerySelectorAll("main a.govuk-button"));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_commands_of_its_page_do_not_grow_with_what_is_like_it(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var team = await site.AsAsync(FindingSteps.Manager);
        using var counter = new CommandCounter(site);
        await team.GetAsync("/hampshire/findings/F-002");
        var before = await counter.OfAsync(team, "/hampshire/findings/F-002");
        await site.LookAsync(async db =>
        {
            var here = await db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
            for (var number = 900; number < 930; number++)
            {
                var (finding, recommendation) = Closed(
                    here.Id,
                    number,
                    "Records of strategy discussions did not reach every agency."
                );
                db.AddRange(finding, recommendation);
            }

            await db.SaveChangesAsync(new FindingDetailTests(), default);
            return true;
        });
        var page = await team.GetAsync("/hampshire/findings/F-002");
        Assert.Contains("5 findings like it", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await counter.OfAsync(team, "/hampshire/findings/F-002"));
        Assert.InRange(before, 1, 30);
    }

    [Theory]
    [InlineData(
        "Minutes of strategy discussions arrived weeks late and were hard to read on phones.",
        true,
        true,
        true
    )]
    [InlineData(
        "Minutes of strategy discussions arrived weeks late and were hard to read on phones.",
        true,
        false,
        false
    )]
    [InlineData(
        "Minutes of strategy discussions arrived weeks late and were hard to read on phones.",
        false,
        true,
        false
    )]
    [InlineData("Dental appointments were missed.", true, true, false)]
    public async Task What_was_recommended_before_is_told_by_words_theme_and_agency(
        string words,
        bool theme,
        bool agency,
        bool told
    )
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await using var work = new TestWork(site.Services, [], across: false);
        var here = await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire");
        work.Get<Scope>().To([here.Id]);
        var (themeId, agencyId) = (
            await site.ThemeIdAsync("information-sharing"),
            await site.AgencyIdAsync("Constabulary")
        );
        var (finding, recommendation) = Closed(here.Id, 900, "Records of strategy discussions did not reach agencies.");
        work.Db.AddRange(finding, recommendation, new FindingTheme(finding, themeId));
        work.Db.Add(new Addressee(recommendation, agencyId, Today, Today));
        await work.Db.SaveChangesAsync(this, default);
        var subject = new LearningSubject(here.Id, null, words, theme ? [themeId] : [], agency ? [agencyId] : []);
        var before = await work.Get<RecommendedBeforeQuery>().OfAsync(subject, default);
        Assert.Equal(told ? ["R-900"] : [], before.Select(one => one.Reference));
        Assert.Equal(told ? 1 : 0, await work.Get<RecommendedBeforeQuery>().UnansweredAsync(subject, default));
    }

    private static (Finding Finding, Recommendation Recommendation) Closed(Guid here, int number, string statement)
    {
        var finding = new Finding(
            here,
            $"F-{number}",
            new FindingText(FindingKind.Improvement, statement, null, null),
            new Source(SourceKind.Visit, "Visit", Today),
            Today
        );
        finding.Agree(Today, FindingSteps.Manager, 1, 0);
        var text = new RecommendationText("Share the record with every agency.", null, null, null, null);
        var recommendation = new Recommendation(finding, $"R-{number}", text, Today);
        recommendation.Close(Today);
        return (finding, recommendation);
    }
}

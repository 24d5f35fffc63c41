using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Goldthread.Tests.Features.Improvement.Recommending.RecommendationSite;

namespace Goldthread.Tests.Features.Improvement.Recommending;

public sealed class RecommendationProgressTests
{
    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task It_closes_with_its_last_action_and_opens_with_the_first_that_goes_on(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        Assert.Null(await AfterAsync(site, Team, action => { }));
        Assert.Equal(Today, await AfterAsync(site, Team, action => action.CloseWithout(Today, "Not possible.")));
        var reopened = await WorkAsync(
            site,
            Team,
            async (services, _) =>
            {
                var db = services.GetRequiredService<GoldthreadDb>();
                var action = await db.Actions.SingleAsync();
                action.Reopen();
                await services
                    .GetRequiredService<RecommendationProgress>()
                    .ReopenAsync(action.RecommendationId, default);
                await db.SaveChangesAsync(new RecommendationProgressTests(), default);
                return (await db.Recommendations.SingleAsync()).ClosedOn;
            }
        );
        Assert.Null(reopened);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_action_that_is_added_in_the_same_save_keeps_it_open(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var closed = await AfterAsync(
            site,
            Team,
            (db, action) =>
            {
                action.CloseWithout(Today, "Another way.");
                var finding = db.Findings.Single(one => one.Reference == "F-002");
                var agency = db.Agencies.Single(one => one.Slug == "probation-service");
                var text = new ActionText("Share", null, null, ActionStrength.TellsPeople, null, null, Today);
                var recommendation = db.Recommendations.Single();
                db.Add(new AgencyAction(finding, recommendation, agency, "A-0900", text, Today));
            }
        );
        Assert.Null(closed);
    }

    [Fact]
    public async Task It_does_not_close_without_an_action_or_when_the_only_one_was_declined()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var closed = await AfterAsync(
            site,
            Team,
            (db, action) =>
            {
                var text = new ActionText("Share", null, null, ActionStrength.TellsPeople, null, null, Today);
                var finding = db.Findings.Single(one => one.Reference == "F-002");
                var other = new Recommendation(
                    finding,
                    "R-900",
                    new RecommendationText("Share.", null, null, null, null),
                    Today
                );
                var agency = db.Agencies.Single(one => one.Slug == "constabulary");
                var declined = new AgencyAction(finding, other, agency, "A-0900", text, Today);
                declined.Decline(Today, "No.");
                db.AddRange(other, declined);
            },
            "R-900"
        );
        Assert.Null(closed);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Somebody_who_sees_one_agency_s_actions_closes_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        Assert.Null(await AfterAsync(site, Police, action => action.CloseWithout(Today, "Not possible.")));
    }

    [Fact]
    public async Task What_is_withdrawn_stays_withdrawn_and_nothing_is_done_without_a_recommendation()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var withdrawn = await WorkAsync(
            site,
            Team,
            async (services, _) =>
            {
                var db = services.GetRequiredService<GoldthreadDb>();
                var recommendation = await db.Recommendations.SingleAsync();
                recommendation.Withdraw(Today, "Not needed.");
                var progress = services.GetRequiredService<RecommendationProgress>();
                await progress.ReopenAsync(recommendation.Id, default);
                await progress.CloseWhenDoneAsync(recommendation.Id, Today, default);
                await progress.CloseWhenDoneAsync(null, Today, default);
                await progress.ReopenAsync(null, default);
                return (recommendation.IsOpen, recommendation.ClosedOn);
            }
        );
        Assert.Equal((false, null), withdrawn);
    }

    private static Task<DateOnly?> AfterAsync(Site site, string post, Action<AgencyAction> change) =>
        AfterAsync(site, post, (_, action) => change(action));

    /// <summary>The day R-001, or another, is closed after somebody changed its action and saved.</summary>
    private static Task<DateOnly?> AfterAsync(
        Site site,
        string post,
        Action<GoldthreadDb, AgencyAction> change,
        string reference = "R-001"
    ) =>
        WorkAsync(
            site,
            post,
            async (services, _) =>
            {
                var db = services.GetRequiredService<GoldthreadDb>();
                change(db, await db.Actions.SingleAsync());
                var one =
                    db.Recommendations.Local.SingleOrDefault(row => row.Reference == reference)
                    ?? await db.Recommendations.SingleAsync(row => row.Reference == reference);
                if (db.Entry(one).State == EntityState.Added)
                {
                    await db.SaveChangesAsync(new RecommendationProgressTests(), default);
                }

                await services.GetRequiredService<RecommendationProgress>().CloseWhenDoneAsync(one.Id, Today, default);
                await db.SaveChangesAsync(new RecommendationProgressTests(), default);
                return one.ClosedOn;
            }
        );
}

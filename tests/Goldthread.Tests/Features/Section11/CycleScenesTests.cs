using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Demonstration;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// The demonstration holds the whole two years of four areas: a self-assessment that every agency signed and every panel
/// read, its letters, the update, conversations, and this year’s cycle with one agency in each state.
/// </summary>
public sealed class CycleScenesTests
{
    private const int LeastAgencies = 30;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Two_years_of_four_areas_stand_in_the_demonstration(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await PlayAsync(site);
        await using var all = await Section11Stage.OfAgencyAsync(site, Section11Stage.CareBoard);
        var cycles = await all.Db.Cycles.AsNoTracking().OrderBy(cycle => cycle.Year).ToListAsync(Cancel);
        Assert.Equal(
            [CycleKind.FullAssessment, CycleKind.Update, CycleKind.FullAssessment],
            cycles.Select(cycle => cycle.Kind)
        );
        Assert.Equal([true, false, false], cycles.Select(cycle => cycle.ClosedOn is not null));
        foreach (var place in Section11Stage.Areas)
        {
            await using var team = await Section11Stage.OfTeamAsync(site, place);
            await HasFinishedAsync(team.Db, cycles[0].Id);
        }

        await using var hampshire = await Section11Stage.OfTeamAsync(site, "hampshire");
        await IsTalkedAboutAsync(hampshire.Db, cycles[1].Id);
    }

    private static async Task PlayAsync(Site site)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var places = await work.Db.Partnerships.Select(place => place.Id).ToListAsync(Cancel);
        work.Get<Scope>().To(places);
        var clock = site.Services.GetRequiredService<MovableTime>();
        var stage = new SceneStage(work.Db, work.Get<Scope>(), clock, new DateOnly(2026, 11, 24), IsShort: false);
        var scenes = work.Get<IEnumerable<IScene>>().ToList();
        IScene[] own =
        [
            scenes.OfType<CycleScene>().Single(),
            scenes.OfType<PanelScene>().Single(),
            scenes.OfType<PlanScene>().Single(),
            scenes.OfType<FeedbackScene>().Single(),
            scenes.OfType<ClosingScene>().Single(),
        ];
        Assert.Equal(own.OrderBy(scene => scene.Order), own);
        foreach (var scene in own)
        {
            await scene.PlayAsync(stage, Cancel);
            work.Db.ChangeTracker.Clear();
        }
    }

    /// <summary>Everybody asked has signed, has two readers’ agreed ratings and has a letter, and what all panels said is shared.</summary>
    private static async Task HasFinishedAsync(GoldthreadDb db, Guid cycle)
    {
        var released = await db
            .Releases.Where(one => one.CycleId == cycle)
            .Select(one => one.AgencyId)
            .ToListAsync(Cancel);
        var asked = await db.AreaReturns.CountAsync(one => one.CycleId == cycle, Cancel);
        Assert.Equal(asked, released.Distinct().Count());
        var rated = await db
            .ModeratedRatings.Where(one => one.CycleId == cycle)
            .Select(one => one.AgencyId)
            .Distinct()
            .ToListAsync(Cancel);
        Assert.Equal(released.Order(), rated.Order());
        var letters = await db.FeedbackLetters.Where(one => one.CycleId == cycle).ToListAsync(Cancel);
        Assert.Equal(released.Order(), letters.Select(one => one.AgencyId).Order());
        Assert.Contains(letters, one => one.OpenedAt is not null);
        var areas = await db
            .AreaJudgements.Where(one => one.CycleId == cycle)
            .Select(one => one.AreaId)
            .Distinct()
            .CountAsync(Cancel);
        Assert.Equal(Section11Stage.Areas.Length, areas);
    }

    /// <summary>Most letters of the update are sent, one conversation was held and one is planned, one answer went back.</summary>
    private static async Task IsTalkedAboutAsync(GoldthreadDb db, Guid update)
    {
        var drafts = await db.FeedbackDrafts.Where(one => one.CycleId == update).ToListAsync(Cancel);
        Assert.Single(drafts, one => one is { WithChairSince: null });
        Assert.Single(drafts, one => one is { WithChairSince: not null, SentOn: null });
        Assert.Contains(drafts, one => one.SentOn is not null);
        Assert.Equal(3, await db.PlannedPromises.CountAsync(Cancel));
        var talks = await db.Conversations.OrderBy(one => one.PlannedOn).ToListAsync(Cancel);
        Assert.Equal([true, false], talks.Select(one => one.HeldOn is not null));
        Assert.True(Assert.Single(await db.ReturnedAnswers.ToListAsync(Cancel)).IsOpen);
        Assert.True(await db.Agencies.CountAsync(agency => agency.To == null, Cancel) >= LeastAgencies);
    }
}

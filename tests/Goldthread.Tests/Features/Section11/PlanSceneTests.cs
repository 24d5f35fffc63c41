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

/// <summary>The demonstration shows one of each: promises taken in, conversations held and planned, an answer returned.</summary>
public sealed class PlanSceneTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Hampshire_has_taken_promises_in_talked_and_returned_an_answer(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using (var work = new TestWork(site.Services, [], across: false))
        {
            var all = await work.Db.Partnerships.Select(place => place.Id).ToListAsync(Cancel);
            work.Get<Scope>().To(all);
            var clock = site.Services.GetRequiredService<MovableTime>();
            var stage = new SceneStage(work.Db, work.Get<Scope>(), clock, new DateOnly(2026, 11, 24), IsShort: false);
            var scenes = work.Get<IEnumerable<IScene>>().ToList();
            await scenes.OfType<CycleScene>().Single().PlayAsync(stage, Cancel);
            await scenes.OfType<PlanScene>().Single().PlayAsync(stage, Cancel);
        }

        await using var team = await Section11Stage.OfTeamAsync(site, "hampshire");
        Assert.Equal(3, await team.Db.PlannedPromises.CountAsync(Cancel));
        var talks = await team.Db.Conversations.OrderBy(one => one.PlannedOn).ToListAsync(Cancel);
        Assert.Equal([true, false], talks.Select(one => one.HeldOn is not null));
        Assert.True(Assert.Single(await team.Db.ReturnedAnswers.ToListAsync(Cancel)).IsOpen);
    }
}

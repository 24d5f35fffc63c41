using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Demonstration;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Section11;

/// <summary>The demonstration has a letter in each state, once its panel has finished.</summary>
public sealed class FeedbackSceneTests
{
    private static readonly DateOnly Agreed = new(2025, 1, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letters_of_the_earlier_cycle_are_sent_before_the_chair_and_drafted()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var clock = site.Services.GetRequiredService<MovableTime>();
        await using var work = new TestWork(site.Services, [], across: false);
        var scenes = work.Get<IEnumerable<IScene>>().ToList();
        var stage = new SceneStage(work.Db, work.Get<Scope>(), clock, new DateOnly(2026, 11, 24), IsShort: false);
        await scenes.OfType<CycleScene>().Single().PlayAsync(stage, Cancel);
        work.Db.ChangeTracker.Clear();
        var hampshire = await work.Db.Partnerships.SingleAsync(place => place.Slug == "hampshire", Cancel);
        var cycle = await work.Db.Cycles.SingleAsync(one => one.Year == 2024, Cancel);
        var releases = await work
            .Db.Releases.Where(one => one.PartnershipId == hampshire.Id && one.CycleId == cycle.Id)
            .ToListAsync(Cancel);
        var set = await work.Get<AskedSetQuery>().OfAsync(cycle.QuestionSetVersionId, Cancel);
        foreach (var release in releases)
        {
            foreach (var section in new CycleVoices(cycle, set, 0, []).RatedSections)
            {
                var rating = new ModeratedRating(
                    new PanelEvaluation(release, Guid.CreateVersion7(), Agreed),
                    section.Key,
                    "met"
                );
                var judgement = new PanelJudgement("met", EvidenceRung.Seen, null, "We saw it.", false);
                rating.Agree(judgement, membersDiffer: false, "Panel", Agreed);
                work.Db.Add(rating);
            }
        }

        await work.Db.SaveChangesAsync(work, Cancel);
        await scenes.OfType<FeedbackScene>().Single().PlayAsync(stage, Cancel);
        work.Db.ChangeTracker.Clear();
        var drafts = await work.Db.FeedbackDrafts.ToListAsync(Cancel);
        Assert.Equal(3, drafts.Count);
        Assert.Single(drafts, one => one is { WithChairSince: null });
        Assert.Single(drafts, one => one is { WithChairSince: not null, SentOn: null });
        var letter = Assert.Single(await work.Db.FeedbackLetters.ToListAsync(Cancel));
        Assert.Equal(("Independent chair, Hampshire", Section11Stage.PoliceLead), (letter.SignedRole, letter.OpenedBy));
    }
}

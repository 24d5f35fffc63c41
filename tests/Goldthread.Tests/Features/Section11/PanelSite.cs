using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Demonstration;
using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// Hampshire’s panel and the care board, which has sent its self-assessment of 2026: allotted, scored or agreed as far as a
/// test needs.
/// </summary>
public static class PanelSite
{
    public const int Year = Section11Stage.Year;
    public const string CareBoard = Section11Stage.CareBoard;
    public const string First = "Peer scrutineer, Hampshire";
    public const string Second = "Scrutiny Group chair, Hampshire";
    public const string Third = "Third scrutineer, Hampshire";
    public const string Elsewhere = "Peer scrutineer, Portsmouth";

    public static readonly string Allocation = Section11Paths.PanelAllocation("hampshire", Year);

    public static readonly string Work = Section11Paths.PanelWork("hampshire", Year);

    public static readonly string Score = Section11Paths.ScoreAgency("hampshire", Year, CareBoard);

    public static readonly string Moderate = Section11Paths.ModerateAgency("hampshire", Year, CareBoard);

    public static readonly string Moderation = Section11Paths.ModerationList("hampshire", Year);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The cycle of 2026, with a third member of Hampshire’s panel and one of Portsmouth’s.</summary>
    public static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Section11Stage.OpenAsync(kind);
        await AddAsync(site, Third, "hampshire");
        await AddAsync(site, Elsewhere, "portsmouth");
        return site;
    }

    /// <summary>The same with the care board allotted to the first two.</summary>
    public static async Task<Site> AllottedAsync(DatabaseKind kind)
    {
        var site = await OpenAsync(kind);
        await PlayAsync(
            site,
            async (work, stage) =>
            {
                var scene = work.Get<IEnumerable<IScene>>().OfType<PanelScene>().Single();
                await scene.AllotAsync(stage, Year, Cancel);
            }
        );
        return site;
    }

    /// <summary>One member scores so many standards of what they were asked.</summary>
    public static Task ScoreAsync(Site site, string member, int standards = int.MaxValue, int seed = 2) =>
        PlayAsync(
            site,
            async (work, stage) =>
            {
                var scene = work.Get<IEnumerable<IScene>>().OfType<PanelScene>().Single();
                await scene.ScoreAsync(stage, Year, member, (standards, seed), Cancel);
            }
        );

    /// <summary>The team agrees everything.</summary>
    public static Task ModerateAsync(Site site) =>
        PlayAsync(
            site,
            async (work, stage) =>
            {
                var scene = work.Get<IEnumerable<IScene>>().OfType<PanelScene>().Single();
                await scene.ModerateAsync(stage, Year, Cancel);
            }
        );

    public static async Task<IReadOnlyList<PanelEvaluation>> EvaluationsAsync(Site site)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        return await work.Db.PanelEvaluations.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel);
    }

    /// <summary>The person behind a post also gets a post in an agency.</summary>
    public static async Task HireAsync(Site site, string member, string agency)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, "hampshire");
        var post = await work.Db.Posts.SingleAsync(one => one.Title == member, Cancel);
        var employer = await work.Db.Agencies.SingleAsync(one => one.Slug == agency, Cancel);
        work.Db.Add(
            Post.InAgency(
                post.PersonId,
                Role.AgencyLead,
                "New head of safeguarding",
                employer,
                new DateOnly(2026, 11, 2)
            )
        );
        await work.Db.SaveChangesAsync(work, Cancel);
    }

    private static async Task PlayAsync(Site site, Func<TestWork, SceneStage, Task> play)
    {
        var clock = site.Services.GetRequiredService<MovableTime>();
        await using var work = new TestWork(site.Services, [], across: false);
        await play(work, new SceneStage(work.Db, work.Get<Scope>(), clock, new DateOnly(2026, 11, 24), IsShort: false));
    }

    private static async Task AddAsync(Site site, string title, string partnership)
    {
        await using var work = await Section11Stage.OfTeamAsync(site, partnership);
        var place = await work.Db.Partnerships.SingleAsync(one => one.Slug == partnership, Cancel);
        var person = new Person(title, $"{Slugs.From(title)}@demonstration.example");
        work.Db.AddRange(person, Post.InTeam(person.Id, Role.Scrutineer, title, place.Id, new DateOnly(2025, 1, 6)));
        await work.Db.SaveChangesAsync(work, Cancel);
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Features.Section11;
using Goldthread.Features.Section11.Demonstration;
using Goldthread.Features.Section11.LaunchingCycles;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Section11;

/// <summary>
/// The demonstration’s cycle of 2026: the care board has sent, the police wait for their executive, community health has
/// begun, all others are late.
/// </summary>
public static class Section11Stage
{
    public const int Year = 2026;
    public const string Police = "constabulary";
    public const string PoliceLead = "Section 11 lead, police";
    public const string PoliceExecutive = "Assistant chief constable";
    public const string CareBoard = "integrated-care-board";
    public const string CareBoardLead = "Safeguarding lead, integrated care board";
    public const string Health = "community-health-trust";
    public const string HealthLead = "Safeguarding lead, community health";
    public const string Probation = "probation-service";
    public const string ProbationLead = "Safeguarding lead, probation";
    public const string Officer = "HIPS officer";
    public const string Hampshire = "Business manager, Hampshire";

    public static readonly string[] Areas = ["hampshire", "isle-of-wight", "portsmouth", "southampton"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A site with the cycle of 2026 in it, on the morning of the demonstration.</summary>
    public static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.OpenAsync(kind);
        var clock = site.Services.GetRequiredService<MovableTime>();
        await using (var work = new TestWork(site.Services, [], across: false))
        {
            var scene = work.Get<IEnumerable<IScene>>().OfType<CycleScene>().Single();
            var stage = new SceneStage(work.Db, work.Get<Scope>(), clock, new DateOnly(2026, 11, 24), IsShort: false);
            await scene.PlayThisYearAsync(stage, Cancel);
        }

        clock.MoveTo(TestWorld.Morning);
        return site;
    }

    /// <summary>A unit of work with the scope of an agency’s people.</summary>
    public static async Task<TestWork> OfAgencyAsync(Site site, string agency)
    {
        var work = new TestWork(site.Services, [], across: false);
        var all = await work.Db.Partnerships.Select(place => place.Id).ToListAsync(Cancel);
        var id = (await work.Db.Agencies.SingleAsync(one => one.Slug == agency, Cancel)).Id;
        work.Get<Scope>().To(all, [], [id]);
        return work;
    }

    /// <summary>A unit of work with the scope of a partnership’s team.</summary>
    public static async Task<TestWork> OfTeamAsync(Site site, string partnership)
    {
        var work = new TestWork(site.Services, [], across: false);
        work.Get<Scope>().To((await work.Db.Partnerships.SingleAsync(place => place.Slug == partnership, Cancel)).Id);
        return work;
    }

    /// <summary>Runs a job in each area, as the schedule does.</summary>
    public static async Task<int> InEachAreaAsync<TJob>(Site site, Func<TJob, Task<int>> run)
        where TJob : class
    {
        var done = 0;
        foreach (var area in Areas)
        {
            await using var work = await OfTeamAsync(site, area);
            done += await run(work.Get<TJob>());
        }

        return done;
    }

    public static Task<int> OpenCyclesAsync(Site site) =>
        InEachAreaAsync<OpenCycles>(site, job => job.RunAsync(Cancel));

    public static void MoveOn(Site site, TimeSpan by)
    {
        var clock = site.Services.GetRequiredService<MovableTime>();
        clock.MoveTo(clock.GetUtcNow().Add(by));
    }

    public static void MoveTo(Site site, DateOnly day) =>
        site
            .Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(LondonTime.Instant(day, new TimeOnly(9, 0))));

    public static Task<List<MailMessage>> MailsAsync(Site site, string kind) =>
        site.LookAsync(db =>
            db.Set<MailMessage>().Where(mail => mail.Kind == kind).OrderBy(mail => mail.Id).ToListAsync()
        );

    /// <summary>The cycle row of an agency, which everybody may read.</summary>
    public static Task<CycleAgency> AskedAsync(Site site, string agency) =>
        site.LookAsync(db =>
            db.CycleAgencies.SingleAsync(one =>
                db.Set<Agency>().Any(known => known.Id == one.AgencyId && known.Slug == agency)
                && db.Set<Cycle>().Any(cycle => cycle.Id == one.CycleId && cycle.Year == Year)
            )
        );

    /// <summary>An answer in an agency’s draft, as its own people find it.</summary>
    public static async Task<ReturnAnswer?> AnswerAsync(Site site, string agency, string question)
    {
        await using var work = await OfAgencyAsync(site, agency);
        return await work.Db.ReturnAnswers.SingleOrDefaultAsync(row =>
            row.QuestionKey == question
            && work.Db.Set<AgencyReturn>()
                .Any(one =>
                    one.Id == row.ReturnId
                    && work.Db.Set<Cycle>().Any(cycle => cycle.Id == one.CycleId && cycle.Year == Year)
                )
        );
    }
}

using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Mail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Dataset.Returns;

/// <summary>
/// Hampshire with a few agreed indicators of the police and the council, and hands that fill in returns as agencies would.
/// </summary>
public sealed class ReturnsStage : IAsyncDisposable
{
    public const string Team = "Business manager, Hampshire";
    public const string OtherTeam = "Quality officer, Hampshire";
    public const string Police = "Section 11 lead, police";
    public const string Constabulary = "constabulary";
    public const string Council = "hampshire-childrens-services";
    public const string Slug = "2026-q2";

    private ReturnsStage(Site site) => Site = site;

    public Site Site { get; }

    public static Period Quarter => ReturnPeriods.Quarter(2026, 2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A site whose partnership has agreed these indicators of the catalogue.</summary>
    public static async Task<ReturnsStage> OpenAsync(DatabaseKind kind, params IReadOnlyList<string> numbers)
    {
        var stage = new ReturnsStage(await Site.OpenAsync(kind));
        await stage.AgreeAsync(numbers);
        return stage;
    }

    /// <summary>Agrees indicators of the catalogue with their usual suppliers.</summary>
    public Task AgreeAsync(params IReadOnlyList<string> numbers) =>
        WorkAsync(
            async (work, here) =>
            {
                foreach (var number in numbers)
                {
                    var shipped = IndicatorCatalogue.Find(number)!;
                    var indicator = await work.Get<Indicators>()
                        .AddAsync(
                            here,
                            number,
                            shipped.Theme,
                            DefinitionText.Of(shipped),
                            (new DateOnly(2026, 4, 1), "Test"),
                            Stop
                        );
                    indicator.Agree(new DateOnly(2026, 4, 1));
                }
            }
        );

    /// <summary>The team asks for July to September 2026, on the page.</summary>
    public async Task<ShownPage> AskAsync(Visitor team)
    {
        var form = await team.GetAsync(DatasetPaths.OpenWindow("hampshire"));
        return await team.SubmitAsync(form.Form());
    }

    /// <summary>An agency fills in what it is asked, the numbers by indicator, and sends it.</summary>
    public Task SendAsync(string agency, params IReadOnlyList<(string Number, double Top, double? Bottom)> figures) =>
        WorkAsync(
            async (work, here) =>
            {
                var one = await OneAsync(work.Db, here, agency);
                var rows = await RowsAsync(work.Db, one);
                one.Write();
                foreach (var (number, top, bottom) in figures)
                {
                    rows[number].Say(new FigureText(top, bottom) { QueryAnswer = "Looked at again." });
                }

                one.Send(work.Get<TimeProvider>().Today(), $"Lead of {agency}");
            }
        );

    /// <summary>Somebody of the team, who signs in on another day because sessions do not last that long.</summary>
    public async Task<Visitor> TeamOnAsync(DateOnly day, string post = Team)
    {
        MoveTo(day);
        return await Site.AsAsync(post);
    }

    /// <summary>The day it is from now on.</summary>
    public void MoveTo(DateOnly day, int hour = 9) =>
        Site
            .Services.GetRequiredService<MovableTime>()
            .MoveTo(new DateTimeOffset(day, new TimeOnly(hour, 10), TimeSpan.Zero));

    /// <summary>Runs a line of the schedule, as the scheduler would now.</summary>
    public async Task RunAsync(string job)
    {
        var line = Schedule.Lines.Single(line => line.Name == job);
        await Site.Services.GetRequiredService<RunRecurring>().RunAsync(line, Stop);
    }

    public Task<List<MailMessage>> MailsAsync(string kind) =>
        Site.LookAsync(db =>
            db.Set<MailMessage>()
                .AsNoTracking()
                .Where(mail => mail.Kind == kind)
                .OrderBy(mail => mail.CreatedAt)
                .ThenBy(mail => mail.Id)
                .ToListAsync(Stop)
        );

    public Task<DataReturn> ReturnAsync(string agency) =>
        Site.LookAsync(async db =>
        {
            var here = (await db.Partnerships.SingleAsync(one => one.Slug == "hampshire", Stop)).Id;
            return await OneAsync(db, here, agency);
        });

    public Task<IndicatorFigure?> SumAsync(string number) =>
        Site.LookAsync(db =>
            db.IndicatorFigures.AsNoTracking()
                .Where(figure => figure.Year == 2026 && figure.TimeIdentifier == "Financial year Q2")
                .Where(figure => db.Set<Indicator>().Any(one => one.Id == figure.IndicatorId && one.Number == number))
                .SingleOrDefaultAsync(Stop)
        );

    /// <summary>Does something to the partnership's rows from outside.</summary>
    public async Task WorkAsync(Func<TestWork, Guid, Task> act)
    {
        await using var work = new TestWork(Site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire", Stop)).Id;
        work.Get<Scope>().To([here]);
        await act(work, here);
        await work.Db.SaveChangesAsync(work, Stop);
    }

    public static async Task<Dictionary<string, ReturnedFigure>> RowsAsync(GoldthreadDb db, DataReturn one) =>
        await db
            .ReturnedFigures.Where(row => row.ReturnId == one.Id)
            .Join(
                db.Indicators,
                row => row.IndicatorId,
                indicator => indicator.Id,
                (row, indicator) => new { row, indicator.Number }
            )
            .ToDictionaryAsync(pair => pair.Number, pair => pair.row, Stop);

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static Task<DataReturn> OneAsync(GoldthreadDb db, Guid here, string agency) =>
        db
            .DataReturns.Where(one => one.PartnershipId == here)
            .Where(one => db.Set<Agency>().Any(known => known.Id == one.AgencyId && known.Slug == agency))
            .Where(one =>
                db.Set<ReturnWindow>()
                    .Any(window =>
                        window.Id == one.WindowId && window.Year == 2026 && window.TimeIdentifier == "Financial year Q2"
                    )
            )
            .SingleAsync(Stop);
}

using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>Returns of Hampshire for July to September 2026, as opening the window would make them, and what was sent before.</summary>
public static class ReturnSeed
{
    public const string Period = "2026-q2";
    public const string Police = "constabulary";

    private static readonly DateTime Accepted = new(2026, 8, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Asks an agency for indicators of the catalogue.</summary>
    /// <param name="site">Where.</param>
    /// <param name="agency">The agency’s name in addresses.</param>
    /// <param name="due">The day figures are due.</param>
    /// <param name="asked">Numbers of the catalogue, each with its earlier figures, oldest first, the last of April to June 2026.</param>
    public static async Task OpenAsync(
        Site site,
        string agency,
        DateOnly due,
        IReadOnlyDictionary<string, IReadOnlyList<(double Top, double? Bottom)>> asked
    )
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id;
        work.Get<Scope>().To([here]);
        var supplier = await work.Db.Agencies.SingleAsync(one => one.Slug == agency);
        var now = await AskAsync(work, here, supplier.Id, ReturnPeriods.Quarter(2026, 2), due);
        foreach (var (number, past) in asked)
        {
            var definition = await DefineAsync(work, here, number);
            work.Db.Add(new ReturnedFigure(now.Return, definition));
            var period = ReturnPeriods.Quarter(2026, 2);
            foreach (var (top, bottom) in past.Reverse())
            {
                period = period.Before();
                var then = await AskAsync(work, here, supplier.Id, period, period.LastDay.AddDays(30));
                var figure = new ReturnedFigure(then.Return, definition);
                figure.Say(new FigureText(top, bottom));
                if (then.Return.IsOpen)
                {
                    then.Return.Send(period.LastDay.AddDays(20), "Test");
                    then.Return.Accept(period.LastDay.AddDays(25), "Test");
                }

                work.Db.AddRange(figure, new FigureIssue(figure, then.Window.Id, 1, null, Accepted, "Test"));
            }
        }

        await work.Db.SaveChangesAsync(work, TestContext.Current.CancellationToken);
    }

    /// <summary>The same for the police, of these numbers and without earlier figures.</summary>
    public static Task OpenAsync(Site site, params IReadOnlyList<string> numbers) =>
        OpenAsync(
            site,
            Police,
            new DateOnly(2026, 11, 27),
            numbers.ToDictionary(number => number, _ => (IReadOnlyList<(double, double?)>)[])
        );

    /// <summary>A row of the return of the police as it is saved.</summary>
    public static Task<ReturnedFigure> RowAsync(Site site, string number) =>
        site.LookAsync(db =>
            db.ReturnedFigures.SingleAsync(figure =>
                db.Set<IndicatorDefinition>().Any(one => one.Id == figure.DefinitionId && one.Number == number)
                && db.Set<DataReturn>()
                    .Any(one =>
                        one.Id == figure.ReturnId
                        && db.Set<Agency>().Any(agency => agency.Id == one.AgencyId && agency.Slug == Police)
                        && db.Set<ReturnWindow>()
                            .Any(window =>
                                window.Id == one.WindowId
                                && window.Year == 2026
                                && window.TimeIdentifier == "Financial year Q2"
                            )
                    )
            )
        );

    /// <summary>The return of the police.</summary>
    public static Task<DataReturn> ReturnAsync(Site site) =>
        site.LookAsync(db =>
            db.DataReturns.SingleAsync(one =>
                db.Set<Agency>().Any(agency => agency.Id == one.AgencyId && agency.Slug == Police)
                && db.Set<ReturnWindow>()
                    .Any(window =>
                        window.Id == one.WindowId && window.Year == 2026 && window.TimeIdentifier == "Financial year Q2"
                    )
            )
        );

    /// <summary>Changes something as a command would, and saves it.</summary>
    public static async Task ChangeAsync(Site site, Func<GoldthreadDb, Task> change)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id;
        work.Get<Scope>().To([here]);
        await change(work.Db);
        await work.Db.SaveChangesAsync(work, TestContext.Current.CancellationToken);
    }

    private static async Task<(ReturnWindow Window, DataReturn Return)> AskAsync(
        TestWork work,
        Guid here,
        Guid agency,
        Period period,
        DateOnly due
    )
    {
        var (year, identifier) = (period.Year, period.Identifier.Label);
        var window =
            work.Db.ReturnWindows.Local.FirstOrDefault(one => one.Year == year && one.TimeIdentifier == identifier)
            ?? await work.Db.ReturnWindows.FirstOrDefaultAsync(one =>
                one.Year == year && one.TimeIdentifier == identifier
            );
        if (window is null)
        {
            window = new ReturnWindow(here, period, due, period.LastDay.AddDays(1), "Test");
            work.Db.Add(window);
        }

        var id = window.Id;
        var asked =
            work.Db.DataReturns.Local.FirstOrDefault(one => one.WindowId == id && one.AgencyId == agency)
            ?? await work.Db.DataReturns.FirstOrDefaultAsync(one => one.WindowId == id && one.AgencyId == agency);
        if (asked is null)
        {
            asked = new DataReturn(window, agency);
            work.Db.Add(asked);
        }

        return (window, asked);
    }

    private static async Task<IndicatorDefinition> DefineAsync(TestWork work, Guid here, string number)
    {
        if (await work.Db.IndicatorDefinitions.FirstOrDefaultAsync(one => one.Number == number) is { } known)
        {
            return known;
        }

        var shipped = IndicatorCatalogue.Find(number)!;
        var indicator = await work.Get<Indicators>()
            .AddAsync(
                here,
                number,
                shipped.Theme,
                DefinitionText.Of(shipped),
                (new DateOnly(2020, 4, 1), "Test"),
                TestContext.Current.CancellationToken
            );
        indicator.Agree(new DateOnly(2020, 4, 1));
        return work.Db.IndicatorDefinitions.Local.Single(one => one.IndicatorId == indicator.Id);
    }
}

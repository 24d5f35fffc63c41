using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset;

/// <summary>Indicators of Hampshire with figures of quarters, as if the returns behind them had been accepted.</summary>
public static class SuppliedSeed
{
    public static readonly DateTime Accepted = new(2026, 10, 20, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// Adds an indicator of the catalogue with these numerators out of 500, the last of them for July to September 2026; a
    /// nought stands for a gap.
    /// </summary>
    public static async Task<Guid> AddAsync(Site site, string number, IReadOnlyList<int> numerators)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id;
        work.Get<Scope>().To([here]);
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
        var period = ReturnPeriods.Quarter(2026, 2);
        foreach (var numerator in numerators.Reverse())
        {
            var figure = new IndicatorFigure(here, indicator.Id, period);
            var sum =
                numerator == 0
                    ? new FigureSum(null, null, 1, 0) { Gap = PublishedMarker.NotAvailable }
                    : new FigureSum(numerator, 500, 1, 1);
            figure.Take(sum, numerator == 0 ? null : numerator / 5.0, Accepted);
            work.Db.Add(figure);
            period = period.Before();
        }

        await work.Db.SaveChangesAsync(work, TestContext.Current.CancellationToken);
        return indicator.Id;
    }
}

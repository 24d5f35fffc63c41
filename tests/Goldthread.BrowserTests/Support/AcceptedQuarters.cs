using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.BrowserTests.Support;

/// <summary>An indicator of a partnership with twenty-four quarters that fall at their end, as if returns had been accepted.</summary>
internal static class AcceptedQuarters
{
    private const string Number = "2.4";

    private static readonly int[] Falling =
    [
        400,
        405,
        398,
        402,
        407,
        395,
        401,
        403,
        399,
        404,
        397,
        400,
        406,
        396,
        402,
        400,
        380,
        378,
        382,
        379,
        381,
        377,
        380,
        376,
    ];

    public static async Task AddAsync(House house, string place)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        var all = await scope.ServiceProvider.GetRequiredService<IDirectory>().PartnershipsAsync(default);
        var here = all.Single(one => one.Slug == place).Id;
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs("Test");
        scope.ServiceProvider.GetRequiredService<Scope>().To([here]);
        var shipped = IndicatorCatalogue.Find(Number)!;
        var from = new DateOnly(2020, 4, 1);
        var indicator =
            await db.Indicators.SingleOrDefaultAsync(one => one.PartnershipId == here && one.Number == Number)
            ?? await scope
                .ServiceProvider.GetRequiredService<Indicators>()
                .AddAsync(here, Number, shipped.Theme, DefinitionText.Of(shipped), (from, "Test"), default);
        if (!indicator.IsAsked)
        {
            indicator.Agree(from);
        }

        var period = ReturnPeriods.Quarter(2026, 2);
        foreach (var numerator in Falling.Reverse())
        {
            var figure = new IndicatorFigure(here, indicator.Id, period);
            var at = new DateTime(2026, 10, 20, 9, 0, 0, DateTimeKind.Utc);
            figure.Take(new FigureSum(numerator, 500, 1, 1), numerator / 5.0, at);
            db.Add(figure);
            period = period.Before();
        }

        await db.SaveChangesAsync(house, CancellationToken.None);
    }
}

using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Dataset.BuildingPacks;

/// <summary>
/// Quarters of Hampshire to July to September 2026: two indicators of one theme that fall, one that rises, one that stays,
/// and one without a figure for the last quarter.
/// </summary>
internal static class PackSeed
{
    public const string Team = "Business manager, Hampshire";
    public const string Colleague = "Quality officer, Hampshire";
    public const string Scrutineer = "Scrutiny Group chair, Hampshire";
    public const string Board = "Board member, Hampshire";
    public const string Chair = "Independent chair, Hampshire";
    public const string Slug = "2026-q2";

    private static readonly int[] Steady =
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
    ];

    private static readonly int[] Falling = [.. Steady, 380, 378, 382, 379, 381, 377, 380, 376];

    private static readonly int[] Rising = [.. Steady, 420, 422, 418, 421, 419, 423, 420, 424];

    /// <returns>The indicator 2.4.</returns>
    public static async Task<Guid> AddAsync(Site site)
    {
        var first = await SuppliedSeed.AddAsync(site, "2.4", Falling);
        await SuppliedSeed.AddAsync(site, "2.5", Falling);
        await SuppliedSeed.AddAsync(site, "3.2", Rising);
        await SuppliedSeed.AddAsync(site, "1.2", Steady);
        await SuppliedSeed.AddAsync(site, "2.6", [.. Steady[..^1], 0]);
        return first;
    }

    /// <summary>A restatement: the latest figure of an indicator is another.</summary>
    public static async Task RestateAsync(Site site, Guid indicatorId, int numerator)
    {
        await using var work = new TestWork(site.Services, [], across: false);
        var here = (await work.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire")).Id;
        work.Get<Scope>().To([here]);
        var figure = await work
            .Db.IndicatorFigures.Where(one => one.IndicatorId == indicatorId)
            .OrderByDescending(one => one.FirstDay)
            .FirstAsync(TestContext.Current.CancellationToken);
        figure.Take(
            new FigureSum(numerator, 500, 1, 1),
            numerator / 5.0,
            new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc)
        );
        await work.Db.SaveChangesAsync(work, TestContext.Current.CancellationToken);
    }
}

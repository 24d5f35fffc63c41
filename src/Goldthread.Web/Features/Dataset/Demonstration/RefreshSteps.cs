using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.RefreshingSet;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Demonstration;

/// <summary>A refresh as the demonstration plays it, step by step, through the use cases of its pages.</summary>
[Scoped]
public sealed class RefreshSteps(
    GoldthreadDb db,
    BeginRefresh begin,
    DecideIndicators decide,
    SignOffRefresh signOff,
    Address address
)
{
    /// <summary>Begins it and, where a choice is named, decides every indicator alike.</summary>
    public async Task BeginAsync(int year, RefreshChoice? choice, string? because, CancellationToken cancel)
    {
        await begin.RunAsync(year, cancel);
        if (choice is { } alike)
        {
            var numbers = await NumbersAsync(null, cancel);
            await decide.RunAsync(
                year,
                [.. numbers.Select(number => new IndicatorChoice(number, alike, because))],
                cancel
            );
        }
    }

    /// <summary>Keeps all indicators of a theme.</summary>
    public async Task DecideThemeAsync(int year, int theme, CancellationToken cancel)
    {
        var numbers = await NumbersAsync(theme, cancel);
        await decide.RunAsync(
            year,
            [.. numbers.Select(number => new IndicatorChoice(number, RefreshChoice.Keep, null))],
            cancel
        );
    }

    public async Task SignOffAsync(int year, string meeting, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var version = await db
            .IndicatorRefreshes.Where(one => one.PartnershipId == here && one.Year == year)
            .Select(one => one.Version)
            .SingleAsync(cancel);
        await signOff.RunAsync(year, version, meeting, cancel);
    }

    private Task<List<string>> NumbersAsync(int? theme, CancellationToken cancel)
    {
        var here = address.Here.Id;
        return db
            .Indicators.Where(one => one.PartnershipId == here && (theme == null || one.Theme == theme))
            .Select(one => one.Number)
            .ToListAsync(cancel);
    }
}

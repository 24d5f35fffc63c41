using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>The quarters that a pack can tell of: those of which the figures of any agency are accepted.</summary>
public sealed class PackQuartersQuery(GoldthreadDb db)
{
    private const string Quarters = "Financial year Q";

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Period>> OfAsync(Guid partnershipId, int most, CancellationToken cancel)
    {
        var found = await db
            .IndicatorFigures.AsNoTracking()
            .Where(figure =>
                figure.PartnershipId == partnershipId
                && figure.Value != null
                && figure.TimeIdentifier.StartsWith(Quarters)
            )
            .Select(figure => new
            {
                figure.Year,
                figure.TimeIdentifier,
                figure.FirstDay,
            })
            .Distinct()
            .OrderByDescending(figure => figure.FirstDay)
            .Take(most)
            .ToListAsync(cancel);
        return [.. found.Select(figure => ReturnPeriods.Of(figure.Year, figure.TimeIdentifier))];
    }
}

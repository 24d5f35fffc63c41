using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// The partnership’s own indicators with the definition that holds and the agencies that supply them, whatever their
/// standing. People of an agency see themselves among the suppliers and nobody else.
/// </summary>
public sealed class IndicatorSetQuery(GoldthreadDb db, Address address)
{
    /// <summary>All of them, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<SetIndicator>> AllAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return await ReadAsync(db.Indicators.Where(indicator => indicator.PartnershipId == here), cancel);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="NotFoundException">The set has no such number.</exception>
    public async Task<SetIndicator> FindAsync(string number, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var found = await ReadAsync(
            db.Indicators.Where(indicator => indicator.PartnershipId == here && indicator.Number == number),
            cancel
        );
        return found is [var one] ? one : throw new NotFoundException();
    }

    private async Task<IReadOnlyList<SetIndicator>> ReadAsync(IQueryable<Indicator> which, CancellationToken cancel)
    {
        var indicators = await which.AsNoTracking().ToListAsync(cancel);
        var editions = (
            await which
                .Join(
                    db.Set<IndicatorDefinition>().AsNoTracking(),
                    indicator => indicator.Id,
                    definition => definition.IndicatorId,
                    (_, definition) => definition
                )
                .ToListAsync(cancel)
        ).ToLookup(definition => definition.IndicatorId);
        var suppliers = (
            await which
                .Join(
                    db.Set<IndicatorSupplier>(),
                    indicator => indicator.Id,
                    supplier => supplier.IndicatorId,
                    (_, supplier) => supplier
                )
                .Join(
                    db.Set<Agency>(),
                    supplier => supplier.AgencyId,
                    agency => agency.Id,
                    (supplier, agency) =>
                        new SetSupplier(supplier.IndicatorId, agency.Id, agency.Slug, agency.ShortName)
                )
                .ToListAsync(cancel)
        ).ToLookup(supplier => supplier.IndicatorId);
        return
        [
            .. indicators
                .OrderBy(indicator => indicator.Theme)
                .ThenBy(indicator => indicator.Number.Length)
                .ThenBy(indicator => indicator.Number, StringComparer.Ordinal)
                .Select(indicator => new SetIndicator(
                    indicator,
                    [.. editions[indicator.Id].OrderBy(definition => definition.Edition)],
                    [.. suppliers[indicator.Id].OrderBy(supplier => supplier.Name, StringComparer.Ordinal)]
                )),
        ];
    }
}

/// <summary>An indicator of the set.</summary>
/// <param name="Indicator">Its number and standing.</param>
/// <param name="Editions">Every definition there has been, the first one first.</param>
/// <param name="Suppliers">The agencies that supply it, as far as the reader may see them.</param>
public sealed record SetIndicator(
    Indicator Indicator,
    IReadOnlyList<IndicatorDefinition> Editions,
    IReadOnlyList<SetSupplier> Suppliers
)
{
    /// <summary>The definition that holds.</summary>
    public IndicatorDefinition Definition => Editions[^1];
}

/// <summary>An agency that supplies an indicator.</summary>
public sealed record SetSupplier(Guid IndicatorId, Guid AgencyId, string Slug, string Name);

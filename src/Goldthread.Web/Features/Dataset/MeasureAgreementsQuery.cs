using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>What a partnership has agreed about its measures, all of it at once: it is little.</summary>
[Scoped]
public sealed class MeasureAgreementsQuery(GoldthreadDb db)
{
    private readonly Dictionary<Guid, IReadOnlyDictionary<string, MeasureAgreements>> read = [];

    /// <summary>By the number of an indicator or the reference of a published measure.</summary>
    public async Task<IReadOnlyDictionary<string, MeasureAgreements>> AllAsync(
        Guid partnershipId,
        CancellationToken cancel
    )
    {
        if (!read.TryGetValue(partnershipId, out var known))
        {
            known = await ReadAsync(partnershipId, cancel);
            read.Add(partnershipId, known);
        }

        return known;
    }

    public async Task<MeasureAgreements> OfAsync(Guid partnershipId, string key, CancellationToken cancel) =>
        (await AllAsync(partnershipId, cancel)).GetValueOrDefault(key) ?? MeasureAgreements.None;

    private async Task<IReadOnlyDictionary<string, MeasureAgreements>> ReadAsync(Guid here, CancellationToken cancel)
    {
        var targets = await db
            .IndicatorTargets.AsNoTracking()
            .Where(target => target.PartnershipId == here)
            .OrderBy(target => target.HoldsFrom)
            .ToListAsync(cancel);
        var recalculations = await db
            .LimitsRecalculations.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.WithdrawnOn == null)
            .OrderBy(one => one.From)
            .ToListAsync(cancel);
        var breaks = await db
            .IndicatorDefinitions.AsNoTracking()
            .Where(definition => definition.PartnershipId == here && definition.Breaks)
            .OrderBy(definition => definition.HoldsFrom)
            .Select(definition => new
            {
                definition.Number,
                definition.HoldsFrom,
                definition.Because,
            })
            .ToListAsync(cancel);
        return targets
            .Select(target => target.MeasureKey)
            .Concat(recalculations.Select(one => one.MeasureKey))
            .Concat(breaks.Select(one => one.Number))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                key => key,
                key => new MeasureAgreements(
                    [.. targets.Where(target => target.MeasureKey == key)],
                    [.. recalculations.Where(one => one.MeasureKey == key)],
                    [
                        .. breaks
                            .Where(one => one.Number == key)
                            .Select(one => new SeriesBreak(one.HoldsFrom, one.Because ?? "")),
                    ]
                ),
                StringComparer.Ordinal
            );
    }
}

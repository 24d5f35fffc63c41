using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// What an open period should ask and does not, because an agency came to supply an indicator after it was opened. An
/// agency whose return is with the partnership or final is left alone, and so is what somebody else answers already.
/// </summary>
[Scoped]
public sealed class UnaskedQuery(GoldthreadDb db, AskedIndicatorsQuery indicators, TimeProvider time)
{
    public async Task<IReadOnlyList<UnaskedAgency>> OfAsync(ReturnWindow window, CancellationToken cancel)
    {
        if (window.IsLocked)
        {
            return [];
        }

        var today = time.Today();
        var asked = await indicators.OfAsync(window.PartnershipId, window.Period, today, cancel);
        var returns = await db
            .DataReturns.AsNoTracking()
            .Where(one => one.WindowId == window.Id)
            .ToDictionaryAsync(one => one.AgencyId, cancel);
        var ids = returns.Values.Select(one => one.Id).ToList();
        var rows = await db
            .ReturnedFigures.AsNoTracking()
            .Where(row => ids.Contains(row.ReturnId))
            .Select(row => new { row.AgencyId, row.IndicatorId })
            .ToListAsync(cancel);
        // A return that an agency left behind when it ended is answered by its successor: that is no gap.
        var answering = await indicators.AnsweringAsync(window.PartnershipId, today, cancel);
        var answered = rows.Select(row => (Agency: answering.GetValueOrDefault(row.AgencyId), row.IndicatorId))
            .ToHashSet();
        var missing = asked
            .SelectMany(one => one.Agencies.Select(agency => (Agency: agency, one.Definition)))
            .Where(pair => !answered.Contains((pair.Agency, pair.Definition.IndicatorId)))
            .Where(pair => !returns.TryGetValue(pair.Agency, out var one) || one.IsOpen)
            .GroupBy(pair => pair.Agency, pair => pair.Definition)
            .ToList();
        var agencies = missing.Select(group => group.Key).ToList();
        var names = await db
            .Agencies.AsNoTracking()
            .Where(agency => agencies.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
        return
        [
            .. missing
                .Select(group => new UnaskedAgency(group.Key, names[group.Key], [.. group]))
                .OrderBy(agency => agency.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>An agency and the indicators that it supplies and is not asked for in a period.</summary>
public sealed record UnaskedAgency(Guid AgencyId, string Name, IReadOnlyList<IndicatorDefinition> Definitions);

using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The periods that are over, have indicators to ask for, and have not been asked for yet.</summary>
[Scoped]
public sealed class OpenablePeriodsQuery(GoldthreadDb db, TimeProvider time)
{
    /// <summary>How many quarters back a period can still be asked for from the list.</summary>
    private const int Quarters = 4;

    /// <summary>The latest of each kind first.</summary>
    public async Task<IReadOnlyList<Period>> OfAsync(Guid partnershipId, CancellationToken cancel)
    {
        var frequencies = await FrequenciesAsync(partnershipId, cancel);
        var asked = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == partnershipId)
            .Select(window => new { window.Year, window.TimeIdentifier })
            .ToListAsync(cancel);
        return
        [
            .. ReturnPeriods
                .OverBefore(time.Today(), Quarters)
                .Where(period => frequencies.Contains(ReturnPeriods.FrequencyOf(period)!.Value))
                .Where(period =>
                    !asked.Exists(one => one.Year == period.Year && one.TimeIdentifier == period.Identifier.Label)
                ),
        ];
    }

    /// <summary>
    /// Of those the ones that are due to be asked for: the latest of each frequency, because an older one that was passed
    /// over was passed over for a reason.
    /// </summary>
    public async Task<IReadOnlyList<Period>> DueAsync(Guid partnershipId, CancellationToken cancel)
    {
        var today = time.Today();
        var latest = ReturnPeriods
            .OverBefore(today, 1)
            .GroupBy(period => ReturnPeriods.FrequencyOf(period))
            .Select(all => all.MaxBy(period => period.FirstDay)!)
            .ToList();
        return [.. (await OfAsync(partnershipId, cancel)).Where(latest.Contains)];
    }

    private async Task<HashSet<Frequency>> FrequenciesAsync(Guid partnershipId, CancellationToken cancel)
    {
        var agreed = await db
            .Indicators.AsNoTracking()
            .Where(indicator =>
                indicator.PartnershipId == partnershipId
                && indicator.Standing == IndicatorStanding.Agreed
                && db.Set<IndicatorSupplier>().Any(supplier => supplier.IndicatorId == indicator.Id)
            )
            .Join(
                db.Set<IndicatorDefinition>(),
                indicator => indicator.Id,
                definition => definition.IndicatorId,
                (_, definition) => definition.Frequency
            )
            .Distinct()
            .ToListAsync(cancel);
        return [.. agreed];
    }
}

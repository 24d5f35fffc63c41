using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>
/// Which agreed indicators a period asks for, by the edition that holds for it, and of which agencies: those that answer
/// today, so that whoever took over from an agency that ended is asked in its place, once.
/// </summary>
[Scoped]
public sealed class AskedIndicatorsQuery(GoldthreadDb db)
{
    /// <summary>The indicators of the period in the order of their numbers; one without agencies has nobody to ask.</summary>
    public async Task<IReadOnlyList<AskedIndicator>> OfAsync(
        Guid partnershipId,
        Period period,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var definitions = await DefinitionsAsync(partnershipId, period, cancel);
        var suppliers = await db
            .IndicatorSuppliers.AsNoTracking()
            .Where(supplier => supplier.PartnershipId == partnershipId)
            .Select(supplier => new { supplier.IndicatorId, supplier.AgencyId })
            .ToListAsync(cancel);
        var byIndicator = suppliers.ToLookup(supplier => supplier.IndicatorId, supplier => supplier.AgencyId);
        var answering = await AnsweringAsync(partnershipId, today, cancel);
        return
        [
            .. definitions.Select(definition => new AskedIndicator(
                definition,
                [
                    .. byIndicator[definition.IndicatorId]
                        .Select(agency => answering.GetValueOrDefault(agency))
                        .OfType<Guid>()
                        .Distinct(),
                ]
            )),
        ];
    }

    /// <summary>The edition of each agreed indicator that holds for a period of its frequency, in the order of numbers.</summary>
    public async Task<IReadOnlyList<IndicatorDefinition>> DefinitionsAsync(
        Guid partnershipId,
        Period period,
        CancellationToken cancel
    )
    {
        var agreed = await db
            .Indicators.AsNoTracking()
            .Where(indicator =>
                indicator.PartnershipId == partnershipId && indicator.Standing == IndicatorStanding.Agreed
            )
            .Join(
                db.Set<IndicatorDefinition>(),
                indicator => indicator.Id,
                definition => definition.IndicatorId,
                (_, definition) => definition
            )
            .ToListAsync(cancel);
        return [.. Holding(agreed, period).Where(one => one.Frequency == ReturnPeriods.FrequencyOf(period))];
    }

    /// <summary>Of all editions of some indicators the one of each that holds for a period; before the first the first.</summary>
    public static IEnumerable<IndicatorDefinition> Holding(IEnumerable<IndicatorDefinition> editions, Period period) =>
        editions
            .GroupBy(definition => definition.IndicatorId)
            .Select(all =>
                all.Where(definition => definition.HoldsFrom <= period.FirstDay).MaxBy(definition => definition.Edition)
                ?? all.MinBy(definition => definition.Edition)!
            )
            .OrderBy(definition => definition.Theme)
            .ThenBy(definition => definition.Number.Length)
            .ThenBy(definition => definition.Number, StringComparer.Ordinal);

    /// <summary>
    /// By agency the one that answers for it in the partnership on a day: itself, or whoever took over; nothing where
    /// nobody did or it does not work here any more.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Guid?>> AnsweringAsync(
        Guid partnershipId,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Id, cancel);
        var members = (
            await db
                .AgencyMemberships.AsNoTracking()
                .Where(member =>
                    member.PartnershipId == partnershipId
                    && member.From <= today
                    && (member.To == null || member.To >= today)
                )
                .Select(member => member.AgencyId)
                .ToListAsync(cancel)
        ).ToHashSet();
        return agencies.Keys.ToDictionary(
            id => id,
            id => Answering(agencies, id, today) is { } now && members.Contains(now) ? now : (Guid?)null
        );
    }

    private static Guid? Answering(Dictionary<Guid, Agency> agencies, Guid id, DateOnly today)
    {
        var agency = agencies.GetValueOrDefault(id);
        while (agency is { SuccessorId: { } next } && !agency.ExistsOn(today))
        {
            agency = agencies.GetValueOrDefault(next);
        }

        return agency?.ExistsOn(today) == true ? agency.Id : null;
    }
}

/// <summary>An indicator as a period asks it, and the agencies it is asked of.</summary>
public sealed record AskedIndicator(IndicatorDefinition Definition, IReadOnlyList<Guid> Agencies);

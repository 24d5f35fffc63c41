using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>Adds indicators and editions of their definitions. Does not save.</summary>
[Scoped]
public sealed class Indicators(GoldthreadDb db)
{
    /// <summary>
    /// An indicator with its first definition, proposed until a refresh agrees it, supplied by the agencies of the usual
    /// kind that work in the partnership.
    /// </summary>
    public async Task<Indicator> AddAsync(
        Guid partnershipId,
        string number,
        int theme,
        DefinitionText text,
        (DateOnly Today, string By) written,
        CancellationToken cancel
    )
    {
        var indicator = new Indicator(partnershipId, number, theme, text.Name.Trim());
        db.Add(indicator);
        db.Add(
            new IndicatorDefinition(indicator, 1, text, new DateOnly(2000, 1, 1)).Explain(
                null,
                breaks: false,
                written.By
            )
        );
        var agencies = await UsualAsync(partnershipId, text.From, written.Today, cancel);
        db.AddRange(agencies.Select(agency => new IndicatorSupplier(partnershipId, indicator.Id, agency)));
        return indicator;
    }

    /// <summary>The next edition of a definition.</summary>
    /// <exception cref="RuleBrokenException">Nothing is different, or it begins before the one before it.</exception>
    public async Task<IndicatorDefinition> ChangeAsync(
        Indicator indicator,
        DefinitionText text,
        EditionReason reason,
        string by,
        CancellationToken cancel
    )
    {
        var latest = await db
            .IndicatorDefinitions.Where(definition => definition.IndicatorId == indicator.Id)
            .OrderByDescending(definition => definition.Edition)
            .FirstAsync(cancel);
        if (latest.ToText() == text)
        {
            throw new RuleBrokenException("Nothing is different from the definition there is.");
        }

        if (reason.HoldsFrom <= latest.HoldsFrom)
        {
            throw new RuleBrokenException(
                "The new definition must hold from a later day than the one before.",
                nameof(EditionReason.HoldsFrom)
            );
        }

        var next = new IndicatorDefinition(indicator, latest.Edition + 1, text, reason.HoldsFrom).Explain(
            reason.Because,
            reason.Breaks,
            by
        );
        indicator.Rename(next.Name);
        db.Add(next);
        return next;
    }

    private async Task<IReadOnlyList<Guid>> UsualAsync(
        Guid partnershipId,
        Supplier supplier,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var kinds = IndicatorSupplier.UsualKinds(supplier);
        return await db.Set<AgencyMembership>()
            .Where(member =>
                member.PartnershipId == partnershipId
                && member.From <= today
                && (member.To == null || member.To >= today)
            )
            .Join(db.Agencies, member => member.AgencyId, agency => agency.Id, (member, agency) => agency)
            .Where(agency =>
                kinds.Contains(agency.Kind) && agency.From <= today && (agency.To == null || agency.To >= today)
            )
            .OrderBy(agency => agency.Name)
            .Select(agency => agency.Id)
            .ToListAsync(cancel);
    }
}

/// <summary>Why there is another edition of a definition, from when, and whether figures before it still compare.</summary>
public sealed record EditionReason(DateOnly HoldsFrom, bool Breaks, string? Because);

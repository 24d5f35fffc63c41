using System.Linq.Expressions;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Reads the indicators of a partnership from the sums of its agencies’ returns: all of them with four commands, however
/// many there are.
/// </summary>
[Scoped]
public sealed class SuppliedReadingQuery(GoldthreadDb db, MeasureAgreementsQuery agreements)
{
    /// <summary>Every indicator that has a figure or a gap and is not retired, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<MeasureReading>> AllAsync(Guid partnershipId, string name, CancellationToken cancel)
    {
        var definitions = await LatestAsync(
            partnershipId,
            indicator => indicator.Standing != IndicatorStanding.Retired,
            cancel
        );
        var figures = await FiguresAsync(partnershipId, null, cancel);
        var agreed = await agreements.AllAsync(partnershipId, cancel);
        return
        [
            .. definitions
                .Where(definition => figures.Contains(definition.IndicatorId))
                .Select(definition =>
                    Read(
                        definition,
                        [.. figures[definition.IndicatorId]],
                        agreed.GetValueOrDefault(definition.Number) ?? MeasureAgreements.None,
                        name
                    )
                ),
        ];
    }

    /// <summary>The latest definition of an indicator, whatever has been supplied; nothing where there is none.</summary>
    public async Task<IndicatorDefinition?> DefinitionAsync(
        Guid partnershipId,
        string number,
        CancellationToken cancel
    ) =>
        await LatestAsync(partnershipId, indicator => indicator.Number == number, cancel) is [var latest, ..]
            ? latest
            : null;

    /// <summary>The latest definition of every indicator that agencies are asked for, in the order of their numbers.</summary>
    public Task<IReadOnlyList<IndicatorDefinition>> AskedAsync(Guid partnershipId, CancellationToken cancel) =>
        LatestAsync(partnershipId, indicator => indicator.Standing == IndicatorStanding.Agreed, cancel);

    /// <summary>One indicator, or nothing while it has neither figure nor gap.</summary>
    public async Task<MeasureReading?> OfAsync(IndicatorDefinition definition, string name, CancellationToken cancel)
    {
        var figures = await FiguresAsync(definition.PartnershipId, definition.IndicatorId, cancel);
        return figures.Contains(definition.IndicatorId)
            ? Read(
                definition,
                [.. figures[definition.IndicatorId]],
                await agreements.OfAsync(definition.PartnershipId, definition.Number, cancel),
                name
            )
            : null;
    }

    private async Task<IReadOnlyList<IndicatorDefinition>> LatestAsync(
        Guid here,
        Expression<Func<Indicator, bool>> which,
        CancellationToken cancel
    )
    {
        var all = await db
            .Indicators.AsNoTracking()
            .Where(indicator => indicator.PartnershipId == here)
            .Where(which)
            .Join(
                db.Set<IndicatorDefinition>(),
                indicator => indicator.Id,
                definition => definition.IndicatorId,
                (_, definition) => definition
            )
            .ToListAsync(cancel);
        return
        [
            .. all.GroupBy(definition => definition.IndicatorId)
                .Select(editions => editions.MaxBy(definition => definition.Edition)!)
                .OrderBy(definition => definition.Theme)
                .ThenBy(definition => definition.Number.Length)
                .ThenBy(definition => definition.Number, StringComparer.Ordinal),
        ];
    }

    private async Task<ILookup<Guid, IndicatorFigure>> FiguresAsync(
        Guid here,
        Guid? indicatorId,
        CancellationToken cancel
    )
    {
        var rows = await db
            .IndicatorFigures.AsNoTracking()
            .Where(figure => figure.PartnershipId == here && (indicatorId == null || figure.IndicatorId == indicatorId))
            .OrderBy(figure => figure.FirstDay)
            .ToListAsync(cancel);
        return rows.ToLookup(figure => figure.IndicatorId);
    }

    private static MeasureReading Read(
        IndicatorDefinition definition,
        IReadOnlyList<IndicatorFigure> rows,
        MeasureAgreements agreed,
        string name
    )
    {
        IReadOnlyList<ReadFigure> figures =
        [
            .. rows.Select(row => new ReadFigure(row.Period, row.Numerator, row.Denominator, row.Value, row.Gap, 0)
            {
                IsProvisional = row.IsProvisional,
                IsUnreliable = row.IsUnreliable,
            }),
        ];
        return new MeasureReading
        {
            Measure = definition,
            AreaName = name,
            Figures = figures,
            Agreed = agreed,
            Chart = agreed.Chart(figures, definition.Better),
            Comparison = [],
            UpdatedAt = rows.Max(row => row.WorkedOutAt),
        };
    }
}

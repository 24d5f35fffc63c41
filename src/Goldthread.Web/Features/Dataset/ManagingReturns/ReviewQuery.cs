using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ManagingReturns;

/// <summary>Every row of a return beside what the agency said the time before, and whether its own series signals.</summary>
public sealed class ReviewQuery(
    GoldthreadDb db,
    AgencyFiguresQuery history,
    MeasureAgreementsQuery agreements,
    PopulationQuery population
)
{
    public async Task<IReadOnlyList<ReviewRow>> OfAsync(NamedReturn of, CancellationToken cancel)
    {
        var here = of.Window.PartnershipId;
        var rows = await db
            .ReturnedFigures.AsNoTracking()
            .Where(row => row.ReturnId == of.Return.Id)
            .Join(
                db.IndicatorDefinitions,
                row => row.DefinitionId,
                definition => definition.Id,
                (row, definition) => new { row, definition }
            )
            .ToListAsync(cancel);
        var before = await history.OfAsync(here, of.Agency.Id, cancel);
        var agreed = await agreements.AllAsync(here, cancel);
        List<ReviewRow> read = [];
        foreach (
            var pair in rows.OrderBy(pair => pair.definition.Theme)
                .ThenBy(pair => pair.definition.Number.Length)
                .ThenBy(pair => pair.definition.Number, StringComparer.Ordinal)
        )
        {
            var series = before[pair.row.IndicatorId]
                .Where(figure => figure.Period.FirstDay < of.Window.FirstDay)
                .ToList();
            read.Add(
                await RowAsync(
                    of.Window.Period,
                    pair.row,
                    pair.definition,
                    series,
                    agreed.GetValueOrDefault(pair.definition.Number) ?? MeasureAgreements.None,
                    cancel
                ) with
                {
                    AcceptedBefore = before[pair.row.IndicatorId]
                        .FirstOrDefault(figure => figure.Issue.FigureId == pair.row.Id)
                        ?.Issue,
                }
            );
        }

        return read;
    }

    private async Task<ReviewRow> RowAsync(
        Period period,
        ReturnedFigure row,
        IndicatorDefinition definition,
        List<AgencyFigure> before,
        MeasureAgreements agreed,
        CancellationToken cancel
    )
    {
        var people = definition.Population ? await population.OfAsync(definition.PartnershipId, period, cancel) : null;
        List<ReadFigure> series = [];
        foreach (var figure in before)
        {
            series.Add(await ReadAsync(definition, figure.Period, ReturnWords.ToText(figure.Issue), cancel));
        }

        series.Add(await ReadAsync(definition, period, row.ToText(), cancel));
        var last = before.Count > 0 ? before[^1] : null;
        var beforePeople =
            last is not null && definition.Population
                ? await population.OfAsync(definition.PartnershipId, last.Period, cancel)
                : null;
        return new ReviewRow(
            row,
            definition,
            ReturnWords.Figure(definition, row.ToText(), people),
            last is null ? null : ReturnWords.Figure(definition, last.Issue, beforePeople),
            last?.Period,
            Signal(definition, series, agreed)
        );
    }

    private async Task<ReadFigure> ReadAsync(
        IndicatorDefinition definition,
        Period period,
        FigureText text,
        CancellationToken cancel
    )
    {
        var bottom = definition.Population
            ? await population.OfAsync(definition.PartnershipId, period, cancel)
            : text.Denominator;
        return new ReadFigure(period, text.Numerator, bottom, definition.Work(text.Numerator, bottom), null, 0);
    }

    /// <summary>What the chart of this agency’s own figures would say of this one, where it says anything.</summary>
    private static string? Signal(IndicatorDefinition definition, List<ReadFigure> series, MeasureAgreements agreed) =>
        series[^1].Value is null
            ? null
            : SignalWords.OfChange(
                new MeasureReading
                {
                    Measure = definition,
                    AreaName = "",
                    Figures = series,
                    Agreed = agreed,
                    Chart = agreed.Chart(series, definition.Better),
                    Comparison = [],
                    UpdatedAt = DateTime.MinValue,
                }
            );
}

/// <summary>One row of a return as it is reviewed.</summary>
/// <param name="Row">What the agency says.</param>
/// <param name="Definition">What it was asked.</param>
/// <param name="Now">The figure in words.</param>
/// <param name="Before">The figure of the time before, where there is one.</param>
/// <param name="BeforePeriod">Which time that was.</param>
/// <param name="Signal">What the agency's own series says of it, where it says anything.</param>
public sealed record ReviewRow(
    ReturnedFigure Row,
    IndicatorDefinition Definition,
    string Now,
    string? Before,
    Period? BeforePeriod,
    string? Signal
)
{
    /// <summary>What was accepted for this very period before, where it was: a change of it is a restatement.</summary>
    public FigureIssue? AcceptedBefore { get; init; }

    public bool IsRestatement => AcceptedBefore is { } issue && !issue.Says(Row);

    /// <summary>Whether somebody should look: it looks odd, signals, restates, is missing or has an answer to a query.</summary>
    public bool StandsOut =>
        Signal is not null
        || IsRestatement
        || !Row.IsAnswered
        || Row.Gap is not null
        || Row.IsUnreliable
        || Row.OddBecause is not null
        || Row.Query is not null;
}

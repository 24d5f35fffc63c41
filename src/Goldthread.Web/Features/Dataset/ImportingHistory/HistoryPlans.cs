using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>Reads a sheet of earlier figures against what the partnership has, row by row.</summary>
[Scoped]
public sealed class HistoryPlans(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <summary>More faults than these help nobody; the first ones are often the cause of the rest.</summary>
    private const int MostFaults = 200;

    public async Task<HistoryPlan> OfAsync(HistorySheet sheet, CancellationToken cancel)
    {
        var known = await KnownAsync(cancel);
        List<HistoryFigure> figures = [];
        List<HistoryFault> faults = [];
        Dictionary<(Guid, Guid, Period), int> seen = [];
        var already = 0;
        foreach (var row in sheet.Rows)
        {
            if (faults.Count >= MostFaults)
            {
                break;
            }

            var (figure, fault) = Read(sheet, row, known);
            if (
                figure is not null
                && !seen.TryAdd((figure.Definition.IndicatorId, figure.AgencyId, figure.Period), row.Number)
            )
            {
                var first = seen[(figure.Definition.IndicatorId, figure.AgencyId, figure.Period)];
                fault = At(
                    row,
                    HistoryColumns.Number,
                    FormattableString.Invariant($"Row {first} is the same indicator, agency and period.")
                );
            }

            fault ??= figure is null ? null : Against(figure, row, known);
            if (fault is not null)
            {
                faults.Add(fault);
            }
            else if (known.Latest.ContainsKey((figure!.Definition.IndicatorId, figure.AgencyId, figure.Period)))
            {
                already++;
            }
            else
            {
                figures.Add(figure);
            }
        }

        return new HistoryPlan(figures, already, faults);
    }

    private (HistoryFigure? Figure, HistoryFault? Fault) Read(HistorySheet sheet, ReadRow row, Known known)
    {
        var number = sheet.Cell(row, HistoryColumns.Number);
        if (number.Equals(HistoryColumns.Number, StringComparison.OrdinalIgnoreCase))
        {
            return (null, At(row, HistoryColumns.Number, "This is a second header row. Keep one."));
        }

        var editions = known.Editions[number].ToList();
        if (editions.Count == 0)
        {
            return (
                null,
                At(row, HistoryColumns.Number, $"‘{number}’ is no number of an indicator of this partnership.")
            );
        }

        var agency = sheet.Cell(row, HistoryColumns.Agency);
        if (!known.Agencies.TryGetValue(agency, out var agencyId))
        {
            return (
                null,
                At(row, HistoryColumns.Agency, $"‘{agency}’ is no agency that works or worked in this partnership.")
            );
        }

        var when = sheet.Cell(row, HistoryColumns.Period);
        if (PeriodText.Find(when) is not { } period)
        {
            var unread = $"‘{when}’ is no period. Write it like {PeriodText.Examples}.";
            return (null, At(row, HistoryColumns.Period, unread));
        }

        var definition = AskedIndicatorsQuery.Holding(editions, period).Single();
        if (ReturnPeriods.FrequencyOf(period) != definition.Frequency)
        {
            return (
                null,
                At(
                    row,
                    HistoryColumns.Period,
                    $"{number} has one figure a {definition.PeriodWord}, and {period.InSentence()} is none."
                )
            );
        }

        if (period.LastDay >= time.Today())
        {
            return (null, At(row, HistoryColumns.Period, $"{period.Label} is not over yet."));
        }

        var (text, column, wrong) = HistoryCell.Read(
            definition,
            sheet.Cell(row, HistoryColumns.Numerator),
            sheet.Cell(row, HistoryColumns.Denominator),
            (sheet.Cell(row, HistoryColumns.Gap), sheet.Cell(row, HistoryColumns.Note))
        );
        return text is null
            ? (null, At(row, column, wrong))
            : (new HistoryFigure(row.Number, definition, agencyId, period, text), null);
    }

    /// <summary>What the partnership has already is left as it is; what contradicts it is a fault.</summary>
    private static HistoryFault? Against(HistoryFigure figure, ReadRow row, Known known)
    {
        if (known.Asked.Contains(figure.Period))
        {
            return At(
                row,
                HistoryColumns.Period,
                $"Agencies were asked for {figure.Period.InSentence()} here, so its figures come with their returns."
            );
        }

        return
            known.Latest.TryGetValue((figure.Definition.IndicatorId, figure.AgencyId, figure.Period), out var latest)
            && (latest.Numerator, latest.Denominator, latest.Gap)
                != (figure.Text.Numerator, figure.Text.Denominator, figure.Text.Gap)
            ? At(
                row,
                HistoryColumns.Numerator,
                $"There is another figure already: {ReturnWords.Figure(figure.Definition, latest, null)}. Open its return again to change it."
            )
            : null;
    }

    private async Task<Known> KnownAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var editions = await db
            .IndicatorDefinitions.AsNoTracking()
            .Where(definition => definition.PartnershipId == here)
            .ToListAsync(cancel);
        var agencies = await db
            .AgencyMemberships.AsNoTracking()
            .Where(member => member.PartnershipId == here)
            .Join(db.Agencies, member => member.AgencyId, agency => agency.Id, (_, agency) => agency)
            .Distinct()
            .ToListAsync(cancel);
        var windows = await db
            .ReturnWindows.AsNoTracking()
            .Where(window => window.PartnershipId == here)
            .ToDictionaryAsync(window => window.Id, cancel);
        var issues = await db
            .FigureIssues.AsNoTracking()
            .Where(issue => issue.PartnershipId == here)
            .ToListAsync(cancel);
        Dictionary<string, Guid> names = new(StringComparer.OrdinalIgnoreCase);
        // The present agencies first: a former name of one may be the name of another that has ended.
        foreach (var agency in agencies.OrderBy(agency => agency.To is null ? 0 : 1))
        {
            foreach (var name in Names(agency))
            {
                names.TryAdd(name, agency.Id);
            }
        }

        return new Known(
            editions.ToLookup(definition => definition.Number, StringComparer.Ordinal),
            names,
            [.. windows.Values.Where(window => !window.IsHistory).Select(window => window.Period)],
            IndicatorSums
                .Latest(issues)
                .GroupBy(issue => (issue.IndicatorId, issue.AgencyId, windows[issue.WindowId].Period))
                .ToDictionary(group => group.Key, group => group.First())
        );
    }

    private static IEnumerable<string> Names(Agency agency) =>
        [
            agency.Name,
            agency.ShortName,
            agency.Slug,
            .. (agency.OtherNames ?? "").Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];

    private static HistoryFault At(ReadRow row, string column, string reason) => new(row.Number, column, reason);

    private sealed record Known(
        ILookup<string, IndicatorDefinition> Editions,
        IReadOnlyDictionary<string, Guid> Agencies,
        HashSet<Period> Asked,
        IReadOnlyDictionary<(Guid, Guid, Period), FigureIssue> Latest
    );
}

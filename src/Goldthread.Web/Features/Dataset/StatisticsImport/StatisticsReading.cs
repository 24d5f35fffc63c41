using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// The reading of a file in the form of Explore Education Statistics: its meta file, header, a survey of the columns, then
/// the rows.
/// </summary>
public sealed class StatisticsReading(
    InputFile file,
    AreaDirectory areas,
    MeasureCatalogue measures,
    FaultList faults,
    FaultList metaFaults,
    Action<int, string, string> warn
)
{
    public IReadOnlyList<ColumnGuess> Guesses { get; private set; } = [];

    public IReadOnlyList<SkippedRows> Skipped { get; private set; } = [];

    public IReadOnlyList<MarkedCells> Marked { get; private set; } = [];

    /// <returns>The file as kept, or nothing where it has faults.</returns>
    public DataFile? Run(string hash, ColumnAnswers answers, CancellationToken cancel)
    {
        var meta = file.Meta is null ? null : MetaFile.Read(file.Meta, metaFaults);
        var plan = MakePlan(meta, out var header);
        if (plan is null || header is null || metaFaults.Count > 0)
        {
            return null;
        }

        plan.Resolve(file.Name, answers, measures, faults, warn);
        Guesses = plan.Guesses;
        CheckColumns(plan, meta);
        return ReadRows(hash, plan, header, cancel);
    }

    private ColumnPlan? MakePlan(IReadOnlyList<MetaRow>? meta, out FileHeader? header)
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        header = FileHeader.Read(csv, faults);
        if (header is null)
        {
            return null;
        }

        foreach (var column in ColumnPlan.Mandatory)
        {
            if (header.IndexOf(column) < 0)
            {
                faults.Add(1, column, $"The file has no column called {column}.");
            }
        }

        if (faults.Count > 0)
        {
            return null;
        }

        CheckMetaAgainst(header, meta);
        var plan = new ColumnPlan(header, meta);
        while (csv.Read())
        {
            plan.Survey(csv);
        }

        return plan;
    }

    private void CheckMetaAgainst(FileHeader header, IReadOnlyList<MetaRow>? meta)
    {
        foreach (var row in meta ?? [])
        {
            if (header.IndexOf(row.Column.Name) < 0)
            {
                metaFaults.Add(row.Row, "col_name", $"The data file has no column called {row.Column.Name}.");
            }
            else if (
                row.Column is { Kind: ColumnKind.Filter, Grouping: { Length: > 0 } group }
                && header.IndexOf(group) < 0
            )
            {
                metaFaults.Add(row.Row, "filter_grouping_column", $"The data file has no column called {group}.");
            }
        }
    }

    private void CheckColumns(ColumnPlan plan, IReadOnlyList<MetaRow>? meta)
    {
        var indicators = plan
            .Columns.Select(placed => placed.Column)
            .Where(column => column.Kind == ColumnKind.Indicator)
            .ToList();
        if (indicators.Count == 0)
        {
            faults.Add(1, "-", "No column of the file holds figures.");
        }

        foreach (var (column, characteristic) in meta is null ? [] : PackedIndicators.Find(indicators))
        {
            var reason =
                $"The name packs a characteristic ({characteristic}) into an indicator; it belongs in a filter.";
            faults.Add(1, column.Name, reason);
        }
    }

    private DataFile? ReadRows(string hash, ColumnPlan plan, FileHeader header, CancellationToken cancel)
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        csv.Read();
        var rows = new RowReader(header, plan, areas, faults, warn);
        while (csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            rows.Read(csv);
        }

        rows.Finish();
        if (rows.Filled == 0)
        {
            faults.Add(1, "-", "The file has a header and no rows.");
        }

        Marked =
        [
            .. rows
                .Marked.OrderByDescending(pair => pair.Value)
                .Select(pair => new MarkedCells(file.Name, pair.Key, pair.Value)),
        ];
        Skipped = [.. rows.Skipped.Select(pair => new SkippedRows(file.Name, $"of level {pair.Key}", pair.Value))];
        return faults.Count == 0
            ? new DataFile(file.Name, hash, [.. plan.Columns.Select(placed => placed.Column)], rows.Rows)
            : null;
    }
}

using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>The reading of one file: bytes, meta file, header, a survey of the columns, then the rows.</summary>
public sealed class FileReading(InputFile file, AreaDirectory areas, MeasureCatalogue measures)
{
    private readonly List<FileFault> _warnings = [];

    public FaultList Faults { get; } = new(file.Name);

    /// <summary>Faults of the meta file, which carry its own name.</summary>
    public FaultList MetaFaults { get; } = new(file.Meta?.Name ?? file.Name);

    public IReadOnlyList<FileFault> Warnings => _warnings;

    public IReadOnlyList<ColumnGuess> Guesses { get; private set; } = [];

    public IReadOnlyList<SkippedRows> Skipped { get; private set; } = [];

    public IReadOnlyList<MarkedCells> Marked { get; private set; } = [];

    /// <summary>SHA-256 of the bytes; empty until they were read.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The file as kept; null while it has faults.</summary>
    public DataFile? Result { get; private set; }

    public void Run(ColumnAnswers answers, CancellationToken cancel)
    {
        if (!CanBeText())
        {
            return;
        }

        var meta = file.Meta is null ? null : MetaFile.Read(file.Meta, MetaFaults);
        var plan = MakePlan(meta, out var header);
        if (plan is null || header is null || MetaFaults.Count > 0)
        {
            return;
        }

        plan.Resolve(file.Name, answers, measures, Faults, Warn);
        Guesses = plan.Guesses;
        CheckColumns(plan, meta);
        ReadRows(plan, header, cancel);
    }

    private bool CanBeText()
    {
        if (file.IsMeta)
        {
            Faults.Add(1, "-", "This meta file came without the data file it describes.");
            return false;
        }

        if (FileBytes.WhyNotReadable(file) is { } reason)
        {
            Faults.Add(1, "-", reason);
            return false;
        }

        using var bytes = file.Open();
        Hash = FileBytes.Hash(bytes);
        return true;
    }

    private ColumnPlan? MakePlan(IReadOnlyList<MetaRow>? meta, out FileHeader? header)
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        header = FileHeader.Read(csv, Faults);
        if (header is null)
        {
            return null;
        }

        foreach (var column in ColumnPlan.Mandatory)
        {
            if (header.IndexOf(column) < 0)
            {
                Faults.Add(1, column, $"The file has no column called {column}.");
            }
        }

        if (Faults.Count > 0)
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
                MetaFaults.Add(row.Row, "col_name", $"The data file has no column called {row.Column.Name}.");
            }
            else if (
                row.Column is { Kind: ColumnKind.Filter, Grouping: { Length: > 0 } group }
                && header.IndexOf(group) < 0
            )
            {
                MetaFaults.Add(row.Row, "filter_grouping_column", $"The data file has no column called {group}.");
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
            Faults.Add(1, "-", "No column of the file holds figures.");
        }

        foreach (var (column, characteristic) in meta is null ? [] : PackedIndicators.Find(indicators))
        {
            var reason =
                $"The name packs a characteristic ({characteristic}) into an indicator; it belongs in a filter.";
            Faults.Add(1, column.Name, reason);
        }
    }

    private void ReadRows(ColumnPlan plan, FileHeader header, CancellationToken cancel)
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        csv.Read();
        var rows = new RowReader(header, plan, areas, Faults, Warn);
        while (csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            rows.Read(csv);
        }

        rows.Finish();
        if (rows.Filled == 0)
        {
            Faults.Add(1, "-", "The file has a header and no rows.");
        }

        Marked =
        [
            .. rows
                .Marked.OrderByDescending(pair => pair.Value)
                .Select(pair => new MarkedCells(file.Name, pair.Key, pair.Value)),
        ];
        Skipped = [.. rows.Skipped.Select(pair => new SkippedRows(file.Name, pair.Key, pair.Value))];
        if (Faults.Count == 0)
        {
            Result = new DataFile(file.Name, Hash, [.. plan.Columns.Select(placed => placed.Column)], rows.Rows);
        }
    }

    private void Warn(int row, string column, string reason) =>
        _warnings.Add(new FileFault(file.Name, row, column, reason));
}

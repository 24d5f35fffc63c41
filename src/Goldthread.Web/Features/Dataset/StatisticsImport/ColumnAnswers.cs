using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Answers about columns, given once and used again: by a person on the import’s page, or in a map file.</summary>
public sealed class ColumnAnswers(IEnumerable<ColumnAnswer> answers)
{
    private static readonly string[] Needed = ["column", "kind"];

    private readonly Dictionary<string, ColumnAnswer> _byColumn = answers
        .GroupBy(answer => answer.Column, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);

    /// <summary>No answers.</summary>
    public static ColumnAnswers None { get; } = new([]);

    public IReadOnlyCollection<ColumnAnswer> All => _byColumn.Values;

    /// <summary>The answer about a column, or null.</summary>
    public ColumnAnswer? For(string column) => _byColumn.GetValueOrDefault(column);

    /// <summary>These answers with later ones laid over them.</summary>
    public ColumnAnswers With(ColumnAnswers later) => new([.. All, .. later.All]);

    /// <summary>
    /// Reads a map file: comma-separated with a header of `column`, `kind` (filter, indicator, pass over) and, at wish,
    /// `label`, `unit` and `was` (the column’s name in the last release).
    /// </summary>
    public static ColumnAnswers ReadMap(InputFile map, FaultList faults)
    {
        if (FileBytes.WhyNotReadable(map) is { } reason)
        {
            faults.Add(1, "-", reason);
            return None;
        }

        using var text = FileBytes.OpenText(map);
        var csv = new CsvReader(text);
        var header = FileHeader.Read(csv, faults);
        foreach (var missing in Needed.Where(column => header is not null && header.IndexOf(column) < 0))
        {
            faults.Add(1, missing, $"The map file has no column called {missing}.");
        }

        var read = new List<ColumnAnswer>();
        while (header is not null && faults.Count == 0 && csv.Read())
        {
            if (csv.Count == 0 || !RowShape.Check(csv, header, faults))
            {
                continue;
            }

            if (KindOf(csv[header.IndexOf("kind")].Trim()) is { } kind)
            {
                read.Add(new ColumnAnswer(Cell("column"), kind, Cell("label"), Cell("unit"), Cell("was")));
            }
            else
            {
                faults.Add(csv.RowNumber, "kind", "The kind is filter, indicator or pass over.");
            }
        }

        return new ColumnAnswers(read);

        string Cell(string column) => header.IndexOf(column) is >= 0 and var i ? csv[i].Trim().ToString() : "";
    }

    private static ColumnKind? KindOf(ReadOnlySpan<char> text) =>
        text.Equals("filter", StringComparison.OrdinalIgnoreCase) ? ColumnKind.Filter
        : text.Equals("indicator", StringComparison.OrdinalIgnoreCase) ? ColumnKind.Indicator
        : text.Equals("pass over", StringComparison.OrdinalIgnoreCase) ? ColumnKind.PassedOver
        : null;
}

/// <summary>A person’s answer about a column.</summary>
/// <param name="Column">The column’s name in the new file.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Label">What to call it; empty to use the name.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Was">The name it had in the last release; empty where it was not renamed.</param>
public sealed record ColumnAnswer(string Column, ColumnKind Kind, string Label = "", string Unit = "", string Was = "");

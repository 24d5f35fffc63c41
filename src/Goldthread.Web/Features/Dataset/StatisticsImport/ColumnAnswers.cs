using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Answers about columns, given once and used again: by a person on the import’s page, or in a map file.</summary>
public sealed class ColumnAnswers(IEnumerable<ColumnAnswer> answers)
{
    private static readonly string[] Needed = ["column", "kind"];

    /// <summary>More renames than this run in a circle.</summary>
    private const int MostRenames = 20;

    private readonly ILookup<string, ColumnAnswer> _byColumn = answers.ToLookup(
        answer => answer.Column,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>No answers.</summary>
    public static ColumnAnswers None { get; } = new([]);

    public IEnumerable<ColumnAnswer> All => _byColumn.SelectMany(same => same);

    /// <summary>
    /// What a column is for: as answered with these files, else as known of this table, else as people answered for other
    /// tables where they all agree; null where it is not known.
    /// </summary>
    /// <param name="table">The stem of the table’s name.</param>
    /// <param name="column">The column’s name in the new file.</param>
    public ColumnAnswer? For(string table, string column)
    {
        var about = _byColumn[column].Where(answer => answer.Kind is not null).ToList();
        return about.LastOrDefault(answer => answer.Table is null)
            ?? about.LastOrDefault(answer => answer.Table == table)
            ?? Elsewhere([.. about.Where(answer => answer.Source == ColumnSource.Answered)]);
    }

    /// <summary>The name a column of a table had at first, through every rename that was answered; itself where there was none.</summary>
    public string KnownAs(string table, string column)
    {
        var known = column;
        for (var renames = 0; renames < MostRenames && Was(table, known) is { } before; renames++)
        {
            known = before;
        }

        return known;
    }

    /// <summary>These answers with later ones laid over them.</summary>
    public ColumnAnswers With(ColumnAnswers later) => new([.. All, .. later.All]);

    private static ColumnAnswer? Elsewhere(IReadOnlyList<ColumnAnswer> about) =>
        about.Select(answer => answer.Kind).Distinct().Count() == 1 ? about[^1] : null;

    private string? Was(string table, string column)
    {
        var renamed = _byColumn[column].Where(answer => answer.Was.Length > 0).ToList();
        return (
            renamed.LastOrDefault(answer => answer.Table is null)
            ?? renamed.LastOrDefault(answer => answer.Table == table)
        )?.Was;
    }

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

/// <summary>What is known about a column before its file is read: a person’s answer, or what the last release told.</summary>
/// <param name="Column">The column’s name in the new file.</param>
/// <param name="Kind">What it is for; null where the answer is about its name alone.</param>
/// <param name="Label">What to call it; empty to use the name.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Was">The name it had in an earlier release; empty where it was not renamed.</param>
/// <param name="Table">The stem of the table it was given about; null where it came with the files.</param>
/// <param name="Source">How it was known: an answer, or what an earlier release of the table could tell by itself.</param>
public sealed record ColumnAnswer(
    string Column,
    ColumnKind? Kind,
    string Label = "",
    string Unit = "",
    string Was = "",
    string? Table = null,
    ColumnSource Source = ColumnSource.Answered
);

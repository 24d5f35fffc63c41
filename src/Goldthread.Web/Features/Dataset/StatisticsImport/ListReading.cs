using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// The reading of a list, from comma-separated text or a workbook: every row below the heading is kept as it stands, and
/// what it says is worked out when it is wanted.
/// </summary>
public sealed class ListReading(InputFile file, AreaDirectory areas, FaultList faults, Action<int, string, string> warn)
{
    private const int MostRows = 20_000;
    private const int LongestKey = 300;

    private int _blank;

    /// <summary>Rows of a workbook that stand for nothing: those above the heading, and empty ones are not counted.</summary>
    public IReadOnlyList<SkippedRows> Skipped =>
        _blank == 0 ? [] : [new SkippedRows(file.Name, "above the heading", _blank)];

    /// <summary>Reads a CSV file whose first row is the heading of a list.</summary>
    public DataFile? RunText(string hash)
    {
        using var text = FileBytes.OpenText(file);
        var csv = new CsvReader(text);
        List<ReadRow> rows = [];
        while (csv.Read())
        {
            if (csv.Problem is { } problem)
            {
                faults.Add(csv.RowNumber, FormattableString.Invariant($"column {csv.ProblemCell + 1}"), problem);
                return null;
            }

            if (!csv.Whole.IsWhiteSpace())
            {
                rows.Add(
                    new ReadRow(csv.RowNumber, [.. Enumerable.Range(0, csv.Count).Select(i => csv[i].ToString())])
                );
            }

            if (rows.Count > MostRows)
            {
                return Refuse($"The list has more than {Words.Count(MostRows)} rows.");
            }
        }

        return Make(hash, "", rows);
    }

    /// <summary>Reads the first sheet of a workbook that holds the heading of a list.</summary>
    public DataFile? RunWorkbook(string hash)
    {
        try
        {
            using var bytes = file.Open();
            var sheets = SheetReader.Read(bytes, FileKind.Excel, MostRows);
            var sheet = sheets.FirstOrDefault(sheet => HeadingOf(sheet.Rows) >= 0);
            if (sheet is null)
            {
                return Refuse(
                    OtherFiles.WhatItIs(
                        sheets.SelectMany(one => one.Rows.Take(1)).Select(row => row.Cells).FirstOrDefault() ?? []
                    ) ?? "No sheet of this workbook holds a heading that is known here; save figures as CSV."
                );
            }

            return sheet.IsCut
                ? Refuse($"The sheet {sheet.Name} has more than {Words.Count(MostRows)} rows.")
                : Make(hash, sheet.Name, sheet.Rows);
        }
        catch (FileRefusedException refused)
        {
            return Refuse(refused.Message);
        }
    }

    private DataFile? Make(string hash, string sheet, IReadOnlyList<ReadRow> rows)
    {
        var at = HeadingOf(rows);
        var layout = ListLayout.Find(rows[at].Cells, areas)!;
        var names = Distinct(rows[at].Cells);
        _blank = at;
        var keys = Places(layout, names);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<ListEntry> entries = [];
        foreach (var row in rows.Skip(at + 1))
        {
            if (row.Cells.Count > names.Count && row.Cells.Skip(names.Count).Any(cell => cell.Length > 0))
            {
                faults.Add(
                    row.Number,
                    "-",
                    FormattableString.Invariant(
                        $"The row has {row.Cells.Count} cells where the heading has {names.Count}."
                    )
                );
                continue;
            }

            if (row.Cells.Any(cell => cell.Contains(PackedCells.Separator) || cell.Contains('\uFFFD')))
            {
                faults.Add(row.Number, "-", "A cell holds a control character or is not UTF-8 text.");
                continue;
            }

            var key = Key(row, keys, layout, seen);
            entries.Add(
                new ListEntry(row.Number, key, PackedCells.Of([.. Enumerable.Range(0, names.Count).Select(row.Cell)]))
            );
        }

        if (entries.Count == 0 && faults.Count == 0)
        {
            return Refuse("The list has a heading and no rows.");
        }

        if (faults.Count > 0)
        {
            return null;
        }

        var columns = names.Select(name => new DataColumn(
            name,
            ColumnKind.Note,
            name,
            "",
            null,
            "",
            ColumnSource.Layout
        ));
        return new ListWords(areas, file.Name, sheet, warn).Describe(
            new DataFile(file.Name, hash, [.. columns], []) { Kind = layout.Kind, Entries = entries }
        );
    }

    /// <summary>Where a heading repeats, the later ones are told apart by the column before them, else by number.</summary>
    private static List<string> Distinct(IReadOnlyList<string> cells)
    {
        List<string> names = [];
        foreach (var cell in cells)
        {
            var name = cell.Length > 0 ? cell : FormattableString.Invariant($"column {names.Count + 1}");
            if (cells.Count(other => other == cell) > 1 && names.Count > 0)
            {
                name = $"{names[^1]} {name}";
            }

            names.Add(
                names.Contains(name, StringComparer.OrdinalIgnoreCase)
                    ? FormattableString.Invariant($"{name} {names.Count + 1}")
                    : name
            );
        }

        return names;
    }

    private static List<int> Places(ListLayout layout, List<string> names) =>
        [.. layout.Key.Select(key => names.FindIndex(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)))];

    private static string Key(ReadRow row, List<int> places, ListLayout layout, Dictionary<string, int> seen)
    {
        var key =
            places.Count > 0 ? string.Join('/', places.Select(row.Cell))
            : layout.Kind == PublicationKind.Neighbours ? FormattableString.Invariant($"rank {seen.Count + 1}")
            : row.Cell(0);
        key = key.Length > LongestKey - 10 ? key[..(LongestKey - 10)] : key;
        var times = seen[key] = seen.GetValueOrDefault(key) + 1;
        return times == 1 ? key : FormattableString.Invariant($"{key} ({times})");
    }

    private int HeadingOf(IReadOnlyList<ReadRow> rows)
    {
        for (var at = 0; at < Math.Min(rows.Count, ListLayout.DeepestHeading); at++)
        {
            if (ListLayout.Find(rows[at].Cells, areas) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    private DataFile? Refuse(string sentence)
    {
        faults.Add(1, "-", sentence);
        return null;
    }
}

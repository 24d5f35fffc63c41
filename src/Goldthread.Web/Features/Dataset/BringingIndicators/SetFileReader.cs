using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>Finds the indicators in a file: the sheet whose headings are those of a set, or the list of a YAML file.</summary>
public static class SetFileReader
{
    /// <summary>The most indicators of one file.</summary>
    public const int MostRows = 2000;

    /// <summary>Bytes of the largest file.</summary>
    public const long Largest = 10L * 1024 * 1024;

    /// <summary>Titles and notes may stand above the headings.</summary>
    private const int RowsAbove = 20;

    private const string Compare = "Compare it with the set as it is downloaded here.";

    /// <exception cref="FileRefusedException">It holds no set that can be read; the sentence says where and why.</exception>
    public static IReadOnlyList<SetRow> Read(Stream content, FileKind kind)
    {
        var rows = kind == FileKind.Text ? SetYaml.Read(content) : ReadSheets(content, kind);
        return rows.Count switch
        {
            0 => throw new FileRefusedException("This file holds no indicators below its headings."),
            > MostRows => throw new FileRefusedException(
                $"This file has more than {Words.Count(MostRows)} indicators. Bring them in parts."
            ),
            _ => rows,
        };
    }

    private static IReadOnlyList<SetRow> ReadSheets(Stream content, FileKind kind)
    {
        RefuseSemicolons(content, kind);
        var best = SheetReader
            .Read(content, kind, MostRows + RowsAbove + 1)
            .SelectMany(sheet => sheet.Rows.Take(RowsAbove).Select((row, at) => new Place(sheet, row, at)))
            .OrderByDescending(place => place.Known)
            .FirstOrDefault();
        if (best is null || best.Known < 3)
        {
            throw new FileRefusedException($"No row of this file has the headings of an indicator set. {Compare}");
        }

        RefuseHeadings(content, kind, best);
        var columns = best
            .Heading.Cells.Select((heading, at) => (Column: SetColumns.Find(heading), At: at))
            .Where(pair => pair.Column is not null)
            .ToDictionary(pair => pair.Column!.Value, pair => pair.At);
        return
        [
            .. best
                .Sheet.Rows.Skip(best.At + 1)
                .Select(row => new SetRow(
                    best.Sheet.Name,
                    row.Number,
                    columns.ToDictionary(pair => pair.Key, pair => Said(row.Cell(pair.Value)))
                ))
                .Where(row => row.Cells.Values.Any(cell => cell.Length > 0)),
        ];
    }

    /// <summary>The headings must be one row, each of its own cell, all that are needed and none twice.</summary>
    private static void RefuseHeadings(Stream content, FileKind kind, Place best)
    {
        var where = best.Sheet.Name.Length > 0 ? $"Sheet “{best.Sheet.Name}”, row " : "Row ";
        where += Words.Count(best.Heading.Number);
        if (
            kind == FileKind.Excel
            && MergedCells.Of(content, best.Sheet.Name).FirstOrDefault(range => range.LastRow >= best.Heading.Number)
                is { } merged
        )
        {
            throw new FileRefusedException(
                $"{where}: the cells {merged.Name} are merged. Take merges out, so that every column has a heading of its own."
            );
        }

        var known = best.Heading.Cells.Select(SetColumns.Find).OfType<SetColumn>().ToList();
        if (known.GroupBy(column => column).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new FileRefusedException($"{where}: the heading “{twice.Key.Say()}” stands there twice.");
        }

        var next = best.Sheet.Rows.ElementAtOrDefault(best.At + 1);
        if (next is not null && Known(next) >= 3)
        {
            throw new FileRefusedException(
                $"{where}: the row below it holds headings as well. Keep one row of headings."
            );
        }

        if (SetColumns.Needed.Except(known).ToList() is { Count: > 0 } missing)
        {
            throw new FileRefusedException(
                $"{where}: {(missing.Count == 1 ? "the heading" : "the headings")} {Words.List(missing.Select(column => $"“{column.Say()}”"))} {(missing.Count == 1 ? "is" : "are")} missing. {Compare}"
            );
        }
    }

    private static void RefuseSemicolons(Stream content, FileKind kind)
    {
        if (kind != FileKind.Csv)
        {
            return;
        }

        content.Position = 0;
        using var reader = new StreamReader(content, leaveOpen: true);
        var first = reader.ReadLine() ?? "";
        foreach (var (separator, name) in new[] { (';', "semicolons"), ('\t', "tabs") })
        {
            if (first.Split(separator).Count(heading => SetColumns.Find(heading.Trim('"')) is not null) >= 3)
            {
                throw new FileRefusedException(
                    $"Row 1: this CSV separates its columns with {name}. Save it with commas, or as Excel (.xlsx)."
                );
            }
        }
    }

    private static string Said(string cell) => cell == DownloadTable.NoValue ? "" : cell;

    private static int Known(ReadRow row) => row.Cells.Select(SetColumns.Find).OfType<SetColumn>().Distinct().Count();

    private sealed record Place(ReadSheet Sheet, ReadRow Heading, int At)
    {
        public int Known { get; } = SetFileReader.Known(Heading);
    }
}

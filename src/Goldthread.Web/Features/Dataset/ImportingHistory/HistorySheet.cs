using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>The rows of a file of earlier figures, below one header row.</summary>
/// <param name="Rows">The rows that hold something.</param>
/// <param name="Columns">Where each column stands.</param>
public sealed record HistorySheet(IReadOnlyList<ReadRow> Rows, IReadOnlyDictionary<string, int> Columns)
{
    public const int MostRows = 20_000;

    public const long Largest = 10L * 1024 * 1024;

    /// <exception cref="FileRefusedException">It has no rows, other columns, or too many rows.</exception>
    public static HistorySheet Read(Stream content, FileKind kind)
    {
        var sheets = SheetReader.Read(content, kind, MostRows + 1).Where(sheet => sheet.Rows.Count > 0).ToList();
        if (sheets.Count == 0)
        {
            throw new FileRefusedException("This file holds no rows.");
        }

        if (sheets.Count > 1)
        {
            throw new FileRefusedException(
                $"This workbook has {Words.Plural(sheets.Count, "sheet")} with something in them. Keep one."
            );
        }

        var sheet = sheets[0];
        if (sheet.IsCut)
        {
            throw new FileRefusedException(
                $"This file has more than {Words.Count(MostRows)} rows. Bring it in in parts."
            );
        }

        var header = sheet.Rows[0];
        var columns = HistoryColumns
            .All.Select(name => (Name: name, At: IndexOf(header, name)))
            .Where(column => column.At >= 0)
            .ToDictionary(column => column.Name, column => column.At, StringComparer.Ordinal);
        var missing = HistoryColumns.Needed.Except(columns.Keys, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw new FileRefusedException(
                FormattableString.Invariant(
                    $"Row {header.Number} must be the one header row. It has no column {Words.List(missing)}."
                )
            );
        }

        return sheet.Rows.Count == 1
            ? throw new FileRefusedException("There is nothing below the header row.")
            : new HistorySheet([.. sheet.Rows.Skip(1)], columns);
    }

    public string Cell(ReadRow row, string column) => Columns.TryGetValue(column, out var at) ? row.Cell(at) : "";

    private static int IndexOf(ReadRow header, string name)
    {
        for (var at = 0; at < header.Cells.Count; at++)
        {
            if (header.Cells[at].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }
}

using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>The sheet of the file that is the tracker: its headers and the rows below them.</summary>
/// <param name="Headers">As they stand.</param>
/// <param name="Rows">The rows that hold something.</param>
public sealed record TrackerSheet(IReadOnlyList<string> Headers, IReadOnlyList<ReadRow> Rows)
{
    /// <summary>The most rows of one tracker.</summary>
    public const int MostRows = 5000;

    /// <summary>The most columns that are looked at, and the most strange names that are asked about at once.</summary>
    public const int MostAsked = 100;

    public const long Largest = 10L * 1024 * 1024;

    /// <summary>Titles and logos stand above the headers of many trackers.</summary>
    private const int RowsAbove = 20;

    /// <exception cref="FileRefusedException">There is no tracker in it.</exception>
    public static TrackerSheet Read(Stream content, FileKind kind)
    {
        var best = SheetReader
            .Read(content, kind, MostRows + RowsAbove)
            .SelectMany(sheet => sheet.Rows.Take(RowsAbove).Select((row, at) => (Sheet: sheet, Row: row, At: at)))
            .Select(place => (place.Sheet, place.Row, place.At, Known: Known(place.Row)))
            .OrderByDescending(place => place.Known)
            .FirstOrDefault();
        if (best.Sheet is null)
        {
            throw new FileRefusedException("This spreadsheet holds no rows.");
        }

        var rows = best.Sheet.Rows.Skip(best.At + 1).ToList();
        if (best.Known == 0 || rows.Count == 0)
        {
            throw new FileRefusedException(
                "No row of this spreadsheet names columns that we know, with rows below it. Compare it with the template."
            );
        }

        return best.Sheet.IsCut || rows.Count > MostRows
            ? throw new FileRefusedException(
                $"This tracker has more than {Words.Count(MostRows)} rows. Import it in parts."
            )
            : new TrackerSheet([.. best.Row.Cells.Take(MostAsked)], rows);
    }

    /// <summary>Which column of the file is which of ours: what was answered, else the first whose name we know.</summary>
    public IReadOnlyDictionary<TrackerColumn, int> Map(TrackerAnswers answers)
    {
        Dictionary<TrackerColumn, int> map = [];
        for (var at = 0; at < Headers.Count; at++)
        {
            var column = answers.Columns.TryGetValue(Headers[at], out var said)
                ? said
                : TrackerColumns.Guess(Headers[at]);
            if (column is { } known)
            {
                map.TryAdd(known, at);
            }
        }

        return map;
    }

    private static int Known(ReadRow row) =>
        row.Cells.Select(TrackerColumns.Guess).OfType<TrackerColumn>().Distinct().Count();
}

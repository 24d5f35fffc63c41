using System.Globalization;
using System.Text;

namespace Goldthread.Platform.Office;

/// <summary>
/// CSV after RFC 4180, in UTF-8 with a byte order mark so that Excel reads it. Text that a spreadsheet would take for a
/// formula gets an apostrophe before it; numbers do not.
/// </summary>
public static class CsvWriter
{
    /// <summary>Writes one header row and the rows; leaves the stream open.</summary>
    public static async Task WriteAsync(Stream stream, DownloadTable table, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        var open = table.Columns.Select(name => table.Looks.GetValueOrDefault(name)?.IsFilledIn == true).ToList();
        await writer.WriteAsync(Line(table.Columns, [], table.Nothing).AsMemory(), cancel);
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(Line(row, open, table.Nothing).AsMemory(), cancel);
        }
    }

    /// <param name="cells">The row.</param>
    /// <param name="open">By column, whether people fill it in: a cell without a value is then blank.</param>
    /// <param name="nothing">What stands where there is no value.</param>
    private static string Line(IEnumerable<object?> cells, List<bool> open, string nothing) =>
        string.Join(
            ',',
            cells.Select(
                (cell, at) =>
                    cell is not (null or "") ? Cell(cell)
                    : at < open.Count && open[at] ? ""
                    : nothing
            )
        ) + "\r\n";

    private static string Cell(object? cell)
    {
        var words = DownloadTable.Words(cell);
        var safe = cell is string && LooksLikeFormula(words) ? "'" + words : words;
        return safe.AsSpan().ContainsAny("\",\r\n") || safe.AsSpan().Trim().Length != safe.Length
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool LooksLikeFormula(string words) =>
        words[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

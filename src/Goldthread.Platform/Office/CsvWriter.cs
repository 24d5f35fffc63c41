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
        await writer.WriteAsync(Line(table.Columns, table.Nothing).AsMemory(), cancel);
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(Line(row, table.Nothing).AsMemory(), cancel);
        }
    }

    private static string Line(IEnumerable<object?> cells, string nothing) =>
        string.Join(',', cells.Select(cell => cell is null or "" ? nothing : Cell(cell))) + "\r\n";

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

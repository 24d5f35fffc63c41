using System.Buffers;
using System.Globalization;
using System.Text;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>Writes comma-separated tables: UTF-8, LF, dot decimals with up to 15 significant digits.</summary>
public static class CellWriter
{
    private static readonly SearchValues<char> Quotable = SearchValues.Create(",\"\r\n");

    /// <summary>A number as a cell; nothing is an empty cell.</summary>
    public static string Cell(double? number) => number?.ToString("G15", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A truth as a cell; nothing is an empty cell.</summary>
    public static string Cell(bool? truth) =>
        truth switch
        {
            true => "TRUE",
            false => "FALSE",
            null => string.Empty,
        };

    /// <summary>Writes the header and the lines to the file of that name, which is replaced.</summary>
    /// <exception cref="CellFaultException">The file cannot be written.</exception>
    public static void Save(string file, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> lines)
    {
        try
        {
            using var writer = new StreamWriter(
                file,
                append: false,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            );
            Write(writer, header, lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CellFaultException(file, row: 1, column: 1, "The file cannot be written.");
        }
    }

    /// <summary>Writes the header and the lines.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> lines)
    {
        foreach (var line in lines.Prepend(header))
        {
            writer.Write(string.Join(',', line.Select(Quote)));
            writer.Write('\n');
        }
    }

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(Quotable) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

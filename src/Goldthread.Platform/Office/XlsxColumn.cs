using Goldthread.Platform.Web;

namespace Goldthread.Platform.Office;

/// <summary>A column as a workbook shows it: its name in the header row, its width, its side, its numbers.</summary>
/// <param name="Name">With the marks of its note.</param>
/// <param name="IsNumber">Whether its cells stand at the right edge, numbers and what stands in their place.</param>
/// <param name="Width">In letters.</param>
/// <param name="WholeStyle">How whole numbers look.</param>
/// <param name="FractionStyle">How other numbers look.</param>
internal sealed record XlsxColumn(string Name, bool IsNumber, int Width, int WholeStyle, int FractionStyle)
{
    /// <summary>How people fill it in, or nothing where they only read it.</summary>
    public ColumnLook? Form { get; private init; }

    private const int Narrowest = 10;
    private const int Widest = 60;

    /// <summary>Reads all cells of the column once.</summary>
    public static XlsxColumn Of(string name, IEnumerable<object?> cells, ColumnLook? look)
    {
        var (numbers, words, longest) = (0, 0, 0);
        foreach (var cell in cells)
        {
            var text = DownloadTable.Words(cell);
            longest = Math.Max(longest, text.Length);
            if (IsCount(cell))
            {
                numbers++;
            }
            else if (cell is not (null or "") && Marker(text) is null)
            {
                words++;
            }
        }

        // The name is bold and may stand on three lines, but no word of it is broken.
        var word = name.Split(' ').Max(part => part.Length) + 3;
        var width = Math.Clamp(Math.Max(Math.Max(word, name.Length / 3), longest + 3), Narrowest, Widest);
        var decimals = look?.Decimals is { } asked ? Math.Clamp(asked, 0, XlsxStyles.MostDecimals) : (int?)null;
        return new XlsxColumn(
            name,
            numbers > 0 && words == 0,
            width,
            XlsxStyles.WholeNumber + (decimals ?? 0),
            decimals is null ? XlsxStyles.AnyNumber : XlsxStyles.WholeNumber + decimals.Value
        )
        {
            Form = look is { IsFilledIn: true } ? look : null,
        };
    }

    /// <summary>Whether a cell of it is for people to fill in.</summary>
    public bool IsOpen(object? cell) => Form is not null && !(cell is string words && Marker(words) is not null);

    /// <summary>The bracketed letter that a cell is or ends with, or nothing.</summary>
    public static CellMarker? Marker(string words) =>
        words.EndsWith(']')
            ? CellMarker.All.FirstOrDefault(marker =>
                words == marker.Text || words.EndsWith(" " + marker.Text, StringComparison.Ordinal)
            )
            : null;

    /// <summary>How many lines words take up in the column.</summary>
    public int LinesOf(string words) => words.Split('\n').Sum(line => LinesOf(line, Width));

    /// <summary>How many lines words take up where so many letters fit on one.</summary>
    public static int LinesOf(string words, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in words.Split(' '))
        {
            var needed = used == 0 ? word.Length : used + 1 + word.Length;
            if (needed <= width)
            {
                used = needed;
                continue;
            }

            // A word that is longer than a line is broken.
            lines += (used == 0 ? 0 : 1) + (word.Length - 1) / width;
            used = (word.Length - 1) % width + 1;
        }

        return lines;
    }

    private static bool IsCount(object? cell) => cell is double or int or long or decimal;
}

namespace Goldthread.Platform.Office.Word;

/// <summary>
/// How wide the columns of a table are. Word can find that out by itself, but other programs then disagree; fixed widths
/// from what the cells hold look the same everywhere. Dates, references and short names are not broken; long texts share
/// the rest so that rows stay low.
/// </summary>
internal static class DocxColumns
{
    /// <summary>The mean width of a letter in a table, in twentieths of a point, with a little to spare.</summary>
    private const int Letter = 112;

    /// <summary>Left and right of the words in a cell.</summary>
    private const int Padding = 200;

    /// <summary>A longer word than this is broken rather than given its room.</summary>
    private const int LongestWord = 16;

    /// <summary>A column without longer cells is not broken at all: "24 Nov 2026", "In progress".</summary>
    private const int ShortCell = 14;

    /// <summary>A cell with more letters than this gets no more room for them.</summary>
    private const int LongestLine = 60;

    /// <summary>Widths that add up to no more than the text is wide.</summary>
    public static IReadOnlyList<int> Widths(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var needs = headers.Select((header, at) => Need(header, [.. rows.Select(row => row[at])])).ToList();
        var wished = needs.Sum(need => need.Wished);
        if (wished <= DocxLook.TextWidth)
        {
            // A small table keeps its numbers near their names.
            var width = Math.Min(DocxLook.TextWidth, Math.Max(wished * 5 / 4, DocxLook.TextWidth * 3 / 5));
            return [.. needs.Select(need => (int)((long)need.Wished * width / wished))];
        }

        var least = needs.Sum(need => need.Least);
        return least >= DocxLook.TextWidth
            ? [.. needs.Select(need => (int)((long)need.Least * DocxLook.TextWidth / least))]
            : Shared(needs);
    }

    /// <summary>Roughly how many lines a row takes up.</summary>
    public static int Lines(IReadOnlyList<string> row, IReadOnlyList<int> widths) =>
        row.Zip(widths)
            .Max(cell =>
                cell.First.Split('\n').Sum(line => 1 + line.Length * Letter / Math.Max(Letter, cell.Second - Padding))
            );

    // Texts that flow take the least height together when each has a width in proportion to the root of its length.
    private static List<int> Shared(List<ColumnNeed> needs)
    {
        var (low, high) = (0.0, (double)DocxLook.TextWidth);
        for (var step = 0; step < 40; step++)
        {
            var rate = (low + high) / 2;
            (low, high) = needs.Sum(need => need.At(rate)) <= DocxLook.TextWidth ? (rate, high) : (low, rate);
        }

        return [.. needs.Select(need => need.At(low))];
    }

    private static ColumnNeed Need(string header, List<string> cells)
    {
        // A header is bold, and stands on two lines or three.
        var word = Math.Max(Math.Max(Word(header), header.Length / 2) + 1, cells.Select(Word).DefaultIfEmpty().Max());
        var cell = cells.Select(Line).DefaultIfEmpty().Max();
        var least = Math.Min(word, LongestWord);
        least = cell <= ShortCell ? Math.Max(least, cell) : least;
        var load = (cells.Select(one => one.Length).DefaultIfEmpty().Average() + cell) / 2;
        return new ColumnNeed(Room(least), Room(Math.Max(least, Math.Min(cell, LongestLine))), Math.Sqrt(load));
    }

    private static int Word(string words) =>
        words.Split((char[]?)null, StringSplitOptions.None).Max(word => word.Length);

    private static int Line(string words) => words.Split('\n').Max(line => line.Length);

    private static int Room(int letters) => letters * Letter + Padding;

    /// <summary>What a column cannot do without, what it would take, and its share of what is left.</summary>
    private sealed record ColumnNeed(int Least, int Wished, double Weight)
    {
        public int At(double rate) => Math.Max(Least, (int)Math.Min(Wished, Weight * rate));
    }
}

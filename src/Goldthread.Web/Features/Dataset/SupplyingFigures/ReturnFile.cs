using System.Collections.Frozen;
using System.IO.Compression;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>
/// The spreadsheet of a return that somebody sends back. It is looked at and never kept; a file that is not the template of
/// this very return is refused whole, with the place.
/// </summary>
public static class ReturnFile
{
    public const long Largest = 10L * 1024 * 1024;

    /// <summary>A template of a thousand rows unpacks to less than a megabyte.</summary>
    private const long LargestUnpacked = 64L * 1024 * 1024;

    private const int MostRows = 5_000;

    /// <summary>Rows in which the column names are sought.</summary>
    private const int RowsAbove = 30;

    /// <summary>Fewer names of ours in a row are no header.</summary>
    private const int FewestNames = 3;

    /// <summary>The kind of the file, after everything that could run or burst was refused.</summary>
    /// <param name="sentName">The name it was sent under.</param>
    /// <param name="content">The whole file, seekable.</param>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public static FileKind Inspect(string sentName, Stream content)
    {
        var name = FileNames.Clean(sentName);
        if (content.Length > Largest)
        {
            throw new FileRefusedException($"{name} is larger than {Words.FileSize(Largest)}, which is the limit.");
        }

        var kind = FileTypes.Sniff(name, content);
        if (kind is not (FileKind.Excel or FileKind.Csv))
        {
            throw new FileRefusedException($"{name} is {kind.Words()}. Use Excel or CSV.");
        }

        if (kind == FileKind.Excel)
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            {
                throw new FileRefusedException(
                    $"{name} unpacks to more than {Words.FileSize(LargestUnpacked)}, which is the limit."
                );
            }
        }

        return kind;
    }

    /// <summary>The one table of the file.</summary>
    /// <exception cref="FileRefusedException">There is none, or it is laid out otherwise; the sentence says where.</exception>
    public static ReturnSheet Read(Stream content, FileKind kind)
    {
        var places = SheetReader
            .Read(content, kind, MostRows + RowsAbove)
            .Select(sheet => Find(sheet))
            .OfType<HeaderPlace>()
            .ToList();
        if (places.Count == 0)
        {
            throw new FileRefusedException(
                "This is not the template of a data return: no row of it names the columns. Download the template again."
            );
        }

        if (places.Count > 1)
        {
            throw new FileRefusedException(
                $"The worksheets {Words.List(places.Select(place => $"“{place.Sheet.Name}”"))} all hold figures. Leave one."
            );
        }

        return Check(places[0]);
    }

    private static HeaderPlace? Find(ReadSheet sheet)
    {
        var best = sheet
            .Rows.Take(RowsAbove)
            .Index()
            .Select(row => new HeaderPlace(sheet, row.Index, Known(row.Item)))
            .MaxBy(place => place.Known);
        return best?.Known >= FewestNames ? best : null;
    }

    private static int Known(ReadRow row) =>
        row.Cells.Select(ReturnColumns.Find).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static ReturnSheet Check(HeaderPlace place)
    {
        var (sheet, header) = (place.Sheet, place.Sheet.Rows[place.At]);
        var where = new ReturnSheet(sheet.Name, FrozenDictionary<string, int>.Empty, []);
        RefuseMerged(sheet, header, where);
        RefuseHeadingsAround(place, header, where);
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        foreach (var (at, words) in header.Cells.Index().Where(cell => cell.Item.Length > 0))
        {
            var name =
                ReturnColumns.Find(words)
                ?? throw new FileRefusedException(
                    $"{where.Say(header.Number, Letter(at))}: “{Short(words)}” is no column of this year’s template. Download the template again."
                );
            if (!columns.TryAdd(name, at))
            {
                throw new FileRefusedException(
                    $"{where.Say(header.Number, Letter(at))}: the column {name} is there twice. Leave one."
                );
            }
        }

        if (ReturnColumns.Needed.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
        {
            throw new FileRefusedException(
                $"{where.Say(header.Number, missing)}: this column is missing. Download the template again."
            );
        }

        var rows = sheet.Rows.Skip(place.At + 1).ToList();
        if (sheet.IsCut || rows.Count > MostRows)
        {
            throw new FileRefusedException(
                $"This file has more than {Words.Count(MostRows)} rows. Leave only those of the template."
            );
        }

        return where with { Columns = columns, Rows = rows };
    }

    private static void RefuseMerged(ReadSheet sheet, ReadRow header, ReturnSheet where)
    {
        if (sheet.Merged.FirstOrDefault(cells => cells.LastRow >= header.Number) is { } merged)
        {
            throw new FileRefusedException(
                $"{where.Say(Math.Max(merged.FirstRow, 1), merged.Cells.Split(':')[0].TrimEnd([.. "0123456789"]))}: the cells {merged.Cells} are merged into one. Separate them, so that every column has a heading of its own."
            );
        }
    }

    /// <summary>One row names the columns: headings over several columns, or a second row of names, can be read in two ways.</summary>
    private static void RefuseHeadingsAround(HeaderPlace place, ReadRow header, ReturnSheet where)
    {
        foreach (var above in place.Sheet.Rows.Take(place.At))
        {
            // Titles stand in the first column.
            var at = above.Cells.Index().Skip(1).FirstOrDefault(cell => cell.Item.Length > 0, (Index: -1, Item: "")).Index;
            if (at > 0)
            {
                throw new FileRefusedException(
                    $"{where.Say(above.Number, Letter(at))}: there are two header rows. Leave only the one that names the columns, row {Words.Count(header.Number)}."
                );
            }
        }

        var below = place.Sheet.Rows.ElementAtOrDefault(place.At + 1);
        if (below is not null && Known(below) >= 2)
        {
            var at = below.Cells.ToList().FindIndex(cell => ReturnColumns.Find(cell) is not null);
            throw new FileRefusedException(
                $"{where.Say(below.Number, Letter(at))}: there are two header rows. Leave one row that names the columns."
            );
        }
    }

    private static string Letter(int at)
    {
        var letters = "";
        for (var left = at; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return letters;
    }

    private static string Short(string words) => words.Length > 60 ? words[..59] + "…" : words;

    private sealed record HeaderPlace(ReadSheet Sheet, int At, int Known);
}

/// <summary>The table of a file.</summary>
/// <param name="Name">Of its worksheet; empty for a CSV file.</param>
/// <param name="Columns">Where each of our columns stands.</param>
/// <param name="Rows">Those below the header.</param>
public sealed record ReturnSheet(
    string Name,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyList<ReadRow> Rows
)
{
    /// <summary>What stands in a column of ours; nothing where the column is not there or says that it has no value.</summary>
    public string? Cell(ReadRow row, string column)
    {
        var words = Columns.TryGetValue(column, out var at) ? row.Cell(at) : "";
        return words.Length == 0 || words == DownloadTable.NoValue ? null : Unquoted(words);
    }

    /// <summary>"Worksheet Figures, row 14, Denominator"; "Row 14, Denominator" of a CSV file.</summary>
    public string Say(int row, string column) =>
        Name.Length == 0
            ? $"Row {Words.Count(row)}, column {column}"
            : $"Worksheet {Name}, row {Words.Count(row)}, column {column}";

    /// <summary>Our CSV puts an apostrophe before words that a spreadsheet would take for a formula.</summary>
    private static string Unquoted(string words) =>
        words.Length > 1 && words[0] == '\'' && words[1] is ('=' or '+' or '-' or '@') ? words[1..] : words;
}

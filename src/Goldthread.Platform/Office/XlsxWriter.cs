using System.IO.Compression;
using Goldthread.Platform.Web;

namespace Goldthread.Platform.Office;

/// <summary>
/// Writes a workbook that screen readers can follow, after the guidance of the Government Analysis Function: each sheet
/// says in A1 what it is and below that what is on it; one table a sheet, marked and named; notes on a sheet of their own;
/// no merged, blank or hidden cells, no filters, no frozen rows. A spreadsheet is a zip of small XML parts (ECMA-376), of
/// which only the ones needed are written, so no library stands between us and accessibility.
/// </summary>
public sealed class XlsxWriter
{
    /// <summary>What a browser is told that the file is.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Cover = "Cover";
    private const string Contents = "Contents";
    private const string Notes = "Notes";
    private const int LongestName = 31;

    private readonly ZipArchive zip;
    private readonly Workbook workbook;
    private readonly List<string> notes;
    private readonly List<string> names;
    private readonly List<XlsxPlace> places = [];
    private readonly HashSet<CellMarker> markers = [];

    private XlsxWriter(ZipArchive zip, Workbook workbook)
    {
        this.zip = zip;
        this.workbook = workbook;
        notes = [.. workbook.Tables.SelectMany(NotesOf).Distinct(StringComparer.Ordinal)];
        names = [Cover];
        names.AddRange(HasContents ? [Contents] : []);
        names.AddRange(notes.Count > 0 ? [Notes] : []);
        names.AddRange(workbook.Tables.Select(table => SheetName(table.Name)));
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count)
        {
            throw new ArgumentException("Every sheet needs a name of its own.", nameof(workbook));
        }
    }

    private bool HasContents => workbook.Tables.Count > 1;

    private IReadOnlyList<string> TableNames => names[^workbook.Tables.Count..];

    /// <summary>Writes the whole workbook; leaves the stream open.</summary>
    /// <exception cref="ArgumentException">Two tables or two columns share a name, or a row has a wrong number of cells.</exception>
    public static void Write(Stream stream, Workbook workbook)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        new XlsxWriter(archive, workbook).Write();
    }

    private void Write()
    {
        var first = names.Count - workbook.Tables.Count + 1;
        foreach (var (at, table) in workbook.Tables.Index())
        {
            var ready = XlsxTable.Of(table, MarkOf);
            markers.UnionWith(ready.Markers);
            WriteTable(first + at, Lines(table, ready), ready);
        }

        if (HasContents)
        {
            WriteContents();
        }

        if (notes.Count > 0)
        {
            WriteNotes();
        }

        WritePlace(
            new XlsxPlace(1, Cover, "", HeaderRow: 0),
            XlsxCover.Lines(workbook, TableNames, Markers, notes.Count)
        );
        XlsxParts.WriteFixed(zip, workbook, [.. places.OrderBy(place => place.Number)]);
    }

    private IReadOnlyList<CellMarker> Markers => [.. CellMarker.All.Where(markers.Contains)];

    private void WriteContents()
    {
        var table = new DownloadTable(
            Contents,
            "Contents",
            ["Worksheet", "What it shows"],
            [.. workbook.Tables.Zip(TableNames, (shown, name) => (IReadOnlyList<object?>)[name, shown.Title])]
        );
        WriteTable(
            names.IndexOf(Contents) + 1,
            [
                new("Table of contents", XlsxStyles.Title),
                new("This worksheet contains one table. Each name leads to its worksheet."),
            ],
            XlsxTable.Of(table, MarkOf),
            row => XlsxLink.ToSheet(TableNames[row])
        );
    }

    private void WriteNotes()
    {
        var table = new DownloadTable(
            Notes,
            "Notes",
            ["Note", "What it says"],
            [.. notes.Select(note => (IReadOnlyList<object?>)[MarkOf(note).Trim(), note])]
        );
        WriteTable(
            names.IndexOf(Notes) + 1,
            [new("Notes", XlsxStyles.Title), new("This worksheet contains one table.")],
            XlsxTable.Of(table, MarkOf)
        );
    }

    private List<XlsxLine> Lines(DownloadTable table, XlsxTable ready)
    {
        var refers = NotesOf(table).Any() ? $" Notes are on the worksheet {Notes}." : "";
        List<XlsxLine> lines =
        [
            new(XmlText.Line(table.Title) + string.Concat(table.Notes.Select(MarkOf)), XlsxStyles.Title),
            new(
                (
                    ready.Rows.Count > 0
                        ? "This worksheet contains one table."
                        : "This worksheet contains the column names of a table without rows."
                ) + refers
            ),
        ];
        if (ready.Markers.Count > 0)
        {
            lines.Add(new($"Shorthand in this table: {string.Join("; ", ready.Markers)}."));
        }

        if (table.Source.Length > 0)
        {
            lines.Add(new($"Source: {table.Source}"));
        }

        return lines;
    }

    private void WriteTable(int number, List<XlsxLine> lines, XlsxTable table, Func<int, string>? linkOf = null)
    {
        var name = table.Rows.Count > 0 ? TableName(names[number - 1]) : "";
        WritePlace(new XlsxPlace(number, names[number - 1], name, lines.Count + 1), lines, table, linkOf);
    }

    private void WritePlace(
        XlsxPlace place,
        IReadOnlyList<XlsxLine> lines,
        XlsxTable? table = null,
        Func<int, string>? linkOf = null
    )
    {
        var links = XlsxSheet.Write(zip, place.Number, lines, table, linkOf);
        if (place.HasTable)
        {
            XlsxParts.WriteTable(zip, place, table!);
        }

        XlsxParts.WriteSheetRelations(zip, place, links);
        places.Add(place);
    }

    private string MarkOf(string note) => XlsxParts.Text($" [note {notes.IndexOf(note) + 1}]");

    private static IEnumerable<string> NotesOf(DownloadTable table) =>
        table.Notes.Concat(
            table.Columns.Select(name => table.Looks.GetValueOrDefault(name)?.Note ?? "").Where(note => note.Length > 0)
        );

    /// <summary>What the table is called where Excel lists the names of a workbook; none of them is a cell's.</summary>
    private string TableName(string sheet)
    {
        var plain = "Table_" + string.Concat(sheet.Select(sign => char.IsLetterOrDigit(sign) ? sign : '_'));
        var name = plain;
        for (var i = 2; places.Exists(place => place.TableName.Equals(name, StringComparison.OrdinalIgnoreCase)); i++)
        {
            name = XlsxParts.Text($"{plain}_{i}");
        }

        return name;
    }

    private static string SheetName(string name)
    {
        var kept = XmlText.Line(
            string.Concat(name.Where(sign => !"[]:*?/\\'".Contains(sign, StringComparison.Ordinal)))
        );
        return kept.Length switch
        {
            0 => "Table",
            > LongestName => kept[..LongestName].TrimEnd(),
            _ => kept,
        };
    }
}

/// <summary>A sheet that has been written.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="TableName">Empty where nothing on it is marked as a table.</param>
/// <param name="HeaderRow">The row of column names; 0 where there are none.</param>
internal sealed record XlsxPlace(int Number, string Name, string TableName, int HeaderRow)
{
    public bool HasTable => TableName.Length > 0;
}

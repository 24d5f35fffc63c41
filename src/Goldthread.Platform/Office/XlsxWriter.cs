using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Goldthread.Platform.Office;

/// <summary>
/// Writes a workbook that screen readers can follow: every table begins in A1 with one header row and is marked as a
/// table; no merged, blank or hidden cells; text is never taken for a formula. A spreadsheet is a zip of small XML parts
/// (ECMA-376), of which only the ones needed are written, so no library stands between us and accessibility.
/// </summary>
public sealed class XlsxWriter
{
    private readonly ZipArchive zip;
    private readonly List<int> tables = [];

    private XlsxWriter(ZipArchive zip) => this.zip = zip;

    /// <summary>Writes the whole workbook; leaves the stream open.</summary>
    /// <exception cref="ArgumentException">Two tables or two columns share a name, or a row has a wrong number of cells.</exception>
    public static void Write(Stream stream, Workbook workbook)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        new XlsxWriter(archive).Write(workbook);
    }

    private void Write(Workbook workbook)
    {
        List<string> names = ["Cover", .. workbook.Tables.Select(table => SheetName(table.Name))];
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count)
        {
            throw new ArgumentException("Every sheet needs a name of its own.", nameof(workbook));
        }

        XlsxParts.WriteFixed(zip, workbook.Title, names);
        var cover = new DownloadTable("Cover", workbook.Title, [workbook.Title], CoverRows(workbook));
        WriteSheet(1, cover, asTable: false);
        for (var i = 0; i < workbook.Tables.Count; i++)
        {
            WriteSheet(i + 2, workbook.Tables[i], asTable: true);
        }

        XlsxParts.WriteContentTypes(zip, names.Count, tables);
    }

    private static IEnumerable<IReadOnlyList<object?>> CoverRows(Workbook workbook) =>
        workbook
            .Notes.Concat(workbook.Tables.Select(table => $"Sheet {SheetName(table.Name)}: {table.Title}"))
            .Select(words => (object?[])[words]);

    private static string SheetName(string name)
    {
        var kept = new string([
            .. name.Where(sign => !"[]:*?/\\'".Contains(sign, StringComparison.Ordinal) && !char.IsControl(sign)),
        ]).Trim();
        return kept.Length switch
        {
            0 => "Table",
            > 31 => kept[..31].TrimEnd(),
            _ => kept,
        };
    }

    private void WriteSheet(int number, DownloadTable table, bool asTable)
    {
        if (table.Columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() != table.Columns.Count)
        {
            throw new ArgumentException($"Every column of {table.Name} needs a name of its own.", nameof(table));
        }

        var rows = WriteRows(number, table, asTable);
        if (asTable && rows > 0)
        {
            XlsxParts.WriteTable(zip, number, table.Columns, rows);
            tables.Add(number);
        }
    }

    /// <returns>How many rows were written below the header.</returns>
    private int WriteRows(int number, DownloadTable table, bool asTable)
    {
        using var xml = XlsxParts.Open(zip, XlsxParts.Text($"xl/worksheets/sheet{number}.xml"));
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        xml.WriteRaw(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        );
        xml.WriteRaw(
            XlsxParts.Text(
                $"<cols><col min=\"1\" max=\"{table.Columns.Count}\" width=\"{(asTable ? 24 : 100)}\" customWidth=\"1\"/></cols>"
            )
        );
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, [.. table.Columns], style: XlsxParts.HeaderStyle);
        var count = 0;
        foreach (var row in table.Rows)
        {
            if (row.Count != table.Columns.Count)
            {
                throw new ArgumentException(
                    XlsxParts.Text(
                        $"Row {count + 1} of {table.Name} has {row.Count} cells, not {table.Columns.Count}."
                    ),
                    nameof(table)
                );
            }

            count++;
            WriteRow(xml, count + 1, row, style: XlsxParts.WrapStyle);
        }

        xml.WriteEndElement();
        if (asTable && count > 0)
        {
            xml.WriteRaw(
                $"<tableParts count=\"1\"><tablePart xmlns:r=\"{XlsxParts.Relations}\" r:id=\"rId1\"/></tableParts>"
            );
        }

        xml.WriteEndElement();
        return count;
    }

    private static void WriteRow(XmlWriter xml, int number, IReadOnlyList<object?> cells, int style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", XlsxParts.Address(i, number));
            WriteCell(xml, cells[i], style);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, object? cell, int style)
    {
        switch (cell)
        {
            case double number when double.IsFinite(number):
            case int or long or decimal:
                xml.WriteElementString("v", DownloadTable.Words(cell));
                break;
            case DateOnly day:
                xml.WriteAttributeString("s", XlsxParts.DateStyle.ToString(CultureInfo.InvariantCulture));
                xml.WriteElementString(
                    "v",
                    (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)
                );
                break;
            default:
                xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Writable(cell is double ? DownloadTable.NoValue : DownloadTable.Words(cell)));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
        }
    }

    /// <summary>XML has no place for control characters and half pairs.</summary>
    private static string Writable(string words)
    {
        if (
            words.AsSpan().IndexOfAnyInRange('\u0000', '\u001F') < 0
            && !words.Any(char.IsSurrogate)
            && !words.Contains('\uFFFE', StringComparison.Ordinal)
        )
        {
            return words;
        }

        var kept = new StringBuilder();
        foreach (
            var rune in words
                .EnumerateRunes()
                .Where(rune => rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not 0xFFFE and not 0xFFFF)
        )
        {
            kept.Append(rune);
        }

        return kept.ToString();
    }
}

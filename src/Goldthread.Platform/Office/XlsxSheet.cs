using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Goldthread.Platform.Office;

/// <summary>
/// One sheet of a workbook: lines in column A that say what it is, and below them at most one table. Nothing is merged,
/// hidden, frozen or filtered, and text is never taken for a formula.
/// </summary>
internal sealed class XlsxSheet
{
    /// <summary>Excel takes no more letters in a cell, and calls the file broken.</summary>
    private const int LongestCell = 32_767;

    private const int WidthOfLines = 100;

    /// <summary>The height of a line of 12 points. Excel would find heights by itself; other programs cut the words.</summary>
    private const int LineHeight = 16;

    /// <summary>Of a heading, which has room above it in place of an empty row.</summary>
    private const int HeadingHeight = 32;

    /// <summary>The greatest that a row can have.</summary>
    private const int TallestRow = 409;

    private readonly XmlWriter xml;
    private readonly List<XlsxLink> links = [];
    private int row;

    private XlsxSheet(XmlWriter xml) => this.xml = xml;

    /// <summary>Writes the sheet and says where it links to.</summary>
    /// <param name="number">Its place, from 1.</param>
    /// <param name="linkOf">Where the first cell of a row leads, if anywhere.</param>
    public static IReadOnlyList<XlsxLink> Write(
        ZipArchive zip,
        int number,
        IReadOnlyList<XlsxLine> lines,
        XlsxTable? table = null,
        Func<int, string>? linkOf = null
    )
    {
        using var part = XlsxParts.Open(zip, XlsxParts.Text($"xl/worksheets/sheet{number}.xml"));
        var sheet = new XlsxSheet(part);
        sheet.Begin(number, table?.Columns.Select(column => column.Width) ?? [WidthOfLines]);
        foreach (var line in lines)
        {
            sheet.WriteLine(line);
        }

        if (table is not null)
        {
            sheet.WriteHeader(table);
            for (var i = 0; i < table.Rows.Count; i++)
            {
                sheet.WriteRow(table, table.Rows[i], linkOf?.Invoke(i));
            }
        }

        sheet.End(table);
        return sheet.links;
    }

    private void Begin(int number, IEnumerable<int> widths)
    {
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        xml.WriteAttributeString("xmlns", "r", null, XlsxParts.Relations);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        var selected = number == 1 ? " tabSelected=\"1\"" : "";
        xml.WriteRaw(
            $"<sheetViews><sheetView{selected} workbookViewId=\"0\"><selection activeCell=\"A1\" sqref=\"A1\"/></sheetView></sheetViews>"
        );
        xml.WriteRaw(XlsxParts.Text($"<sheetFormatPr defaultRowHeight=\"{LineHeight}\"/><cols>"));
        foreach (var (at, width) in widths.Index())
        {
            xml.WriteRaw(
                XlsxParts.Text($"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>")
            );
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData");
    }

    private void End(XlsxTable? table)
    {
        xml.WriteEndElement();
        var hasTable = table is { Rows.Count: > 0 };
        if (hasTable && table!.Columns.Any(column => column.Form is not null))
        {
            XlsxForm.Write(xml, table, row - table.Rows.Count + 1);
        }

        if (links.Count > 0)
        {
            xml.WriteStartElement("hyperlinks");
            foreach (var (at, link) in links.Index())
            {
                xml.WriteStartElement("hyperlink");
                xml.WriteAttributeString("ref", link.Cell);
                if (link.Place is { } place)
                {
                    xml.WriteAttributeString("location", place);
                }
                else
                {
                    xml.WriteAttributeString("id", XlsxParts.Relations, XlsxParts.LinkId(at));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        if (hasTable)
        {
            xml.WriteRaw($"<tableParts count=\"1\"><tablePart r:id=\"{XlsxParts.TableId}\"/></tableParts>");
        }

        xml.WriteEndElement();
    }

    private void WriteLine(XlsxLine line)
    {
        var height = line.Style switch
        {
            XlsxStyles.Title or XlsxStyles.Heading => HeadingHeight,
            XlsxStyles.Line => LineHeight,
            _ => LineHeight * XlsxColumn.LinesOf(line.Words, WidthOfLines),
        };
        BeginRow(line.Target, height);
        WriteText(0, line.Style, line.Words);
        xml.WriteEndElement();
    }

    private void WriteHeader(XlsxTable table)
    {
        BeginRow(target: null, LineHeight * table.Columns.Max(column => column.LinesOf(column.Name)) + LineHeight / 2);
        foreach (var (at, column) in table.Columns.Index())
        {
            WriteText(at, column.IsNumber ? XlsxStyles.NumberName : XlsxStyles.ColumnName, column.Name);
        }

        xml.WriteEndElement();
    }

    private void WriteRow(XlsxTable table, IReadOnlyList<object?> cells, string? target)
    {
        var lines = cells.Zip(table.Columns, (cell, column) => cell is string words ? column.LinesOf(words) : 1).Max();
        BeginRow(target, LineHeight * lines);
        for (var i = 0; i < cells.Count; i++)
        {
            WriteCell(i, cells[i], table.Columns[i], isLink: i == 0 && target is not null);
        }

        xml.WriteEndElement();
    }

    private void WriteCell(int at, object? cell, XlsxColumn column, bool isLink)
    {
        if (column.IsOpen(cell))
        {
            WriteOpen(at, cell);
            return;
        }

        switch (cell)
        {
            case double number when double.IsFinite(number):
            case decimal:
                WriteNumber(at, column.FractionStyle, DownloadTable.Words(cell));
                break;
            case int or long:
                WriteNumber(at, column.WholeStyle, DownloadTable.Words(cell));
                break;
            case DateOnly day:
                var serial = day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
                WriteNumber(at, XlsxStyles.Day, serial.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                var style =
                    isLink ? XlsxStyles.Link
                    : column.IsNumber ? XlsxStyles.TextAmongNumbers
                    : XlsxStyles.Text;
                WriteText(at, style, cell is double ? DownloadTable.NoValue : DownloadTable.Words(cell));
                break;
        }
    }

    /// <summary>A cell to fill in, with what it says so far.</summary>
    private void WriteOpen(int at, object? cell)
    {
        switch (cell)
        {
            case double or decimal or int or long:
                WriteNumber(at, XlsxStyles.OpenNumber, DownloadTable.Words(cell));
                break;
            case null or "":
                BeginCell(at, XlsxStyles.OpenText);
                xml.WriteEndElement();
                break;
            default:
                WriteText(at, XlsxStyles.OpenText, DownloadTable.Words(cell));
                break;
        }
    }

    private void BeginRow(string? target, int height)
    {
        row++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("ht", Math.Min(height, TallestRow).ToString(CultureInfo.InvariantCulture));
        if (target is not null)
        {
            links.Add(new XlsxLink(XlsxParts.Address(0, row), target));
        }
    }

    private void BeginCell(int column, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", XlsxParts.Address(column, row));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteNumber(int column, int style, string number)
    {
        BeginCell(column, style);
        xml.WriteElementString("v", number);
        xml.WriteEndElement();
    }

    private void WriteText(int column, int style, string words)
    {
        BeginCell(column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlText.Clean(words.Length > LongestCell ? words[..(LongestCell - 1)] + "…" : words));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

/// <summary>A line in column A.</summary>
/// <param name="Target">Where it leads, if anywhere.</param>
internal sealed record XlsxLine(string Words, int Style = XlsxStyles.Line, string? Target = null);

/// <summary>A cell that leads somewhere.</summary>
/// <param name="Target">An address, or a place in the same workbook after a hash.</param>
internal sealed record XlsxLink(string Cell, string Target)
{
    /// <summary>The place in the same workbook, or nothing where it leads out of it.</summary>
    public string? Place => Target.StartsWith('#') ? Target[1..] : null;

    /// <summary>The first cell of a sheet.</summary>
    public static string ToSheet(string name) => $"#'{name}'!A1";
}

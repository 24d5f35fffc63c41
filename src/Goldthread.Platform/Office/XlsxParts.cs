using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace Goldthread.Platform.Office;

/// <summary>The parts of a workbook that are the same in each, but for names and counts.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What a sheet calls its table.</summary>
    public const string TableId = "table";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static XmlWriter Open(ZipArchive zip, string part)
    {
        // A fixed time keeps equal tables equal byte for byte.
        var entry = zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return XmlWriter.Create(
            entry.Open(),
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true }
        );
    }

    /// <summary>Words with numbers in them, as files want them.</summary>
    public static string Text(FormattableString words) => FormattableString.Invariant(words);

    /// <summary>A1, B1, … Z1, AA1.</summary>
    public static string Address(int column, int row)
    {
        var letters = "";
        for (var left = column; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What a sheet calls one of its links.</summary>
    public static string LinkId(int at) => Text($"link{at + 1}");

    /// <summary>Everything but the sheets and their tables. Written last, because only then is it known what there is.</summary>
    public static void WriteFixed(ZipArchive zip, Workbook workbook, IReadOnlyList<XlsxPlace> sheets)
    {
        Write(
            zip,
            "_rels/.rels",
            $"""
            <Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """
        );
        Write(zip, "docProps/core.xml", Properties(workbook));
        Write(zip, "xl/styles.xml", XlsxStyles.Xml());
        WriteWorkbook(zip, sheets);
        WriteContentTypes(zip, sheets);
    }

    /// <summary>Marks the cells of a sheet as a table with a name.</summary>
    public static void WriteTable(ZipArchive zip, XlsxPlace sheet, XlsxTable table)
    {
        using var xml = Open(zip, Text($"xl/tables/table{sheet.Number}.xml"));
        var last = Address(table.Columns.Count - 1, sheet.HeaderRow + table.Rows.Count);
        xml.WriteStartElement("table", Main);
        xml.WriteAttributeString("id", sheet.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", sheet.TableName);
        xml.WriteAttributeString("displayName", sheet.TableName);
        xml.WriteAttributeString("ref", $"{Address(0, sheet.HeaderRow)}:{last}");
        xml.WriteAttributeString("totalsRowShown", "0");
        xml.WriteStartElement("tableColumns");
        xml.WriteAttributeString("count", table.Columns.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (at, column) in table.Columns.Index())
        {
            xml.WriteStartElement("tableColumn");
            xml.WriteAttributeString("id", (at + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", column.Name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Where the table and the links of a sheet are.</summary>
    public static void WriteSheetRelations(ZipArchive zip, XlsxPlace sheet, IReadOnlyList<XlsxLink> links)
    {
        var lines = new StringBuilder();
        if (sheet.HasTable)
        {
            lines.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"{TableId}\" Type=\"{Relations}/table\" Target=\"../tables/table{sheet.Number}.xml\"/>"
            );
        }

        foreach (var (at, link) in links.Index().Where(one => one.Item.Place is null))
        {
            lines.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"{LinkId(at)}\" Type=\"{Relations}/hyperlink\" Target=\"{Escape(link.Target)}\" TargetMode=\"External\"/>"
            );
        }

        if (lines.Length > 0)
        {
            Write(
                zip,
                Text($"xl/worksheets/_rels/sheet{sheet.Number}.xml.rels"),
                $"<Relationships xmlns=\"{Packages}/relationships\">{lines}</Relationships>"
            );
        }
    }

    private static string Properties(Workbook workbook)
    {
        var made = workbook.Date is { } day
            ? $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z</dcterms:created>"
            : "";
        var by = workbook.Publisher.Length > 0 ? workbook.Publisher : "Goldthread";
        return $"""
            <cp:coreProperties xmlns:cp="{Packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escape(
                workbook.Title
            )}</dc:title><dc:creator>{Escape(by)}</dc:creator><dc:language>en-GB</dc:language>{made}</cp:coreProperties>
            """;
    }

    private static void WriteWorkbook(ZipArchive zip, IReadOnlyList<XlsxPlace> sheets)
    {
        var names = new StringBuilder();
        var targets = new StringBuilder();
        var titles = new StringBuilder();
        foreach (var (number, name, _, row) in sheets)
        {
            names.Append(
                CultureInfo.InvariantCulture,
                $"<sheet name=\"{Escape(name)}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"
            );
            targets.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            );
            if (row > 0)
            {
                // On paper the column names stand at the head of every page.
                titles.Append(
                    CultureInfo.InvariantCulture,
                    $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{number - 1}\">'{Escape(name)}'!${row}:${row}</definedName>"
                );
            }
        }

        Write(
            zip,
            "xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>{names}</sheets>{(
                titles.Length > 0 ? $"<definedNames>{titles}</definedNames>" : ""
            )}</workbook>
            """
        );
        Write(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Packages}/relationships">{targets}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """
        );
    }

    private static void WriteContentTypes(ZipArchive zip, IReadOnlyList<XlsxPlace> sheets)
    {
        var parts = new StringBuilder();
        foreach (var sheet in sheets)
        {
            parts.Append(
                CultureInfo.InvariantCulture,
                $"<Override PartName=\"/xl/worksheets/sheet{sheet.Number}.xml\" ContentType=\"{Kinds}.worksheet+xml\"/>"
            );
            if (sheet.HasTable)
            {
                parts.Append(
                    CultureInfo.InvariantCulture,
                    $"<Override PartName=\"/xl/tables/table{sheet.Number}.xml\" ContentType=\"{Kinds}.table+xml\"/>"
                );
            }
        }

        Write(
            zip,
            "[Content_Types].xml",
            $"""
            <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kinds}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{parts}</Types>
            """
        );
    }

    private static void Write(ZipArchive zip, string part, string xml)
    {
        using var writer = Open(zip, part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteRaw(xml.Trim());
    }

    private static string Escape(string words) => SecurityElement.Escape(XmlText.Line(words));
}

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
    public const int HeaderStyle = 1;
    public const int DateStyle = 2;
    public const int WrapStyle = 3;

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

    public static void WriteFixed(ZipArchive zip, string title, IReadOnlyList<string> sheets)
    {
        Write(
            zip,
            "_rels/.rels",
            $"""
            <Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """
        );
        Write(
            zip,
            "docProps/core.xml",
            $"""
            <cp:coreProperties xmlns:cp="{Packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Escape(
                title
            )}</dc:title><dc:creator>Goldthread</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>
            """
        );
        Write(
            zip,
            "xl/styles.xml",
            $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="12"/><name val="Arial"/></font><font><b/><sz val="12"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="14" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
            """
        );
        WriteWorkbook(zip, sheets);
    }

    public static void WriteTable(ZipArchive zip, int sheet, IReadOnlyList<string> columns, int rows)
    {
        Write(
            zip,
            Text($"xl/worksheets/_rels/sheet{sheet}.xml.rels"),
            Text(
                $"""
                <Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/table" Target="../tables/table{sheet}.xml"/></Relationships>
                """
            )
        );
        using var xml = Open(zip, Text($"xl/tables/table{sheet}.xml"));
        var area = $"A1:{Address(columns.Count - 1, rows + 1)}";
        xml.WriteStartElement("table", Main);
        xml.WriteAttributeString("id", sheet.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", Text($"Table{sheet}"));
        xml.WriteAttributeString("displayName", Text($"Table{sheet}"));
        xml.WriteAttributeString("ref", area);
        xml.WriteStartElement("autoFilter");
        xml.WriteAttributeString("ref", area);
        xml.WriteEndElement();
        xml.WriteStartElement("tableColumns");
        xml.WriteAttributeString("count", columns.Count.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteStartElement("tableColumn");
            xml.WriteAttributeString("id", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", columns[i]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(ZipArchive zip, IReadOnlyList<string> sheets)
    {
        var names = new StringBuilder();
        var targets = new StringBuilder();
        for (var i = 1; i <= sheets.Count; i++)
        {
            names.Append(
                CultureInfo.InvariantCulture,
                $"<sheet name=\"{Escape(sheets[i - 1])}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"
            );
            targets.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"
            );
        }

        Write(
            zip,
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{names}</sheets></workbook>"""
        );
        Write(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Packages}/relationships">{targets}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """
        );
    }

    /// <summary>Written last, because only then is it known which sheets hold a table.</summary>
    public static void WriteContentTypes(ZipArchive zip, int sheets, IReadOnlyCollection<int> tables)
    {
        var parts = new StringBuilder();
        for (var i = 1; i <= sheets; i++)
        {
            parts.Append(
                CultureInfo.InvariantCulture,
                $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Kinds}.worksheet+xml\"/>"
            );
        }

        foreach (var i in tables)
        {
            parts.Append(
                CultureInfo.InvariantCulture,
                $"<Override PartName=\"/xl/tables/table{i}.xml\" ContentType=\"{Kinds}.table+xml\"/>"
            );
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

    private static string Escape(string words) => SecurityElement.Escape(words);
}

using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Goldthread.Platform.Office.Word;

/// <summary>The parts of a Word file beside its text: styles, lists, settings, typeface and properties.</summary>
internal static class DocxParts
{
    /// <summary>The one list of points.</summary>
    public const int Bullets = 1;

    /// <summary>The list of steps that the style names; each list of a report counts anew under a number above it.</summary>
    public const int Numbers = 2;

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <param name="lists">How many lists of steps the text has.</param>
    public static void Add(WordprocessingDocument package, MainDocumentPart main, WordDocument document, int lists)
    {
        Fill(main.AddNewPart<StyleDefinitionsPart>("styles"), DocxStyles.Xml());
        Fill(main.AddNewPart<NumberingDefinitionsPart>("numbering"), Lists(lists));
        Fill(main.AddNewPart<DocumentSettingsPart>("settings"), Settings());
        Fill(main.AddNewPart<FontTablePart>("fonts"), Fonts());
        Fill(package.AddNewPart<CoreFilePropertiesPart>("properties"), Core(document));
    }

    /// <summary>
    /// Copies the finished package with fixed times, its list of types first, so that the same report is the same file
    /// byte for byte.
    /// </summary>
    public static void CopyWithFixedTimes(Stream package, Stream to)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var part in from
                .Entries.OrderBy(part => part.FullName[0] != '[')
                .ThenBy(part => part.FullName, StringComparer.Ordinal)
        )
        {
            var copy = zip.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var read = part.Open();
            using var write = copy.Open();
            read.CopyTo(write);
        }
    }

    private static void Fill(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
        );
        part.FeedData(content);
    }

    private static string Lists(int lists)
    {
        var numbers = new StringBuilder();
        for (var list = 1; list <= lists; list++)
        {
            numbers.Append(
                CultureInfo.InvariantCulture,
                $"<w:num w:numId=\"{Numbers + list}\"><w:abstractNumId w:val=\"{Numbers}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            );
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <w:numbering xmlns:w="{Main}">
            <w:abstractNum w:abstractNumId="{Bullets}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="{DocxStyles.ListBullet}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="397"/></w:pPr></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="{Numbers}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{DocxStyles.ListNumber}"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="397"/></w:pPr></w:lvl></w:abstractNum>
            <w:num w:numId="{Bullets}"><w:abstractNumId w:val="{Bullets}"/></w:num><w:num w:numId="{Numbers}"><w:abstractNumId w:val="{Numbers}"/></w:num>{numbers}</w:numbering>
            """
        );
    }

    // No field is told to update on opening: Word would ask the reader about it.
    private static string Settings() =>
        $"""
            <w:settings xmlns:w="{Main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{WordDocument.Language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
            """;

    private static string Fonts() =>
        $"""
            <w:fonts xmlns:w="{Main}"><w:font w:name="{DocxLook.Font}"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>
            """;

    private static string Core(WordDocument document)
    {
        var made = document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""
            <cp:coreProperties xmlns:cp="{Properties}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escape(
                document.Title
            )}</dc:title><dc:subject>{Escape(document.Subtitle)}</dc:subject><dc:creator>{Escape(
                document.Author
            )}</dc:creator><cp:lastModifiedBy>{Escape(
                document.Author
            )}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified><dc:identifier>{Escape(
                document.Reference
            )}</dc:identifier><dc:language>{WordDocument.Language}</dc:language><cp:contentStatus>{Escape(
                document.Status
            )}</cp:contentStatus></cp:coreProperties>
            """;
    }

    private static string Escape(string words) => SecurityElement.Escape(XmlText.Line(words));
}

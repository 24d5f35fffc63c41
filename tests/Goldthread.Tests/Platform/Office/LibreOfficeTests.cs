using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Goldthread.Platform.Office;
using Goldthread.Platform.Office.Word;
using Goldthread.Tests.Platform.Office.Word;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Platform.Office;

/// <summary>A program that we did not write opens what we write and finds in it what we meant.</summary>
public sealed class LibreOfficeTests
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    [Fact]
    public async Task It_finds_the_headings_header_rows_lists_and_words_of_pictures()
    {
        var file = WordSamples.Write(WordSamples.Everything());
        var content = Content(await LibreOffice.ConvertAsync(file, "docx", "odt"));
        Assert.Equal(
            ["1 Summary", "2 Method", "3 Reading", "4 In pairs", "1 Findings", "1 Steps again"],
            content
                .Descendants(Text + "h")
                .Select(heading => $"{heading.Attribute(Text + "outline-level")!.Value} {heading.Value}")
        );
        Assert.All(
            content.Descendants(Table + "table"),
            table => Assert.Single(table.Elements(Table + "table-header-rows").Elements(Table + "table-row"))
        );
        Assert.Equal(3, content.Descendants(Table + "table").Count());
        var words = content.Descendants(Svg + "desc").Select(description => description.Value);
        Assert.Contains("Bars: constabulary 9 of 11, probation 2 of 3.", words);
        Assert.Equal(
            3,
            content
                .Descendants(Text + "list")
                .Select(list => list.Attribute(Text + "style-name")?.Value)
                .OfType<string>()
                .Distinct()
                .Count()
        );
        Assert.Contains(content.Descendants(), part => part.Name == Text + "table-of-content");
    }

    [Fact]
    public async Task A_long_table_runs_over_pages_of_its_own_accord()
    {
        var report = WordSamples.Of(new WordHeading(1, "All actions"), WordSamples.Table(400));
        var pdf = await LibreOffice.ConvertAsync(WordSamples.Write(report), "docx", "pdf");
        var pages = Regex.Count(
            Encoding.Latin1.GetString(pdf),
            "/Type */Page\\b",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
        Assert.InRange(pages, 9, 20);
    }

    [Fact]
    public async Task It_opens_the_workbook_with_all_its_sheets()
    {
        var table = new DownloadTable(
            "Actions",
            "All",
            ["Reference", "Days late"],
            [
                ["A-0001", 12],
            ]
        );
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, new Workbook("Actions", ["Ours"], [table, table with { Name = "Other" }]));
        var content = Content(await LibreOffice.ConvertAsync(stream.ToArray(), "xlsx", "ods"));
        Assert.Equal(
            ["Cover", "Contents", "Actions", "Other"],
            content.Descendants(Table + "table").Select(sheet => sheet.Attribute(Table + "name")!.Value)
        );
        Assert.Equal(
            ["Table_Actions", "Table_Contents", "Table_Other"],
            content
                .Descendants(Table + "database-range")
                .Select(range => range.Attribute(Table + "name")!.Value)
                .Where(name => name.StartsWith("Table_", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    private static XDocument Content(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var part = zip.GetEntry("content.xml")!.Open();
        return XDocument.Load(part);
    }
}

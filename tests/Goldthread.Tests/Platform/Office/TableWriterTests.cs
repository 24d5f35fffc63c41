using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Goldthread.Platform.Office;
using MiniExcelLibs;

namespace Goldthread.Tests.Platform.Office;

public sealed class TableWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 23 9200 0000", "'+44 23 9200 0000")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("-3 to 5", "'-3 to 5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("say \"hello\", all", "\"say \"\"hello\"\", all\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "no value")]
    public async Task Text_is_quoted_and_never_a_formula(string cell, string written) =>
        Assert.Equal($"Name\r\n{written}\r\n", (await CsvAsync([cell]))[1..]);

    [Fact]
    public async Task Numbers_days_and_answers_are_the_same_in_every_culture()
    {
        var csv = await CsvAsync([-1.5], [12345678901L], [0.1m], [new DateOnly(2026, 11, 24)], [true], [null]);
        Assert.Equal("\uFEFFName\r\n-1.5\r\n12345678901\r\n0.1\r\n2026-11-24\r\nYes\r\nno value\r\n", csv);
    }

    [Fact]
    public void A_spreadsheet_program_reads_back_what_was_written()
    {
        using var stream = Write(Agencies());
        Assert.Equal(["Cover", "Agencies", "Empty"], stream.GetSheetNames());
        var rows = stream.Query(useHeaderRow: true, sheetName: "Agencies").Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["Name", "Rate", "Since"], rows[0].Keys);
        Assert.Equal("=HYPERLINK(\"x\") & <b>", rows[0]["Name"]);
        Assert.Equal(12.5, Assert.IsType<double>(rows[0]["Rate"]));
        Assert.Equal(new DateTime(2026, 11, 24), rows[0]["Since"]);
        Assert.Equal("no value", rows[1]["Rate"]);
    }

    [Fact]
    public void Every_sheet_has_one_header_row_and_no_blank_or_merged_cell()
    {
        using var stream = Write(Agencies());
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (
            var entry in zip.Entries.Where(entry =>
                entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)
            )
        )
        {
            var sheet = Load(entry);
            Assert.Empty(sheet.Descendants(Main + "mergeCell"));
            Assert.Empty(sheet.Descendants(Main + "f"));
            Assert.All(sheet.Descendants(Main + "c"), cell => Assert.NotEqual("", cell.Value));
            Assert.Single(sheet.Descendants(Main + "row").Select(row => row.Elements().Count()).Distinct());
            Assert.Equal("1", sheet.Descendants(Main + "pane").Single().Attribute("ySplit")!.Value);
        }

        var table = Load(zip.GetEntry("xl/tables/table2.xml")!);
        Assert.Equal("A1:C3", table.Root!.Attribute("ref")!.Value);
        Assert.Null(zip.GetEntry("xl/tables/table3.xml"));
        Assert.Contains("en-GB", Load(zip.GetEntry("docProps/core.xml")!).ToString());
    }

    [Fact]
    public void Every_part_is_declared_and_every_declared_part_is_there()
    {
        using var stream = Write(Agencies());
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var declared = Load(zip.GetEntry("[Content_Types].xml")!)
            .Root!.Elements()
            .Select(part => part.Attribute("PartName")?.Value)
            .OfType<string>();
        var present = zip
            .Entries.Select(entry => "/" + entry.FullName)
            .Where(name => !name.Contains("rels") && !name.Contains('['));
        Assert.Equal(present.Order(), declared.Order());
    }

    [Fact]
    public void Equal_tables_give_equal_bytes()
    {
        using var first = Write(Agencies());
        using var second = Write(Agencies());
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_row_that_is_too_short_and_names_that_repeat_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Write(
                new Workbook(
                    "T",
                    [],
                    [
                        new DownloadTable(
                            "A",
                            "a",
                            ["X", "Y"],
                            [
                                ["1"],
                            ]
                        ),
                    ]
                )
            )
        );
        Assert.Throws<ArgumentException>(() =>
            Write(new Workbook("T", [], [new DownloadTable("A", "a", ["X", "x"], [])]))
        );
        Assert.Throws<ArgumentException>(() =>
            Write(
                new Workbook("T", [], [new DownloadTable("A", "a", ["X"], []), new DownloadTable("a", "a", ["X"], [])])
            )
        );
    }

    private static Workbook Agencies() =>
        new(
            "Agencies & rates",
            ["Source: the partnership's own records"],
            [
                new DownloadTable(
                    "Agencies",
                    "Rate by agency",
                    ["Name", "Rate", "Since"],
                    [
                        ["=HYPERLINK(\"x\") & <b>", 12.5, new DateOnly(2026, 11, 24)],
                        ["Police\u0001", null, new DateOnly(2020, 1, 1)],
                    ]
                ),
                new DownloadTable("Empty", "Nothing yet", ["Name"], []),
            ]
        );

    private static MemoryStream Write(Workbook workbook)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, workbook);
        stream.Position = 0;
        return stream;
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static async Task<string> CsvAsync(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        await CsvWriter.WriteAsync(stream, new DownloadTable("T", "t", ["Name"], rows), Cancel);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

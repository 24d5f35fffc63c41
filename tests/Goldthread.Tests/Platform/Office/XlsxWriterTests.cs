using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Goldthread.Platform.Office;
using Goldthread.Tests.Support;
using MiniExcelLibs;

namespace Goldthread.Tests.Platform.Office;

public sealed class XlsxWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void A_spreadsheet_program_reads_back_what_was_written()
    {
        using var stream = new MemoryStream(Write(Agencies()));
        Assert.Equal(["Cover", "Contents", "Notes", "Agencies", "Empty"], stream.GetSheetNames());
        var rows = stream
            .Query(useHeaderRow: true, sheetName: "Agencies", startCell: "A5")
            .Cast<IDictionary<string, object>>()
            .ToList();
        Assert.Equal(["Name", "Rate per 10,000 [note 2]", "Since", "Cases"], rows[0].Keys);
        Assert.Equal("=HYPERLINK(\"x\") & <b>", rows[0]["Name"]);
        Assert.Equal(12.5, Assert.IsType<double>(rows[0]["Rate per 10,000 [note 2]"]));
        Assert.Equal(new DateTime(2026, 11, 24), rows[0]["Since"]);
        Assert.Equal(1234d, rows[0]["Cases"]);
        Assert.Equal("no value", rows[1]["Rate per 10,000 [note 2]"]);
    }

    /// <summary>Everything that a person meets who moves down column A, and the tables below.</summary>
    [Fact]
    public void A_workbook_says_what_it_is_before_it_shows_it() =>
        Approved.Match(
            string.Join("\n\n", Enumerable.Range(1, 5).Select(number => string.Join('\n', Cells(Agencies(), number))))
        );

    [Fact]
    public void A_workbook_of_one_table_needs_no_contents_and_one_without_notes_no_sheet_for_them()
    {
        var book = new Workbook(
            "Ours",
            ["What we have"],
            [
                new DownloadTable(
                    "Actions",
                    "All of them",
                    ["X"],
                    [
                        ["1"],
                    ]
                ),
            ]
        );
        using var stream = new MemoryStream(Write(book));
        Assert.Equal(["Cover", "Actions"], stream.GetSheetNames());
        Assert.Equal(["Ours", "What we have", "Worksheets", "Actions: All of them"], Cells(book, 1));
        Assert.Equal(["All of them", "This worksheet contains one table.", "X", "1"], Cells(book, 2));
    }

    [Fact]
    public void Excel_finds_no_fault_in_it()
    {
        using var stream = new MemoryStream(Write(Agencies()));
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(
            package,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri}: {fault.Description}"));
        Assert.Equal("Agencies & rates", package.PackageProperties.Title);
        Assert.Equal("en-GB", package.PackageProperties.Language);
        Assert.Equal("Hampshire Safeguarding Children Partnership", package.PackageProperties.Creator);
    }

    [Fact]
    public void No_cell_of_a_table_is_blank_merged_hidden_frozen_filtered_or_a_formula()
    {
        using var zip = Open(Agencies());
        for (var number = 1; number <= 5; number++)
        {
            var sheet = Sheet(zip, number);
            string[] forbidden = ["mergeCell", "f", "pane", "autoFilter", "drawing", "headerFooter"];
            Assert.DoesNotContain(sheet.Descendants(), part => forbidden.Contains(part.Name.LocalName));
            Assert.DoesNotContain(sheet.Descendants().Attributes(), attribute => attribute.Name == "hidden");
            Assert.All(sheet.Descendants(Main + "c"), cell => Assert.NotEqual("", cell.Value));
            Assert.Equal("A1", sheet.Descendants(Main + "selection").Single().Attribute("activeCell")!.Value);
            var widths = sheet.Descendants(Main + "row").Select(row => row.Elements().Count()).Distinct();
            Assert.InRange(widths.Count(), 1, 2);
        }

        Assert.Single(Enumerable.Range(1, 5), number => Sheet(zip, number).ToString().Contains("tabSelected"));
    }

    [Fact]
    public void Each_table_has_a_name_and_covers_its_header_and_rows()
    {
        using var zip = Open(Agencies());
        var tables = new[] { 2, 3, 4 }.Select(number => Load(zip, $"xl/tables/table{number}.xml").Root!).ToList();
        Assert.Equal(
            ["Table_Contents A3:B5", "Table_Notes A3:B5", "Table_Agencies A5:D7"],
            tables.Select(table => $"{table.Attribute("displayName")!.Value} {table.Attribute("ref")!.Value}")
        );
        Assert.Null(zip.GetEntry("xl/tables/table5.xml"));
        foreach (var (table, number) in tables.Zip([2, 3, 4]))
        {
            var row = table.Attribute("ref")!.Value.Split(':')[0][1..];
            var header = Sheet(zip, number).Descendants(Main + "row").Single(one => one.Attribute("r")!.Value == row);
            Assert.Equal(
                header.Elements().Select(cell => cell.Value),
                table.Descendants(Main + "tableColumn").Select(column => column.Attribute("name")!.Value)
            );
        }
    }

    [Fact]
    public void Names_of_tables_never_meet()
    {
        DownloadTable One(string name) =>
            new(
                name,
                "t",
                ["X"],
                [
                    ["1"],
                ]
            );
        using var zip = Open(new Workbook("T", [], [One("A 1"), One("A-1"), One("a_1")]));
        var names = new[] { 3, 4, 5 }.Select(number =>
            Load(zip, $"xl/tables/table{number}.xml").Root!.Attribute("displayName")!.Value
        );
        Assert.Equal(["Table_A_1", "Table_A_1_2", "Table_a_1_3"], names);
    }

    [Fact]
    public void Contents_and_contact_are_links()
    {
        using var zip = Open(Agencies());
        var contents = Sheet(zip, 2).Descendants(Main + "hyperlink");
        Assert.Equal(
            ["A4 'Agencies'!A1", "A5 'Empty'!A1"],
            contents.Select(link => $"{link.Attribute("ref")!.Value} {link.Attribute("location")!.Value}")
        );
        var contact = Sheet(zip, 1).Descendants(Main + "hyperlink").Single(link => link.Attribute("location") is null);
        var outside = Load(zip, "xl/worksheets/_rels/sheet1.xml.rels").Root!.Elements().Single();
        Assert.Equal("mailto:team@north.example", outside.Attribute("Target")!.Value);
        Assert.Equal(outside.Attribute("Id")!.Value, contact.Attribute(Relations + "id")!.Value);
    }

    [Fact]
    public void Numbers_look_as_asked_and_keep_all_of_themselves()
    {
        var table = new DownloadTable(
            "T",
            "t",
            ["Plain", "Rounded", "Count", "Day", "Word"],
            [
                [12.345678, 12.345678, 12345, new DateOnly(2026, 11, 24), "[c]"],
                [1.5m, "[x]", 7L, null, "x"],
            ]
        )
        {
            Looks = new Dictionary<string, ColumnLook> { ["Rounded"] = new(Decimals: 1) },
        };
        using var zip = Open(new Workbook("T", [], [table]));
        var sheet = Sheet(zip, 2);
        Assert.Equal("12.345678", Cell(sheet, "B5").Value);
        Assert.Equal("#,##0.0", FormatOf(zip, Cell(sheet, "B5")));
        Assert.Equal("0", FormatOf(zip, Cell(sheet, "A5")));
        Assert.Equal("3", FormatOf(zip, Cell(sheet, "C5")));
        Assert.Equal("d mmm yyyy", FormatOf(zip, Cell(sheet, "D5")));
        Assert.Equal("right", SideOf(zip, Cell(sheet, "B6")));
        Assert.Equal("right", SideOf(zip, Cell(sheet, "B4")));
        Assert.Equal("left", SideOf(zip, Cell(sheet, "E5")));
        Assert.Contains(
            "[c] suppressed to protect people; [x] not supplied",
            Cell(sheet, "A3").Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Columns_are_as_wide_as_their_cells_within_reason()
    {
        var table = new DownloadTable(
            "T",
            "t",
            ["A", "B", "C"],
            [
                ["x", new string('y', 30), new string('z', 500)],
            ]
        );
        using var zip = Open(new Workbook("T", [], [table]));
        var widths = Sheet(zip, 2).Descendants(Main + "col").Select(column => (int)column.Attribute("width")!);
        Assert.Equal([10, 33, 60], widths);
        // 500 letters in a column of 60 need nine lines.
        Assert.Equal("144", Sheet(zip, 2).Descendants(Main + "row").Last().Attribute("ht")!.Value);
    }

    [Theory]
    [InlineData("aaaaaaaaaa bbbbbbbbbb", 1)]
    [InlineData("a\nb", 2)]
    [InlineData("60", 1)]
    [InlineData("61", 2)]
    [InlineData("121", 3)]
    [InlineData("29 30", 1)]
    [InlineData("30 30", 2)]
    [InlineData("2 61 2", 3)]
    public void A_row_is_as_high_as_its_words_need(string words, int lines)
    {
        var written = string.Join(
            ' ',
            words
                .Split(' ')
                .Select(word =>
                    int.TryParse(word, CultureInfo.InvariantCulture, out var length) ? new string('w', length) : word
                )
        );
        var table = new DownloadTable(
            "T",
            "t",
            ["A"],
            [
                [new string('z', 60)],
                [written],
            ]
        );
        using var zip = Open(new Workbook("T", [], [table]));
        Assert.Equal(16 * lines, (int)Sheet(zip, 2).Descendants(Main + "row").Last().Attribute("ht")!);
    }

    [Fact]
    public void A_text_that_is_longer_than_a_cell_is_cut_rather_than_the_file_broken()
    {
        using var zip = Open(
            new Workbook(
                "T",
                [],
                [
                    new DownloadTable(
                        "T",
                        "t",
                        ["A"],
                        [
                            [new string('x', 40_000)],
                        ]
                    ),
                ]
            )
        );
        var cell = Cell(Sheet(zip, 2), "A4").Value;
        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("x…", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_part_is_declared_and_every_declared_part_is_there()
    {
        using var zip = Open(Agencies());
        var declared = Load(zip, "[Content_Types].xml")
            .Root!.Elements()
            .Select(part => part.Attribute("PartName")?.Value)
            .OfType<string>();
        var present = zip
            .Entries.Select(entry => "/" + entry.FullName)
            .Where(name => !name.Contains("rels") && !name.Contains('['));
        Assert.Equal(present.Order(), declared.Order());
    }

    [Fact]
    public void Equal_tables_give_equal_bytes() => Assert.Equal(Write(Agencies()), Write(Agencies()));

    [Fact]
    public void What_cannot_be_a_table_is_refused()
    {
        DownloadTable[] faulty =
        [
            new(
                "A",
                "a",
                ["X", "Y"],
                [
                    ["1"],
                ]
            ),
            new("A", "a", ["X", "x"], []),
            new("A", "a", ["X", "X "], []),
            new("A", "a", ["X"], []) { Looks = new Dictionary<string, ColumnLook> { ["Y"] = new(1) } },
        ];
        Assert.All(faulty, table => Assert.Throws<ArgumentException>(() => Write(new Workbook("T", [], [table]))));
        DownloadTable One(string name) => new(name, "a", ["X"], []);
        Assert.Throws<ArgumentException>(() => Write(new Workbook("T", [], [One("A"), One("a")])));
        Assert.Throws<ArgumentException>(() => Write(new Workbook("T", [], [One("Cover")])));
    }

    private static Workbook Agencies() =>
        new(
            "Agencies & rates",
            ["Made from the partnership's own records"],
            [
                new DownloadTable(
                    "Agencies",
                    "Rate by agency",
                    ["Name", "Rate per 10,000", "Since", "Cases"],
                    [
                        ["=HYPERLINK(\"x\") & <b>", 12.5, new DateOnly(2026, 11, 24), 1234],
                        ["Police\u0001", null, new DateOnly(2020, 1, 1), "[c]"],
                    ]
                )
                {
                    Source = "registers of the agencies",
                    Notes = ["Health agencies merged in 2024."],
                    Looks = new Dictionary<string, ColumnLook>
                    {
                        ["Rate per 10,000"] = new(Decimals: 1, Note: "Children under 18 at mid-year."),
                    },
                },
                new DownloadTable("Empty", "Nothing yet", ["Name"], []),
            ]
        )
        {
            Date = new DateOnly(2026, 11, 24),
            Publisher = "Hampshire Safeguarding Children Partnership",
            Contact = "team@north.example",
            Licence = "Open Government Licence v3.0",
            Citation = "Hampshire SCP, Agencies and rates, 24 November 2026",
        };

    private static byte[] Write(Workbook workbook)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, workbook);
        return stream.ToArray();
    }

    private static ZipArchive Open(Workbook workbook) => new(new MemoryStream(Write(workbook)), ZipArchiveMode.Read);

    private static IEnumerable<string> Cells(Workbook workbook, int number)
    {
        using var zip = Open(workbook);
        return
        [
            .. Sheet(zip, number)
                .Descendants(Main + "row")
                .Select(row => string.Join(" | ", row.Elements().Select(cell => cell.Value))),
        ];
    }

    private static XElement Cell(XDocument sheet, string address) =>
        sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == address);

    private static XElement LookOf(ZipArchive zip, XElement cell) =>
        Load(zip, "xl/styles.xml")
            .Descendants(Main + "cellXfs")
            .Single()
            .Elements()
            .ElementAt((int)cell.Attribute("s")!);

    private static string? SideOf(ZipArchive zip, XElement cell) =>
        LookOf(zip, cell).Element(Main + "alignment")?.Attribute("horizontal")?.Value;

    private static string FormatOf(ZipArchive zip, XElement cell)
    {
        var number = LookOf(zip, cell).Attribute("numFmtId")!.Value;
        var ours = Load(zip, "xl/styles.xml")
            .Descendants(Main + "numFmt")
            .FirstOrDefault(format => format.Attribute("numFmtId")!.Value == number);
        return ours?.Attribute("formatCode")!.Value ?? number;
    }

    private static XDocument Sheet(ZipArchive zip, int number) => Load(zip, $"xl/worksheets/sheet{number}.xml");

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}

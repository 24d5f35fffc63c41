using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office;

namespace Goldthread.Tests.Platform.Office;

/// <summary>A sheet that people fill in: locked but for its boxes, with lists to choose from.</summary>
public sealed class XlsxFormTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Only_the_cells_to_fill_in_are_open()
    {
        using var zip = Open();
        var sheet = Load(zip, "xl/worksheets/sheet2.xml");
        Assert.Equal("1", sheet.Descendants(Main + "sheetProtection").Single().Attribute("sheet")!.Value);
        Assert.Null(sheet.Descendants(Main + "sheetProtection").Single().Attribute("password"));
        var looks = Load(zip, "xl/styles.xml").Descendants(Main + "cellXfs").Single().Elements().ToList();
        var open = sheet
            .Descendants(Main + "c")
            .Where(cell =>
                looks[(int)cell.Attribute("s")!].Element(Main + "protection")?.Attribute("locked")?.Value == "0"
            )
            .Select(cell => cell.Attribute("r")!.Value);
        Assert.Equal(["B5", "C5", "C6"], open);
        Assert.Equal("", sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == "C5").Value);
        Assert.Equal("[z]", sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == "B6").Value);
    }

    [Fact]
    public void A_column_offers_its_choices_and_says_what_belongs_there()
    {
        using var zip = Open();
        var told = Load(zip, "xl/worksheets/sheet2.xml").Descendants(Main + "dataValidation").ToList();
        Assert.Equal(["B5:B6", "C5:C6"], told.Select(one => one.Attribute("sqref")!.Value));
        Assert.Equal("How many.", told[0].Attribute("prompt")!.Value);
        Assert.Equal("\"Yes,No\"", told[1].Element(Main + "formula1")!.Value);
    }

    [Fact]
    public void Excel_finds_no_fault_in_a_form()
    {
        using var stream = new MemoryStream(Write(Form("Yes", "No")));
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(
            package,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri}: {fault.Description}"));
    }

    [Fact]
    public void Choices_that_no_list_can_hold_are_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => Write(Form("Yes, surely", "No")));
        Assert.Throws<ArgumentException>(() => Write(Form(new string('x', 300))));
    }

    [Fact]
    public void A_form_is_read_back_with_its_blanks()
    {
        using var stream = new MemoryStream(Write(Form("Yes", "No")));
        var sheet = SheetReader.Read(stream, FileKind.Excel, 100).Single(one => one.Name == "Ours");
        Assert.Empty(sheet.Merged);
        Assert.Equal(["a", "1200", ""], sheet.Rows[4].Cells);
    }

    [Fact]
    public void Joined_cells_are_told()
    {
        using var stream = new MemoryStream();
        stream.Write(Write(Form("Yes", "No")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet2.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet2.xml").Open());
            writer.Write(
                text.Replace(
                    "<dataValidations",
                    "<mergeCells count=\"1\"><mergeCell ref=\"B3:C3\"/></mergeCells><dataValidations",
                    StringComparison.Ordinal
                )
            );
        }

        var sheets = SheetReader.Read(stream, FileKind.Excel, 100);
        Assert.Equal(new MergedCells("B3:C3", 3, 3), Assert.Single(sheets.Single(one => one.Name == "Ours").Merged));
        Assert.Empty(sheets.Single(one => one.Name == "Cover").Merged);
    }

    private static Workbook Form(params IReadOnlyList<string> choices) =>
        new(
            "Ours",
            ["Fill it in"],
            [
                new DownloadTable("Ours", "All", ["Name", "Count", "Sure"], [["a", 1200, null], ["b", "[z]", null]])
                {
                    Looks = new Dictionary<string, ColumnLook>
                    {
                        ["Count"] = new() { IsFilledIn = true, Prompt = "How many." },
                        ["Sure"] = new() { IsFilledIn = true, Choices = choices },
                    },
                },
            ]
        );

    private static byte[] Write(Workbook workbook)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(stream, workbook);
        return stream.ToArray();
    }

    private static ZipArchive Open() => new(new MemoryStream(Write(Form("Yes", "No"))), ZipArchiveMode.Read);

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}

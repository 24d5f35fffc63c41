using System.IO.Compression;
using System.Net;
using System.Text;
using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Supplied;
using Goldthread.Platform.Data;
using Goldthread.Platform.Office;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Features.Dataset.SupplyingFigures;

/// <summary>The same figures by spreadsheet: what is taken, and every file that is refused, with its place.</summary>
public sealed class UploadReturnTests
{
    private const string Lead = "Section 11 lead, police";
    private const string Place = "hampshire";
    private const string Agency = "Hampshire and Isle of Wight Constabulary";
    private const string Label = "July to September 2026";
    private const string Header =
        "Period,Agency,Number,Indicator,Numerator,Denominator,No figure,Why no figure,Provisional,Not reliable,Note,Why it is right";

    private static readonly string Path = DatasetPaths.UploadReturn(Place, ReturnSeed.Period, ReturnSeed.Police);

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_template_is_filled_in_looked_at_and_taken(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var lead = await site.AsAsync(Lead);
        using var answer = await lead.AskAsync(
            DatasetPaths.ReturnTemplate(Place, ReturnSeed.Period, ReturnSeed.Police, "xlsx")
        );
        var template = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var same = await SendAsync(lead, "figures.xlsx", template);
        Assert.Contains("Nothing in this file is different from what is saved.", same.Text, StringComparison.Ordinal);

        var preview = await SendAsync(lead, "figures.csv", Csv(Row("2.3", "1 234", "5000"), Row("2.4", "40", "50")));
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("2 rows can be saved. Nothing is saved yet.", preview.Text, StringComparison.Ordinal);
        Assert.Null((await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        var taken = await lead.SubmitAsync(
            preview.Form("#take"),
            new Dictionary<string, string> { ["Input.Chosen"] = "2.3" }
        );
        Assert.Equal("1 row saved from your spreadsheet", taken.Banner);
        Assert.Equal(1234, (await ReturnSeed.RowAsync(site, "2.3")).Numerator);
        Assert.Null((await ReturnSeed.RowAsync(site, "2.4")).Numerator);
    }

    [Fact]
    public async Task Good_rows_are_taken_beside_bad_ones_and_every_fault_has_its_place()
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        var preview = await SendAsync(
            lead,
            "figures.csv",
            Csv(
                Row("2.3", "12", "50"),
                Row("2.4", "=cmd|'/c calc'!A1", "50"),
                Row("3.1", "n/a", ""),
                Row("5.4", "<5", ""),
                Row("9.9", "1", "2"),
                Row("2.3", "13", "50")
            )
        );
        Assert.Contains("1 row can be saved, 5 cannot.", preview.Text, StringComparison.Ordinal);
        var faults = preview
            .Document.QuerySelectorAll("table:first-of-type tbody tr")
            .Select(row =>
                $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector(".val")!.TextContent}"
            )
            .ToList();
        string[] expected =
        [
                "Row 3, column Numerator “=cmd|'/c calc'!A1” is a formula and not a number.",
                "Row 4, column Numerator “n/a” can mean",
                "Row 5, column Numerator “<5” is not one number.",
                "Row 6, column Number 9.9 is no indicator of this return.",
                "Row 7, column Number 2.3 is there twice.",
        ];
        foreach (var words in expected)
        {
            Assert.Contains(faults, fault => fault.StartsWith(words, StringComparison.Ordinal));
        }

        var taken = await lead.SubmitAsync(preview.Form("#take"));
        Assert.Equal("1 row saved from your spreadsheet", taken.Banner);
        Assert.Equal(12, (await ReturnSeed.RowAsync(site, "2.3")).Numerator);
    }

    [Fact]
    public async Task The_last_row_of_a_file_leads_to_the_check()
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        var preview = await SendAsync(
            lead,
            "figures.csv",
            Csv(
                Row("2.3", "12", "50"),
                Row("2.4", "40", "50"),
                Row("3.1", "TBC", ""),
                $"{Label},{Agency},5.4,,,,Does not apply,,,,,"
            )
        );

        // A browser sends every ticked box; the visitor of these tests sends them too.
        var taken = await lead.SubmitAsync(preview.Form("#take"));
        Assert.Equal(DatasetPaths.CheckReturn(Place, ReturnSeed.Period, ReturnSeed.Police), taken.Path);
        Assert.Equal("To be confirmed", (await ReturnSeed.RowAsync(site, "3.1")).GapBecause);
        Assert.Equal(FigureGap.DoesNotApply, (await ReturnSeed.RowAsync(site, "5.4")).Gap);
    }

    [Fact]
    public async Task A_csv_template_that_is_sent_back_changes_nothing()
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        await lead.SubmitAsync(
            (
                await SendAsync(
                    lead,
                    "figures.csv",
                    Csv($"{Label},{Agency},2.3,,12,50,,,Yes,,\"=not a formula, a note\",Because it is.")
                )
            ).Form("#take")
        );
        var path = DatasetPaths.ReturnTemplate(Place, ReturnSeed.Period, ReturnSeed.Police, "csv");
        using var answer = await lead.AskAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Because it is.", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var same = await SendAsync(lead, "figures.csv", bytes);
        Assert.Contains("Nothing in this file is different", same.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Another,2.3", "Row 2, column Agency: this row is for Another, and this return is of " + Agency)]
    [InlineData("Period", "Row 2, column Period: This file is for April to June 2026, and this return for " + Label)]
    [InlineData("Date", "Row 2, column Period: “2026-07-01” is a date and no period. Write " + Label)]
    [InlineData("Layout", "Row 1, column M: “Trend” is no column of this year’s template.")]
    [InlineData("Missing", "Row 1, column Why it is right: this column is missing.")]
    [InlineData("Two headers", "Row 2, column E: there are two header rows.")]
    [InlineData("Heading above", "Row 1, column E: there are two header rows.")]
    [InlineData("Twice", "Row 1, column M: the column Note is there twice.")]
    [InlineData("Strange", "This is not the template of a data return: no row of it names the columns.")]
    [InlineData("Empty", "This file names the columns and has no rows below them.")]
    public async Task A_csv_of_something_else_is_refused_whole(string what, string sentence)
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        var row = Row("2.3", "12", "50");
        var text = what switch
        {
            "Period" => Lines(Header, row.Replace(Label, "April to June 2026", StringComparison.Ordinal)),
            "Date" => Lines(Header, row.Replace(Label, "2026-07-01", StringComparison.Ordinal)),
            "Layout" => Lines(Header + ",Trend", row + ",up"),
            "Missing" => Lines(Header.Replace(",Why it is right", "", StringComparison.Ordinal), row),
            "Two headers" => Lines(Header, ",,,,Numerator,Denominator,,,,,,", row),
            "Heading above" => Lines(",,,,July to September,,,,,,,", Header, row),
            "Twice" => Lines(Header + ",Note", row + ",x"),
            "Strange" => Lines("Colour,Shape", "red,round"),
            "Empty" => Lines(Header),
            _ => Lines(Header, row.Replace(Agency, "Another", StringComparison.Ordinal)),
        };
        await RefusedAsync(site, lead, "figures.csv", Encoding.UTF8.GetBytes(text), sentence);
    }

    [Fact]
    public async Task A_workbook_with_merged_headings_is_refused_with_its_cells()
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        var book = Book(Header.Split(','), ["x"]);
        var merged = Rewrite(
            book,
            "xl/worksheets/sheet2.xml",
            sheet =>
                sheet.Replace(
                    "</sheetData>",
                    "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"E3:F3\"/></mergeCells>",
                    StringComparison.Ordinal
                )
        );
        await RefusedAsync(
            site,
            lead,
            "figures.xlsx",
            merged,
            "Worksheet Ours, row 3, column E: the cells E3:F3 are merged into one."
        );
    }

    [Fact]
    public async Task Macros_other_kinds_bombs_and_large_files_are_refused()
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        var book = Book(Header.Split(','), ["x"]);
        await RefusedAsync(
            site,
            lead,
            "figures.xlsx",
            Rewrite(book, "xl/vbaProject.bin", _ => "macro"),
            "figures.xlsx holds macros. Save it without macros and send it again."
        );
        await RefusedAsync(
            site,
            lead,
            "figures.xlsx",
            Rewrite(book, "xl/big.xml", _ => new string(' ', 40 * 1024 * 1024)),
            "unpacks to more than we can take"
        );
        await RefusedAsync(site, lead, "figures.pdf", "%PDF-1.7\n"u8.ToArray(), "is PDF. Use Excel or CSV.");
        await RefusedAsync(
            site,
            lead,
            "figures.csv",
            new byte[(10 * 1024 * 1024) + 1],
            "figures.csv is larger than 10MB, which is the limit."
        );
        var empty = await lead.SubmitAsync((await lead.GetAsync(Path)).Form("#upload"));
        Assert.Equal(["Choose the spreadsheet with your figures."], empty.Errors);
    }

    [Fact]
    public async Task A_file_of_two_hundred_megabytes_is_refused_before_it_is_read()
    {
        await using var site = await OpenAsync();
        var lead = await site.AsAsync(Lead);
        var page = await lead.SubmitAsync(
            (await lead.GetAsync(Path)).Form("#upload"),
            null,
            new SentFile("Input.File", "figures.csv", new byte[200 * 1024 * 1024])
        );
        Assert.True((int)page.Status is >= 400 and < 500, $"{page.Status}");
        Assert.Null((await ReturnSeed.RowAsync(site, "2.3")).Numerator);
    }

    private static async Task<Site> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var site = await Site.OpenAsync(kind);
        await ReturnSeed.OpenAsync(site, "2.3", "2.4", "3.1", "5.4");
        return site;
    }

    private static async Task RefusedAsync(Site site, Visitor lead, string name, byte[] bytes, string sentence)
    {
        var page = await SendAsync(lead, name, bytes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Null((await ReturnSeed.RowAsync(site, "2.3")).Numerator);
    }

    private static async Task<ShownPage> SendAsync(Visitor visitor, string name, byte[] bytes) =>
        await visitor.SubmitAsync(
            (await visitor.GetAsync(Path)).Form("#upload"),
            null,
            new SentFile("Input.File", name, bytes)
        );

    private static string Row(string number, string top, string bottom) =>
        $"{Label},{Agency},{number},,{top},{bottom},,,,,,";

    private static byte[] Csv(params IReadOnlyList<string> rows) => Encoding.UTF8.GetBytes(Lines([Header, .. rows]));

    private static string Lines(params IReadOnlyList<string> lines) => string.Join("\r\n", lines) + "\r\n";

    private static byte[] Book(IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        using var content = new MemoryStream();
        IReadOnlyList<object?> whole = [.. columns.Select((_, at) => row.ElementAtOrDefault(at) ?? "x")];
        XlsxWriter.Write(
            content,
            new Workbook("Ours", ["Our figures"], [new DownloadTable("Ours", "All", columns, [whole])])
        );
        return content.ToArray();
    }

    /// <summary>The same zip with one part changed or added.</summary>
    private static byte[] Rewrite(byte[] book, string part, Func<string, string> change)
    {
        using var content = new MemoryStream();
        content.Write(book);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var before = "";
            if (zip.GetEntry(part) is { } entry)
            {
                using (var reader = new StreamReader(entry.Open()))
                {
                    before = reader.ReadToEnd();
                }

                entry.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(before));
        }

        return content.ToArray();
    }
}

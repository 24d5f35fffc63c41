using System.IO.Compression;
using System.Xml.Linq;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Office.Word;
using Goldthread.Tests.Support;

namespace Goldthread.Tests.Platform.Office.Word;

public sealed class DocxWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly byte[] Everything = WordSamples.Write(WordSamples.Everything());
    private static readonly WordReading Read = WordReading.Of(Everything);

    [Theory]
    [InlineData(WordOpening.Contents)]
    [InlineData(WordOpening.FrontPage)]
    [InlineData(WordOpening.Plain)]
    public void A_report_is_valid_and_can_be_followed_without_seeing_it(WordOpening opening) =>
        WordReading.Of(WordSamples.Write(WordSamples.Everything() with { Opening = opening })).AssertAccessible();

    [Fact]
    public void Everything_is_there_in_order_under_real_styles() =>
        Approved.Match(
            string.Join(
                '\n',
                Read.Text.Select(paragraph =>
                    $"{paragraph.Style, -18} {paragraph.Text.Replace("\n", " / ", StringComparison.Ordinal)}".TrimEnd()
                )
            )
        );

    [Fact]
    public void Headings_have_their_levels() =>
        Assert.Equal(
            [(1, "Summary"), (2, "Method"), (3, "Reading"), (4, "In pairs"), (1, "Findings"), (1, "Steps again")],
            Read.Headings.Select(heading => (heading.Level, heading.Text))
        );

    [Fact]
    public void The_contents_lead_to_headings_that_are_there_and_name_no_page()
    {
        var body = Part(Everything, "word/document.xml");
        var marks = body.Descendants(Main + "bookmarkStart")
            .Select(mark => mark.Attribute(Main + "name")!.Value)
            .ToList();
        var field = body.Descendants(Main + "instrText").Single().Value;
        var entries = body.Descendants(Main + "sdtContent").Descendants(Main + "hyperlink").ToList();
        Assert.Equal("TOC \\o \"1-2\" \\n \\h \\z \\u", field.Trim());
        Assert.Equal(["Summary", "Method", "Findings", "Steps again"], entries.Select(entry => entry.Value));
        Assert.All(entries, entry => Assert.Contains(entry.Attribute(Main + "anchor")!.Value, marks));
        Assert.Equal(marks.Count, marks.Distinct().Count());
        var kinds = body.Descendants(Main + "fldChar").Select(mark => mark.Attribute(Main + "fldCharType")!.Value);
        Assert.Equal(["begin", "separate", "end"], kinds);
    }

    [Fact]
    public void A_letter_has_no_contents_and_neither_has_a_report_of_one_part()
    {
        var letter = WordSamples.Everything() with { Opening = WordOpening.Plain };
        Assert.DoesNotContain("Contents", Styles(WordSamples.Write(letter)));
        var short_ = WordSamples.Of(new WordHeading(1, "All"), new WordParagraph("Words"));
        Assert.DoesNotContain("TOCHeading", Styles(WordSamples.Write(short_)));
        Assert.Contains("TOCHeading", Styles(Everything));
    }

    [Fact]
    public void Every_page_bears_the_title_the_reference_and_its_number()
    {
        var header = Part(Everything, "word/header2.xml");
        Assert.Equal("Learning from the audit of neglectOfficial: sensitive", header.Root!.Value);
        var footer = Part(Everything, "word/footer1.xml");
        Assert.Equal("MAA-2026-02, DraftPage 1 of 1", footer.Root!.Value);
        var fields = footer
            .Descendants(Main + "fldSimple")
            .Select(field => field.Attribute(Main + "instr")!.Value.Trim());
        Assert.Equal(["PAGE", "NUMPAGES"], fields);
        var page = Part(Everything, "word/document.xml").Descendants(Main + "pgSz").Single();
        Assert.Equal("11906", page.Attribute(Main + "w")!.Value);
    }

    [Fact]
    public void Nothing_asks_the_reader_a_question_and_the_language_is_set()
    {
        var settings = Part(Everything, "word/settings.xml");
        Assert.Empty(settings.Descendants(Main + "updateFields"));
        Assert.Empty(Part(Everything, "word/document.xml").Descendants().Attributes(Main + "dirty"));
        var languages = Part(Everything, "word/styles.xml").Descendants(Main + "lang").Attributes(Main + "val");
        Assert.Equal(["en-GB"], languages.Select(language => language.Value));
        Assert.Equal("15", settings.Descendants(Main + "compatSetting").Single().Attribute(Main + "val")!.Value);
    }

    [Fact]
    public void A_table_repeats_its_header_and_keeps_its_rows_whole()
    {
        var table = Read.Tables[1];
        Assert.Equal("Actions by reference", table.Caption);
        Assert.Equal("One header row; 5 rows below it. Columns: Reference, Action, Days late.", table.Description);
        Assert.True(table.HasRowHeaders);
        Assert.Equal([true, false, false, false, false, false], table.HeaderRows);
        Assert.Equal(["A-0002", "Share the record by a secure form", "2"], table.Rows[2]);
        var rows = Part(Everything, "word/document.xml").Descendants(Main + "tbl").ElementAt(1).Elements(Main + "tr");
        Assert.All(rows, row => Assert.NotEmpty(row.Descendants(Main + "cantSplit")));
    }

    [Fact]
    public void Facts_are_a_table_whose_rows_are_named()
    {
        Assert.True(Read.Tables[0].HasRowHeaders);
        Assert.Equal(["Item", "Details"], Read.Tables[0].Rows[0]);
        Assert.Equal(["Cases read", "22"], Read.Tables[0].Rows[1]);
    }

    [Fact]
    public void A_long_table_stays_one_table_and_no_wider_than_the_page()
    {
        var file = WordSamples.Write(WordSamples.Of(WordSamples.Table(400)));
        var read = WordReading.Of(file);
        read.AssertAccessible();
        Assert.Equal(401, Assert.Single(read.Tables).Rows.Count);
        Assert.InRange(Part(file, "word/document.xml").Descendants(Main + "gridCol").Sum(Width), 1, 9638);
    }

    [Fact]
    public void Long_words_and_many_columns_stay_on_the_page_and_a_row_taller_than_a_page_may_break()
    {
        var columns = Enumerable.Range(1, 14).Select(at => new WordColumn(new string('W', at * 5)));
        var cells = Enumerable.Range(1, 14).Select(at => at == 14 ? new string('x', 30_000) : $"{at}");
        var file = WordSamples.Write(
            WordSamples.Of(
                new WordTable(
                    "Wide",
                    [.. columns],
                    [
                        [.. cells],
                    ]
                )
            )
        );
        Assert.Empty(WordReading.Of(file).Faults);
        var body = Part(file, "word/document.xml");
        var widths = body.Descendants(Main + "gridCol").Select(Width).ToList();
        Assert.InRange(widths.Sum(), 9000, 9638);
        Assert.All(widths, width => Assert.InRange(width, 200, 9638));
        Assert.Empty(body.Descendants(Main + "tr").Last().Descendants(Main + "cantSplit"));
    }

    [Fact]
    public void A_short_name_or_day_is_not_broken_for_the_sake_of_a_long_text()
    {
        var words = string.Join(' ', Enumerable.Repeat("evidence", 60));
        var table = new WordTable(
            "Actions",
            [new WordColumn("What"), new WordColumn("Due"), new WordColumn("State")],
            [
                [words, "24 Nov 2026", "In progress"],
            ]
        );
        var body = Part(WordSamples.Write(WordSamples.Of(table)), "word/document.xml");
        var widths = body.Descendants(Main + "gridCol").Select(Width).ToList();
        // Eleven letters of ten and a half points need about 60 points and their padding.
        Assert.All(widths.Skip(1), width => Assert.InRange(width, 1400, 1800));
        Assert.InRange(widths[0], 5000, 7000);
    }

    [Fact]
    public void A_table_without_rows_says_so()
    {
        var read = WordReading.Of(WordSamples.Write(WordSamples.Of(WordSamples.Table(0))));
        Assert.Empty(read.Tables);
        Assert.Contains(WordTable.NoRows, read.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_has_words_and_both_kinds_and_fits_the_page()
    {
        var picture = Assert.Single(Read.Pictures);
        Assert.Equal("Bars: constabulary 9 of 11, probation 2 of 3.", picture.AltText);
        Assert.Equal(["image/png", "image/svg+xml"], picture.Kinds);
        var tall = WordSamples.Chart() with { Width = 4000, Height = 9000, Svg = default };
        var file = WordSamples.Write(WordSamples.Of(new WordFigure("Tall", "A tall picture", tall)));
        Assert.Equal(["image/png"], Assert.Single(WordReading.Of(file).Pictures).Kinds);
        var extent = Part(file, "word/document.xml").Descendants().First(part => part.Name.LocalName == "extent");
        var (width, height) = ((long)extent.Attribute("cx")!, (long)extent.Attribute("cy")!);
        Assert.InRange(height, 1, 16838 * 635L);
        Assert.Equal(4000.0 / 9000, (double)width / height, precision: 3);
    }

    [Fact]
    public void Steps_of_each_list_count_from_one()
    {
        var body = Part(Everything, "word/document.xml");
        var lists = body.Descendants(Main + "numId").Select(list => list.Attribute(Main + "val")!.Value).ToList();
        Assert.Equal(["3", "3", "4"], lists);
        var starts = Part(Everything, "word/numbering.xml").Descendants(Main + "startOverride");
        Assert.Equal(["1", "1"], starts.Select(start => start.Attribute(Main + "val")!.Value));
    }

    [Fact]
    public void Words_that_XML_forbids_are_dropped_and_nothing_typed_becomes_markup()
    {
        const string Typed = "=1+1 \u0000\u0001\u000B\uFFFE\uFFFF\uD800 <w:br/> &amp; \t\"'é😀\nnext";
        const string Safe = "=1+1 \uFFFD <w:br/> &amp; \t\"'é😀\nnext";
        var document = WordSamples.Of(
            new WordHeading(1, Typed),
            new WordParagraph(Typed),
            new WordParagraph([WordRun.Link(Typed, "javascript:alert(1)")]),
            new WordCallOut(Typed, Typed),
            WordList.Bullets([Typed]),
            new WordTable(
                Typed,
                [new WordColumn(Typed)],
                [
                    [Typed],
                ]
            )
            {
                Note = Typed,
            },
            new WordFigure(Typed, Typed, WordSamples.Chart()),
            new WordQuote(Typed, Typed)
        ) with
        {
            Title = Typed,
            Subtitle = Typed,
            Author = Typed,
            Reference = Typed,
            Status = Typed,
            HeaderLine = Typed,
        };
        var read = WordReading.Of(WordSamples.Write(document));
        read.AssertAccessible();
        Assert.Contains(read.Text, paragraph => paragraph == new WordReadParagraph("Normal", Safe));
        Assert.Equal("=1+1 \uFFFD <w:br/> &amp; \"'é😀 next", read.Title);
        Assert.Equal("=1+1 \uFFFD <w:br/> &amp; \"'é😀 next", Assert.Single(read.Headings).Text);
        Assert.Empty(read.Links);
    }

    [Fact]
    public void Links_lead_outside_once_for_each_address()
    {
        Assert.Equal(
            ["https://north.example/framework?a=1&b=2", "mailto:team@north.example"],
            Read.Links.Order(StringComparer.Ordinal)
        );
        var twice = WordSamples.Of(
            new WordParagraph([
                WordRun.Link("a", "https://north.example/ü é"),
                WordRun.Link("b", "https://north.example/ü é"),
            ])
        );
        var read = WordReading.Of(WordSamples.Write(twice));
        Assert.Empty(read.Faults);
        Assert.Single(read.Links);
    }

    [Fact]
    public void The_same_report_is_the_same_file() =>
        Assert.Equal(Everything, WordSamples.Write(WordSamples.Everything()));

    // An SVG inside is refused by the rules for uploads; a report that will be sent back has PNG alone.
    [Fact]
    public void Uploads_take_the_file_for_what_it_is()
    {
        var picture = WordSamples.Chart() with { Svg = default };
        var report = WordSamples.Of(new WordFigure("Actions", "A chart", picture), WordSamples.Table(400));
        using var stream = new MemoryStream(WordSamples.Write(report));
        Assert.Equal(FileKind.Word, FileTypes.Sniff("report.docx", stream));
    }

    private static IEnumerable<string?> Styles(byte[] file) =>
        WordReading.Of(file).Text.Select(paragraph => paragraph.Style);

    private static int Width(XElement column) => (int)column.Attribute(Main + "w")!;

    private static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}

using System.Globalization;
using Goldthread.Platform.Office.Word;

namespace Goldthread.Tests.Platform.Office.Word;

public sealed class WordDocumentTests
{
    [Theory]
    [InlineData("2", "level 2 after level 0")]
    [InlineData("1 3", "level 3 after level 1")]
    [InlineData("1 2 3 4 5", "level 5 after level 4")]
    [InlineData("1 0", "level 0 after level 1")]
    public void A_heading_that_skips_a_level_is_refused(string levels, string says)
    {
        var refused = Assert.Throws<ArgumentException>(() => WordSamples.Of([.. Headings(levels)]));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_may_go_back_any_number_of_levels() =>
        Assert.Equal(7, WordSamples.Of([.. Headings("1 2 3 4 1 2 2")]).Blocks.Count);

    [Fact]
    public void A_changed_copy_is_held_to_the_same()
    {
        var document = WordSamples.Of(new WordHeading(1, "One"));
        Assert.Throws<ArgumentException>(() => document with { Blocks = [new WordHeading(3, "Three")] });
    }

    public static TheoryData<WordBlock, string> Faulty() =>
        new()
        {
            { new WordFigure("Rates", " ", WordSamples.Chart()), "no words for those who cannot see it" },
            { new WordFigure("", "A chart", WordSamples.Chart()), "A picture needs a caption" },
            { new WordFigure("Rates", "A chart", new WordPicture(default, 1, 1)), "is empty" },
            { new WordFigure("Rates", "A chart", WordSamples.Chart() with { Width = 0 }), "is empty" },
            { WordSamples.Table(1) with { Caption = " " }, "A table needs a caption" },
            { WordSamples.Table(0) with { Columns = [] }, "has no column" },
            { WordSamples.Table(0) with { Columns = [new WordColumn("")] }, "has no header" },
            { WordSamples.Table(1) with { Columns = [new WordColumn("One")] }, "has not 1 cells" },
            { new WordSummaryList("", []), "A summary list needs a caption" },
            { new WordHeading(1, " "), "A heading needs words" },
        };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_nobody_could_follow_is_refused(WordBlock block, string says)
    {
        var refused = Assert.Throws<ArgumentException>(() => WordSamples.Of(block));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://north.example/a", true)]
    [InlineData("HTTP://north.example", true)]
    [InlineData("mailto:team@north.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ms-word:ofe|u|https://north.example", false)]
    [InlineData("/hampshire/actions", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_the_web_and_mail_can_be_linked_to(string? address, bool isLink) =>
        Assert.Equal(isLink, new WordRun("words", Address: address).Target is not null);

    [Fact]
    public void Typed_text_keeps_its_paragraphs()
    {
        var paragraphs = WordParagraph.Each("One\r\nand a line\r\n\r\n\r\n Two \n\n").ToList();
        Assert.Equal(["One\nand a line", "Two"], paragraphs.Select(paragraph => paragraph.Runs.Single().Text));
    }

    private static IEnumerable<WordBlock> Headings(string levels) =>
        levels.Split(' ').Select(level => new WordHeading(int.Parse(level, CultureInfo.InvariantCulture), "Heading"));
}

namespace Goldthread.Tests.Architecture;

/// <summary>Each rule about documents rings on planted text.</summary>
public class PlantedDocumentTests
{
    private const string There = "# One thing\n\n## What it’s for: all of it\n";

    [Theory]
    [InlineData("[a](there.md)", 0)]
    [InlineData("[a](../docs/there.md#one-thing)", 0)]
    [InlineData("[a](there.md#what-its-for-all-of-it)", 0)]
    [InlineData("[a](https://example.org/gone.md)", 0)]
    [InlineData("`[a](gone.md)`", 0)]
    [InlineData("```\n[a](gone.md)\n```", 0)]
    [InlineData("[a](gone.md)", 1)]
    [InlineData("![a](gone.png \"title\")", 1)]
    [InlineData("[a](there.md#another)", 1)]
    [InlineData("[a](#here)\n\n# Here", 0)]
    public void Broken_links_are_found(string text, int faults)
    {
        var document = new SourceFile("docs/planted.md", text);
        Assert.Equal(
            faults,
            MarkdownRules
                .BrokenLinks(
                    document,
                    path =>
                        path == "docs/there.md" ? There
                        : path == "docs/planted.md" ? text
                        : null
                )
                .Count()
        );
    }

    [Fact]
    public void A_section_ends_where_the_next_of_its_rank_begins()
    {
        const string Text = "# A\n\n## B\nb\n```\n## C in code\n```\n### D\nd\n## E\ne\n";
        Assert.Contains("\nd\n", MarkdownRules.Section(Text, "B"), StringComparison.Ordinal);
        Assert.DoesNotContain("\ne\n", MarkdownRules.Section(Text, "B"), StringComparison.Ordinal);
        Assert.Null(MarkdownRules.Section(Text, "C in code"));
        Assert.Equal(["B", "E"], MarkdownRules.Headings(Text, 2));
    }

    [Fact]
    public void Rows_are_read_without_the_line_below_the_head() =>
        Assert.Equal(
            [
                ["A", "B"],
                ["`c`", ""],
            ],
            MarkdownRules.Rows("| A | B |\n|---|---|\n| `c` | |\n\ntext")
        );

    [Theory]
    [InlineData("Goldthread.Features.Early.Noun", "Early")]
    [InlineData("Goldthread.Platform.Data.Entity", "Platform")]
    [InlineData("Goldthread.Modules", "")]
    [InlineData("System.Text.Json", "")]
    public void A_type_belongs_to_its_module_or_library(string type, string part) =>
        Assert.Equal(part, ModuleMap.PartOf(type));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Tests.Support;

/// <summary>
/// A Word file read back as its reader meets it: headings with their levels, tables with their header rows, pictures with
/// their words, all text.
/// </summary>
/// <param name="Title">From the file's properties, as are language and author.</param>
/// <param name="Text">All paragraphs of the text, in order.</param>
/// <param name="Links">Addresses outside the file.</param>
/// <param name="Faults">What the validator finds.</param>
public sealed record WordReading(
    string? Title,
    string? Language,
    string? Author,
    IReadOnlyList<WordReadHeading> Headings,
    IReadOnlyList<WordReadTable> Tables,
    IReadOnlyList<WordReadPicture> Pictures,
    IReadOnlyList<WordReadParagraph> Text,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Faults
)
{
    /// <summary>All text as one, a line a paragraph.</summary>
    public string Words => string.Join('\n', Text.Select(paragraph => paragraph.Text));

    public static WordReading Of(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var main = package.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!;
        var body = main.Document!.Body!;
        var text = body.Descendants<Paragraph>().Select(Read).ToList();
        return new WordReading(
            package.PackageProperties.Title,
            package.PackageProperties.Language,
            package.PackageProperties.Creator,
            [
                .. text.Select(paragraph => (paragraph.Text, Level: LevelOf(styles, paragraph.Style)))
                    .Where(one => one.Level is not null)
                    .Select(one => new WordReadHeading(one.Level!.Value, one.Text)),
            ],
            [.. body.Descendants<Table>().Select(ReadTable)],
            [.. body.Descendants<Inline>().Select(inline => ReadPicture(main, inline))],
            text,
            [.. main.HyperlinkRelationships.Select(link => link.Uri.AbsoluteUri)],
            [
                .. new OpenXmlValidator(FileFormatVersions.Office2019)
                    .Validate(package, TestContext.Current.CancellationToken)
                    .Select(fault => $"{fault.Part?.Uri}: {fault.Description}"),
            ]
        );
    }

    /// <summary>Holds for every file that we make: it is valid, named, in English, and can be followed without seeing it.</summary>
    public void AssertAccessible()
    {
        Assert.Empty(Faults);
        Assert.False(string.IsNullOrWhiteSpace(Title));
        Assert.False(string.IsNullOrWhiteSpace(Author));
        Assert.Equal("en-GB", Language);
        var level = 0;
        foreach (var heading in Headings)
        {
            Assert.InRange(heading.Level, 1, level + 1);
            level = heading.Level;
        }

        Assert.All(
            Tables,
            table =>
            {
                Assert.Equal([true], table.HeaderRows.Take(1));
                Assert.DoesNotContain(true, table.HeaderRows.Skip(1));
                Assert.False(string.IsNullOrWhiteSpace(table.Caption));
                Assert.False(string.IsNullOrWhiteSpace(table.Description));
                Assert.False(table.HasMergedCells);
                Assert.All(table.Rows, row => Assert.Equal(table.Rows[0].Count, row.Count));
                Assert.All(table.Rows.SelectMany(row => row), cell => Assert.False(string.IsNullOrWhiteSpace(cell)));
            }
        );
        Assert.All(Pictures, picture => Assert.False(string.IsNullOrWhiteSpace(picture.AltText)));
    }

    private static int? LevelOf(Styles styles, string? style) =>
        styles
            .Elements<Style>()
            .FirstOrDefault(one => one.StyleId == style)
            ?.StyleParagraphProperties?.OutlineLevel?.Val?.Value + 1;

    private static WordReadParagraph Read(Paragraph paragraph)
    {
        var words = paragraph
            .Descendants()
            .Select(part =>
                part switch
                {
                    DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
                    Break => "\n",
                    TabChar => "\t",
                    _ => "",
                }
            );
        return new WordReadParagraph(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, string.Concat(words));
    }

    private static WordReadTable ReadTable(Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        var properties = table.GetFirstChild<TableProperties>();
        return new WordReadTable(
            properties?.TableCaption?.Val?.Value,
            properties?.TableDescription?.Val?.Value,
            properties?.TableLook?.FirstColumn?.Value == true,
            [.. rows.Select(row => row.TableRowProperties?.GetFirstChild<TableHeader>() is not null)],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. row.Elements<TableCell>()
                                .Select(cell =>
                                    string.Join('\n', cell.Elements<Paragraph>().Select(one => Read(one).Text))
                                ),
                        ]
                ),
            ],
            table.Descendants<GridSpan>().Any() || table.Descendants<VerticalMerge>().Any()
        );
    }

    private static WordReadPicture ReadPicture(MainDocumentPart main, Inline inline)
    {
        var xml = inline.Descendants().ToList();
        var parts = xml.SelectMany(element => element.GetAttributes())
            .Where(attribute => attribute.LocalName == "embed")
            .Select(attribute => main.GetPartById(attribute.Value!).ContentType);
        return new WordReadPicture(inline.DocProperties?.Description?.Value, [.. parts]);
    }
}

/// <summary>A heading.</summary>
public sealed record WordReadHeading(int Level, string Text);

/// <summary>A table.</summary>
/// <param name="HeaderRows">For each row whether it is marked as a header.</param>
/// <param name="Rows">Header row first.</param>
public sealed record WordReadTable(
    string? Caption,
    string? Description,
    bool HasRowHeaders,
    IReadOnlyList<bool> HeaderRows,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    bool HasMergedCells
);

/// <summary>A picture.</summary>
/// <param name="Kinds">Types of its files, the one that every program shows first.</param>
public sealed record WordReadPicture(string? AltText, IReadOnlyList<string> Kinds);

/// <summary>A paragraph and its style.</summary>
public sealed record WordReadParagraph(string? Style, string Text);

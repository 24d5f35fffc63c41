using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>
/// The contents of a report: a real field, filled in already, whose entries lead to their headings. There are no page
/// numbers: only the program that lays out the pages knows them, and it would ask the reader before it filled them in.
/// </summary>
internal static class DocxContents
{
    /// <summary>The deepest headings that are listed.</summary>
    public const int Deepest = 2;

    private const string Heading = "Contents";

    /// <param name="entries">Headings with their bookmarks; at least one.</param>
    public static SdtBlock Of(IReadOnlyList<DocxEntry> entries)
    {
        var content = new SdtContentBlock(DocxText.Paragraph(DocxStyles.ContentsHeading, Heading));
        for (var at = 0; at < entries.Count; at++)
        {
            var entry = entries[at];
            var link = new Hyperlink(DocxText.Run(XmlText.Line(entry.Text)))
            {
                Anchor = entry.Bookmark,
                History = true,
            };
            var paragraph = DocxText.Of(DocxStyles.Contents(entry.Level), link);
            if (at == 0)
            {
                paragraph.InsertAfter(Begin(), paragraph.ParagraphProperties);
                paragraph.InsertBefore(Instruction(), link);
                paragraph.InsertBefore(Mark(FieldCharValues.Separate), link);
            }

            if (at == entries.Count - 1)
            {
                paragraph.Append(Mark(FieldCharValues.End));
            }

            content.Append(paragraph);
        }

        return new SdtBlock(
            new SdtProperties(
                new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())
            ),
            content
        );
    }

    private static Run Begin() => Mark(FieldCharValues.Begin);

    private static Run Mark(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });

    private static Run Instruction() =>
        new(new FieldCode(FormattableString.Invariant($" TOC \\o \"1-{Deepest}\" \\n \\h \\z \\u ")));
}

/// <summary>A heading as the contents list it.</summary>
internal sealed record DocxEntry(int Level, string Text, string Bookmark);

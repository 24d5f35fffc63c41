using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Goldthread.Platform.Web;

namespace Goldthread.Platform.Office.Word;

/// <summary>The text of a Word file, written from top to bottom. It counts what is numbered.</summary>
internal sealed class DocxBody
{
    /// <summary>Room above what has none of its own, in twentieths of a point.</summary>
    private const string RoomAbove = "280";

    /// <summary>Room below the last point of a list.</summary>
    private const string RoomBelow = "200";

    /// <summary>Styles without room above, which need some after a table.</summary>
    private static readonly string[] Close =
    [
        DocxStyles.Normal,
        DocxStyles.ListBullet,
        DocxStyles.ListNumber,
        DocxStyles.Callout,
        DocxStyles.CalloutTitle,
    ];

    private readonly Body body = new();
    private readonly DocxText text;
    private readonly DocxPictures pictures;
    private readonly List<DocxEntry> entries = [];
    private int headings;
    private int tables;
    private int figures;
    private bool needsRoom;
    private bool needsPage;

    public DocxBody(MainDocumentPart main)
    {
        text = new DocxText(main);
        pictures = new DocxPictures(main);
    }

    /// <summary>How many lists of steps there are; each counts from 1.</summary>
    public int Lists { get; private set; }

    public Body Write(WordDocument document, SectionProperties section)
    {
        Add(DocxBoxes.Of(document, Words.PlainDate(document.Date)));
        var opening = body.LastChild;
        (needsRoom, needsPage) = (true, document.Opening == WordOpening.FrontPage);
        foreach (var block in document.Blocks)
        {
            Write(block);
        }

        if (document.Opening != WordOpening.Plain && entries.Count > 1)
        {
            body.InsertAfter(DocxContents.Of(entries), opening);
        }

        if (body.LastChild is Table)
        {
            // Word wants a paragraph below a table; one in the smallest style leaves no empty page.
            body.Append(DocxText.Of(DocxStyles.TableText));
        }

        body.Append(section);
        return body;
    }

    private void Write(WordBlock block)
    {
        switch (block)
        {
            case WordHeading heading:
                WriteHeading(heading);
                break;
            case WordParagraph paragraph:
                Add(DocxText.Of(DocxStyles.Normal, [.. text.Runs(paragraph.Runs)]));
                break;
            case WordList list:
                WriteList(list);
                break;
            case WordTable table:
                WriteTable(table);
                break;
            case WordSummaryList list:
                WriteTable(DocxTable.TableOf(list));
                break;
            case WordFigure figure:
                WriteFigure(figure);
                break;
            case WordCallOut callOut:
                needsRoom = true;
                Add(DocxBoxes.Of(callOut, text));
                break;
            case WordQuote quote:
                Add(DocxBoxes.Of(quote));
                break;
            case WordPageBreak:
                needsPage = true;
                break;
            default:
                throw new ArgumentException($"A Word file cannot hold a {block.GetType().Name}.", nameof(block));
        }
    }

    private void WriteHeading(WordHeading heading)
    {
        headings++;
        var id = headings.ToString(CultureInfo.InvariantCulture);
        var bookmark = "_Toc" + id.PadLeft(8, '0');
        var words = XmlText.Line(heading.Text);
        Add(
            DocxText.Of(
                DocxStyles.Heading(heading.Level),
                new BookmarkStart { Id = id, Name = bookmark },
                DocxText.Run(words),
                new BookmarkEnd { Id = id }
            )
        );
        if (heading.Level <= DocxContents.Deepest)
        {
            entries.Add(new DocxEntry(heading.Level, words, bookmark));
        }
    }

    private void WriteList(WordList list)
    {
        if (list.IsNumbered)
        {
            Lists++;
        }

        var style = list.IsNumbered ? DocxStyles.ListNumber : DocxStyles.ListBullet;
        foreach (var item in list.Items)
        {
            var paragraph = DocxText.Of(style, [.. text.Runs(item)]);
            if (list.IsNumbered)
            {
                paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(
                    new NumberingLevelReference { Val = 0 },
                    new NumberingId { Val = DocxParts.Numbers + Lists }
                );
            }

            if (item == list.Items[^1])
            {
                Space(paragraph).After = RoomBelow;
            }

            Add(paragraph);
        }
    }

    private void WriteTable(WordTable table)
    {
        tables++;
        Add(Caption("Table", tables, table.Caption));
        if (table.Rows.Count == 0)
        {
            Add(DocxText.Paragraph(DocxStyles.Normal, WordTable.NoRows));
        }
        else
        {
            body.Append(DocxTable.Of(table));
            needsRoom = true;
        }

        AddNote(table.Note);
    }

    private void WriteFigure(WordFigure figure)
    {
        figures++;
        Add(Caption("Figure", figures, figure.Caption));
        var picture = DocxText.Of(DocxStyles.Figure, new Run(new Drawing(pictures.Add(figure))));
        if (figure.Note.Length > 0)
        {
            picture.ParagraphProperties!.KeepNext = new KeepNext();
        }

        Add(picture);
        AddNote(figure.Note);
    }

    private void AddNote(string note)
    {
        if (note.Length > 0)
        {
            Add(DocxText.Paragraph(DocxStyles.Note, note));
        }
    }

    private void Add(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            Add(paragraph);
        }
    }

    private void Add(Paragraph paragraph)
    {
        var layout = paragraph.ParagraphProperties!;
        if (needsPage)
        {
            layout.PageBreakBefore = new PageBreakBefore();
        }
        else if (needsRoom && Close.Contains(layout.ParagraphStyleId?.Val?.Value, StringComparer.Ordinal))
        {
            Space(paragraph).Before = RoomAbove;
        }

        (needsRoom, needsPage) = (false, false);
        body.Append(paragraph);
    }

    private static Paragraph Caption(string kind, int number, string words)
    {
        var shown = number.ToString(CultureInfo.InvariantCulture);
        return DocxText.Of(
            DocxStyles.Caption,
            DocxText.Run(kind + " "),
            DocxText.Field($"SEQ {kind} \\* ARABIC", shown),
            DocxText.Run(": " + XmlText.Line(words))
        );
    }

    private static SpacingBetweenLines Space(Paragraph paragraph) =>
        paragraph.ParagraphProperties!.SpacingBetweenLines ??= new SpacingBetweenLines();
}

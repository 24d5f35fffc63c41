using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>Words of a Word file: paragraphs, runs and links. It keeps the links to addresses outside the file.</summary>
internal sealed class DocxText(MainDocumentPart main)
{
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);

    /// <summary>A paragraph of plain words in a style.</summary>
    public static Paragraph Paragraph(string style, string words) => Of(style, Run(words));

    /// <summary>A paragraph of ready elements in a style. An array, since an element is also the list of its children.</summary>
    public static Paragraph Of(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }
        );
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>Words as one run; a line end becomes a break, a tab stays.</summary>
    public static Run Run(string words, string? style = null)
    {
        var run = new Run();
        if (style is not null)
        {
            run.RunProperties = new RunProperties { RunStyle = new RunStyle { Val = style } };
        }

        var lines = XmlText.Clean(words).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            var parts = lines[i].Split('\t');
            for (var j = 0; j < parts.Length; j++)
            {
                if (j > 0)
                {
                    run.Append(new TabChar());
                }

                if (parts[j].Length > 0)
                {
                    run.Append(new Text(parts[j]) { Space = SpaceProcessingModeValues.Preserve });
                }
            }
        }

        return run;
    }

    /// <summary>A field that every program keeps up by itself, with what it says until then.</summary>
    public static SimpleField Field(string instruction, string shown) =>
        new(Run(shown)) { Instruction = $" {instruction} " };

    /// <summary>The runs of a paragraph, those with an address as links.</summary>
    public IEnumerable<OpenXmlElement> Runs(IEnumerable<WordRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.Target is { } target)
            {
                yield return new Hyperlink(Run(run.Text, DocxStyles.Hyperlink)) { Id = LinkTo(target), History = true };
            }
            else
            {
                yield return Run(run.Text, run.IsStrong ? DocxStyles.Strong : null);
            }
        }
    }

    private string LinkTo(Uri target)
    {
        if (!links.TryGetValue(target.AbsoluteUri, out var id))
        {
            id = FormattableString.Invariant($"link{links.Count + 1}");
            links.Add(target.AbsoluteUri, id);
            main.AddHyperlinkRelationship(new Uri(target.AbsoluteUri), isExternal: true, id);
        }

        return id;
    }
}

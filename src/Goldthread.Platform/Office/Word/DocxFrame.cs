using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>What stands around the text on every page: the sheet, its header and its footer.</summary>
internal static class DocxFrame
{
    private const string FirstHeader = "header1";
    private const string NextHeader = "header2";
    private const string Footer = "footer";

    /// <summary>Adds header and footer and gives the section that shows them.</summary>
    public static SectionProperties Add(MainDocumentPart main, WordDocument document)
    {
        // The first page bears the title itself, in large letters.
        AddHeader(main, FirstHeader, document.Author, document.HeaderLine);
        AddHeader(main, NextHeader, document.Title, document.HeaderLine);
        main.AddNewPart<FooterPart>(Footer).Footer = new Footer(Foot(document));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeader },
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NextHeader },
            new FooterReference { Type = HeaderFooterValues.First, Id = Footer },
            new FooterReference { Type = HeaderFooterValues.Default, Id = Footer },
            new PageSize { Width = DocxLook.PageWidth, Height = DocxLook.PageHeight },
            new PageMargin
            {
                Top = 1304,
                Bottom = 1304,
                Left = DocxLook.Margin,
                Right = DocxLook.Margin,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            },
            new TitlePage()
        );
    }

    private static void AddHeader(MainDocumentPart main, string id, string left, string right)
    {
        var words = right.Length == 0 ? XmlText.Line(left) : $"{XmlText.Line(left)}\t{XmlText.Line(right)}";
        main.AddNewPart<HeaderPart>(id).Header = new Header(DocxText.Paragraph(DocxStyles.Header, words));
    }

    private static Paragraph Foot(WordDocument document)
    {
        string[] said = [document.Reference, document.Status];
        return DocxText.Of(
            DocxStyles.Footer,
            DocxText.Run(XmlText.Line(string.Join(", ", said.Where(words => words.Length > 0))) + "\tPage "),
            DocxText.Field("PAGE", "1"),
            DocxText.Run(" of "),
            DocxText.Field("NUMPAGES", "1")
        );
    }
}

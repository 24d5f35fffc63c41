using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>
/// Writes a Word file that screen readers can follow: real headings, lists and captions, contents that lead to their
/// headings, one repeated header row a table, words for every picture, title and language. There are no text boxes, no
/// merged cells and nothing that asks the reader a question. The same report is the same file byte for byte.
/// </summary>
public static class DocxWriter
{
    /// <summary>What a browser is told that the file is.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Writes the whole report; leaves the stream open.</summary>
    public static void Write(Stream stream, WordDocument document)
    {
        using var made = new MemoryStream();
        using (var package = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(MainType, "document");
            var text = new DocxBody(main);
            var section = DocxFrame.Add(main, document);
            main.Document = new Document(text.Write(document, section));
            DocxParts.Add(package, main, document, text.Lists);
        }

        made.Position = 0;
        DocxParts.CopyWithFixedTimes(made, stream);
    }
}

using DocumentFormat.OpenXml.Wordprocessing;

namespace Goldthread.Platform.Office.Word;

/// <summary>Paragraphs that stand out and belong together: the opening of a report, a call-out, a quotation.</summary>
internal static class DocxBoxes
{
    /// <summary>Room below a call-out, whose last paragraph has less of its own.</summary>
    private const string RoomBelow = "280";

    /// <summary>Title, what it covers, and who answers for it.</summary>
    public static IEnumerable<Paragraph> Of(WordDocument document, string date)
    {
        yield return DocxText.Paragraph(DocxStyles.Title, XmlText.Line(document.Title));
        if (document.Subtitle.Length > 0)
        {
            yield return DocxText.Paragraph(DocxStyles.Subtitle, XmlText.Line(document.Subtitle));
        }

        (string Name, string Words)[] details =
        [
            ("Prepared by", document.Author),
            ("Date", date),
            ("Status", document.Status),
            ("Reference", document.Reference),
        ];
        foreach (var (name, words) in details.Where(detail => detail.Words.Length > 0))
        {
            var strong = DocxText.Run($"{name}: ", DocxStyles.Strong);
            yield return DocxText.Of(DocxStyles.Details, strong, DocxText.Run(XmlText.Line(words)));
        }
    }

    public static IReadOnlyList<Paragraph> Of(WordCallOut callOut, DocxText text)
    {
        List<Paragraph> parts = [];
        if (callOut.Title.Length > 0)
        {
            parts.Add(DocxText.Paragraph(DocxStyles.CalloutTitle, XmlText.Line(callOut.Title)));
        }

        parts.AddRange(callOut.Paragraphs.Select(one => DocxText.Of(DocxStyles.Callout, [.. text.Runs(one.Runs)])));
        KeepTogether(parts);
        if (parts.Count > 0)
        {
            parts[^1].ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { After = RoomBelow };
        }

        return parts;
    }

    public static IReadOnlyList<Paragraph> Of(WordQuote quote)
    {
        List<Paragraph> parts = [DocxText.Paragraph(DocxStyles.Quote, quote.Text)];
        if (quote.From.Length > 0)
        {
            parts.Add(DocxText.Paragraph(DocxStyles.QuoteSource, XmlText.Line(quote.From)));
        }

        KeepTogether(parts);
        return parts;
    }

    private static void KeepTogether(List<Paragraph> parts)
    {
        foreach (var part in parts.SkipLast(1))
        {
            part.ParagraphProperties!.KeepNext = new KeepNext();
        }
    }
}

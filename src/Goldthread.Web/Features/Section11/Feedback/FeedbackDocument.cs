using Goldthread.Platform.Calendar;
using Goldthread.Platform.Office.Word;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>A feedback letter as a Word file: the letter as it was signed, or the draft, marked as such.</summary>
public static class FeedbackDocument
{
    private const string Title = "Section 11 feedback";

    /// <summary>What was signed.</summary>
    public static WordDocument Of(FeedbackLetter letter, LetterHead head) =>
        new(
            Title,
            Subtitle(head),
            head.Sender,
            LondonTime.Day(letter.SignedAt),
            head.Reference,
            "Signed",
            [
                .. Body(letter.ToText()),
                new WordParagraph($"{letter.SignedName}\n{letter.SignedRole}\n{head.Sender}"),
                new WordParagraph($"Signed at {Words.Moment(letter.SignedAt)}."),
            ]
        )
        {
            Opening = WordOpening.Plain,
        };

    /// <summary>What is being written.</summary>
    public static WordDocument Of(FeedbackDraft draft, LetterHead head) =>
        new(Title, Subtitle(head), head.Sender, draft.WrittenOn, head.Reference, "Draft", [.. Body(draft.ToText())])
        {
            Opening = WordOpening.Plain,
            HeaderLine = "Draft. For the partnership team and the independent chair, not for the agency.",
        };

    private static string Subtitle(LetterHead head) => $"{head.Agency}, {head.Cycle}";

    private static IEnumerable<WordBlock> Body(LetterText text)
    {
        foreach (var (heading, blocks) in text.Parts())
        {
            if (heading.Length > 0)
            {
                yield return new WordHeading(1, heading);
            }

            foreach (var block in blocks)
            {
                yield return block.IsList ? WordList.Bullets(block.Lines) : new WordParagraph(block.Lines[0]);
            }
        }
    }
}

/// <summary>From whom, to whom and about what a letter is.</summary>
/// <param name="Sender">The partnership.</param>
/// <param name="Agency">The agency, in full.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Reference">How it is asked for again.</param>
public sealed record LetterHead(string Sender, string Agency, string Cycle, string Reference)
{
    public static LetterHead Of(string sender, string agency, Cycle cycle, string slug) =>
        new(sender, agency, cycle.Name, FormattableString.Invariant($"S11-{cycle.Year}-{slug}-feedback"));
}

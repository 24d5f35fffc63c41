using Goldthread.Features.Improvement;
using Goldthread.Platform.Office.Word;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>The prompt sheet of a conversation: what is known of the agency, and space for what is said.</summary>
public static class ConversationDocument
{
    public static WordDocument Of(ConversationSheet sheet, string place, string slug, DateOnly today) =>
        new(
            $"Safeguarding Children Conversation: {sheet.Agency.Name}",
            $"{place}, {sheet.Cycle.Name}",
            place,
            today,
            FormattableString.Invariant($"S11-{sheet.Cycle.Year}-{slug}-{sheet.Agency.Slug}-conversation"),
            "Prompt sheet",
            [
                .. Opening(sheet),
                .. Progress(sheet),
                .. Barriers(sheet),
                .. Voices(sheet),
                .. Practice(sheet),
                .. Ratings(sheet),
                .. Ending(),
            ]
        )
        {
            Opening = WordOpening.Plain,
            HeaderLine = "For those who take part in the conversation.",
        };

    private static IEnumerable<WordBlock> Opening(ConversationSheet sheet)
    {
        var attendees = sheet.Talk?.Attendees.ReplaceLineEndings("; ");
        yield return new WordSummaryList(
            "The conversation",
            [
                new WordSummaryRow("Day", sheet.Talk?.PlannedOn is { } day ? Words.Date(day) : "Not planned yet"),
                new WordSummaryRow("Place", sheet.Talk?.Place is { Length: > 0 } at ? at : "Not said yet"),
                new WordSummaryRow("Who takes part", string.IsNullOrEmpty(attendees) ? "Not said yet" : attendees),
            ]
        );
    }

    private static IEnumerable<WordBlock> Progress(ConversationSheet sheet)
    {
        yield return new WordHeading(1, "Progress on actions");
        if (sheet.Actions.Count == 0)
        {
            yield return new WordParagraph("None of what the agency promised is in the register of actions.");
        }
        else
        {
            yield return new WordTable(
                "Actions that began as promises",
                [new WordColumn("Action"), new WordColumn("Status"), new WordColumn("Due"), new WordColumn("Evidence")],
                [
                    .. sheet.Actions.Select(one =>
                        (IReadOnlyList<string>)
                            [
                                $"{one.Row.Reference} {one.Row.Title}",
                                one.Row.Status.Say(),
                                Words.TableDate(one.Row.Dates.Due),
                                one.Evidence?.Say() ?? "None sent",
                            ]
                    ),
                ]
            )
            {
                HasRowHeaders = true,
            };
        }

        yield return Ask("What has been done, and how do you know? What is late, and why? Are there new risks?");
    }

    private static IEnumerable<WordBlock> Barriers(ConversationSheet sheet)
    {
        yield return new WordHeading(1, "Barriers to working together");
        var said = sheet.Barriers;
        if (said.Counts.Count > 0)
        {
            yield return WordList.Bullets(said.Counts.Select(one => one.Label));
        }

        foreach (var words in said.Words)
        {
            yield return new WordQuote(words.Said, words.Agency.Name);
        }

        if (said.Counts.Count + said.Words.Count == 0)
        {
            yield return new WordParagraph("The agency named none in its signed answers.");
        }

        yield return Ask("Which of these still stand? What could the partners do about them?");
    }

    private static IEnumerable<WordBlock> Voices(ConversationSheet sheet)
    {
        yield return new WordHeading(1, "What children and staff say");
        yield return new WordParagraph(
            sheet.Survey is { } survey
                ? $"What the agency’s staff say in survey {survey} stands beside the last ratings below."
                : "No staff survey has results for this agency."
        );
        yield return Ask(
            "What do children and families tell you? What do your staff say? What did you change because of it?"
        );
    }

    private static IEnumerable<WordBlock> Practice(ConversationSheet sheet)
    {
        yield return new WordHeading(1, "Good practice");
        if (sheet.Practice.Count == 0)
        {
            yield return new WordParagraph("The agency offered none in its signed answers.");
        }

        foreach (var one in sheet.Practice)
        {
            yield return new WordQuote(one.What, sheet.Agency.Name);
        }

        yield return Ask(
            "What is one example of a child for whom something is different? Leave out what could identify them."
        );
    }

    private static IEnumerable<WordBlock> Ratings(ConversationSheet sheet)
    {
        yield return new WordHeading(1, sheet.RatedIn is { } rated ? $"Last ratings: {rated.Name}" : "Last ratings");
        if (sheet.Ratings.Count == 0)
        {
            yield return new WordParagraph(
                sheet.HasAnswered
                    ? "This cycle asks for no ratings."
                    : "The agency has not signed a self-assessment of this cycle."
            );
            yield break;
        }

        yield return new WordTable(
            "What the agency, the panel and staff say of each standard",
            [new WordColumn("Standard"), new WordColumn("Agency"), new WordColumn("Panel"), new WordColumn("Staff")],
            [.. sheet.Ratings.Select(one => (IReadOnlyList<string>)[one.Standard, one.Said, one.Agreed, one.Staff])]
        )
        {
            HasRowHeaders = true,
        };
    }

    private static IEnumerable<WordBlock> Ending()
    {
        yield return new WordHeading(1, "Outcome and what is promised");
        yield return Ask("What will be done, who answers for it, and by when? Each becomes an action of the register.");
    }

    private static WordCallOut Ask(string words) => new("Ask", words);
}

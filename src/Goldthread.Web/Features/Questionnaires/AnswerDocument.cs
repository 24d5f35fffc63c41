using Goldthread.Platform.Office.Word;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>A set as a Word file: the blank form to think over with colleagues, or the form with its answers.</summary>
public static class AnswerDocument
{
    private const string Box = "☐ ";

    private const string Blank = "…";

    /// <summary>Every question with what good looks like and room for its answer.</summary>
    public static WordDocument Form(QuestionSetText set, AnswerPaper paper) =>
        Document(set, paper, [.. Opening(set), .. set.Sections.SelectMany(section => FormSection(set, section))]);

    /// <summary>Every question that was shown, with its answer and what was said and shown beside it.</summary>
    public static WordDocument Completed(AnswerSheet sheet, AnswerPaper paper) =>
        Document(
            sheet.Set,
            paper,
            [.. sheet.Set.Sections.Where(sheet.IsShown).SelectMany(section => AnsweredSection(sheet, section, paper))]
        );

    /// <summary>The answers of one section, for a document that holds more than they.</summary>
    public static IEnumerable<WordBlock> AnsweredSection(AnswerSheet sheet, QuestionSection section, AnswerPaper paper)
    {
        yield return new WordHeading(1, section.Title);
        foreach (var question in sheet.ShownIn(section))
        {
            var answer = sheet.Of(question);
            yield return new WordHeading(2, question.Text);
            yield return new WordSummaryList(
                $"Answer to {question.Key}",
                [.. Facts(sheet.Set, question, answer, paper)]
            );
            if (answer is { Rows.Count: > 0 })
            {
                yield return new WordTable(
                    $"Rows of {question.Key}",
                    [
                        .. question.Columns.Select(column => new WordColumn(
                            column.Label,
                            column.Kind == QuestionKind.Number
                        )),
                    ],
                    [
                        .. answer.Rows.Select(row =>
                            (IReadOnlyList<string>)
                                [.. question.Columns.Select(column => NotEmpty(AnswerWords.Cell(column, row)))]
                        ),
                    ]
                );
            }
        }
    }

    private static WordDocument Document(QuestionSetText set, AnswerPaper paper, IReadOnlyList<WordBlock> blocks) =>
        new(set.Title, paper.For, paper.Author, paper.Day, paper.Reference, paper.Status, blocks)
        {
            HeaderLine = set.Warning ?? "",
        };

    private static IEnumerable<WordBlock> Opening(QuestionSetText set)
    {
        yield return new WordHeading(1, "Before you begin");
        yield return new WordParagraph(set.MinutesNote ?? $"It takes about {Words.Plural(set.Minutes, "minute")}.");
        if (set.Status is { } status)
        {
            yield return new WordParagraph($"{status.TrimEnd('.')}.");
        }

        if (set.Warning is { } warning)
        {
            yield return new WordCallOut("Take care", warning);
        }

        if (set.Rules.Count > 0)
        {
            yield return WordList.Bullets(set.Rules);
        }
    }

    private static IEnumerable<WordBlock> FormSection(QuestionSetText set, QuestionSection section)
    {
        yield return new WordHeading(1, section.Title);
        if (section.Intro is { } intro)
        {
            yield return new WordParagraph(intro);
        }

        foreach (var question in section.Questions)
        {
            yield return new WordHeading(2, question.Text);
            foreach (var said in About(set, question))
            {
                yield return new WordParagraph(said);
            }

            if (Choices(set, question) is { Count: > 0 } choices)
            {
                yield return WordList.Bullets(choices);
            }

            yield return new WordSummaryList($"Your answer to {question.Key}", [.. Fields(question)]);
        }
    }

    /// <summary>What is read before a question is answered on paper.</summary>
    public static IEnumerable<string> About(QuestionSetText set, Question question)
    {
        if (question.Hint is { } hint)
        {
            yield return hint;
        }

        if (question.ShowIf is { } condition)
        {
            yield return $"Answer this only {QuestionSetWording.Condition(Labelled(set, condition))}.";
        }

        if (question.GoodLooksLike is { } good)
        {
            yield return $"What good looks like: {good}";
        }

        if (question.EvidenceExamples.Count > 0)
        {
            yield return AnswerWords.Examples(question);
        }
    }

    /// <summary>The condition with the words of the options in place of their codes.</summary>
    private static QuestionCondition Labelled(QuestionSetText set, QuestionCondition condition) =>
        set.Find(condition.Question) is { } other
            ? condition with
            {
                Question = $"“{other.Text}”",
                Codes = [.. condition.Codes.Select(code => $"“{LabelOf(set, other, code)}”")],
            }
            : condition;

    private static string LabelOf(QuestionSetText set, Question question, string code) =>
        set.ScaleOf(question)?.Find(code)?.Label
        ?? question.Options.FirstOrDefault(option => option.Code == code)?.Label
        ?? code;

    /// <summary>What can be ticked, with what it means; nothing where nothing can.</summary>
    public static IReadOnlyList<string> Choices(QuestionSetText set, Question question)
    {
        List<string> choices =
        [
            .. question.Options.Select(option => Box + option.Label),
            .. (set.ScaleOf(question)?.Points ?? []).Select(point =>
                (question.Descriptors.GetValueOrDefault(point.Code) ?? point.Meaning) is { } meaning
                    ? $"{Box}{point.Label}: {meaning}"
                    : Box + point.Label
            ),
        ];
        if (question.DoesNotApply is { } when)
        {
            choices.Add($"{Box}{AnswerWords.DoesNotApply}. {when} Say why.");
        }

        return choices;
    }

    /// <summary>What is filled in by hand.</summary>
    public static IEnumerable<WordSummaryRow> Fields(Question question)
    {
        yield return new WordSummaryRow(
            question.WordGuide is { } words && question.Kind == QuestionKind.LongText
                ? $"Your answer, about {Words.Plural(words, "word")}"
                : "Your answer",
            Blank
        );
        foreach (var column in question.Columns)
        {
            yield return new WordSummaryRow(column.Label, Blank);
        }

        foreach (var demand in question.Demands)
        {
            yield return new WordSummaryRow(
                demand.Kind switch
                {
                    DemandKind.Comment => "How do you know?",
                    DemandKind.Evidence => "Evidence",
                    DemandKind.Action => "What will you improve, and by when?",
                },
                Blank
            );
        }
    }

    private static IEnumerable<WordSummaryRow> Facts(
        QuestionSetText set,
        Question question,
        Answer? answer,
        AnswerPaper paper
    )
    {
        yield return new WordSummaryRow("Answer", AnswerWords.Say(set, question, answer, paper.Agencies));
        foreach (var (label, text) in AnswerWords.Beside(answer))
        {
            yield return new WordSummaryRow(label, text);
        }

        foreach (var piece in answer?.Evidence ?? [])
        {
            yield return new WordSummaryRow(
                "Evidence",
                paper.Evidence.GetValueOrDefault(piece) ?? "No longer in the library"
            );
        }
    }

    private static string NotEmpty(string cell) => cell.Length > 0 ? cell : "Nothing";
}

/// <summary>What a document of answers says of itself.</summary>
/// <param name="For">The organisation, or the partnership for a blank form.</param>
/// <param name="Author">The body that answers for it.</param>
/// <param name="Day">The day on which it says what it says.</param>
/// <param name="Reference">How it is asked for again.</param>
/// <param name="Status">Blank, draft, sent.</param>
public sealed record AnswerPaper(string For, string Author, DateOnly Day, string Reference, string Status)
{
    /// <summary>Titles of pieces of evidence by their id.</summary>
    public IReadOnlyDictionary<Guid, string> Evidence { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Organisations by their id, for questions that ask for one.</summary>
    public IReadOnlyList<QuestionOption> Agencies { get; init; } = [];
}

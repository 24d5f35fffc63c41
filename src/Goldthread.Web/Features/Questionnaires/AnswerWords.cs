using System.Globalization;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Questionnaires;

/// <summary>Says an answer in words, the same on a page, in a document and in a comparison with last time.</summary>
public static class AnswerWords
{
    public const string NotAnswered = "Not answered";

    public const string DoesNotApply = "Does not apply";

    /// <summary>The answer itself in one line, or paragraphs for long text; what it carries is said apart.</summary>
    /// <param name="set">The version that asked.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="agencies">Organisations by their id, for a question that asks for one.</param>
    public static string Say(
        QuestionSetText set,
        Question question,
        Answer? answer,
        IReadOnlyList<QuestionOption>? agencies = null
    )
    {
        if (answer is not { IsGiven: true })
        {
            return NotAnswered;
        }

        if (answer.DoesNotApply)
        {
            return DoesNotApply;
        }

        return question.Kind switch
        {
            QuestionKind.Rating => set.ScaleOf(question)?.Find(answer.Code)?.Label ?? NotAnswered,
            QuestionKind.Choice => Label(question.Options, answer.Code),
            QuestionKind.Agency => Label(agencies ?? [], answer.Code),
            QuestionKind.Several => answer.Codes.Count == 0
                ? NotAnswered
                : string.Join("; ", answer.Codes.Select(code => Label(question.Options, code))),
            QuestionKind.Number => answer.Number is { } number ? SayNumber(number) : NotAnswered,
            QuestionKind.Date => answer.Day is { } day ? Words.PlainDate(day) : NotAnswered,
            QuestionKind.ShortText or QuestionKind.LongText => answer.Words ?? NotAnswered,
            QuestionKind.Evidence => answer.Evidence.Count == 0
                ? NotAnswered
                : Words.Plural(answer.Evidence.Count, "piece of evidence", "pieces of evidence"),
            QuestionKind.Rows => answer.Rows.Count == 0 ? NotAnswered : Words.Plural(answer.Rows.Count, "row"),
        };
    }

    /// <summary>What was said beside the answer, each with its label, in the order in which it was asked.</summary>
    public static IEnumerable<(string Label, string Text)> Beside(Answer? answer)
    {
        if (answer is null)
        {
            yield break;
        }

        if (answer.DoesNotApply && answer.Reason is { } reason)
        {
            yield return ("Why it does not apply", reason);
        }

        if (answer.Comment is { } comment)
        {
            yield return ("How we know", comment);
        }

        if (answer.Improvement is { } improvement)
        {
            yield return (
                "What we will improve",
                answer.ImproveBy is { } day ? $"{improvement} (by {Words.PlainDate(day)})" : improvement
            );
        }
    }

    /// <summary>"Evidence may be: structure chart, job description or staff survey result."</summary>
    public static string Examples(Question question) =>
        $"Evidence may be: {Words.List(question.EvidenceExamples.Select(Inside), "or")}.";

    /// <summary>A cell of a repeated row in words.</summary>
    public static string Cell(RowColumn column, IReadOnlyDictionary<string, string> row)
    {
        if (!row.TryGetValue(column.Key, out var kept))
        {
            return "";
        }

        return column.Kind switch
        {
            QuestionKind.Choice => Label(column.Options, kept),
            QuestionKind.Number => TypedNumber.Read(kept) is { } number ? SayNumber(number) : kept,
            QuestionKind.Date => DateOnly.TryParseExact(
                kept,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? Words.PlainDate(day)
                : kept,
            _ => kept,
        };
    }

    /// <summary>As it stands within a sentence; a word of capitals keeps them.</summary>
    private static string Inside(string words) =>
        words is [var first, var second, ..] && char.IsLower(second)
            ? char.ToLowerInvariant(first) + words[1..]
            : words;

    private static string Label(IReadOnlyList<QuestionOption> options, string? code) =>
        options.FirstOrDefault(option => option.Code == code)?.Label ?? NotAnswered;

    private static string SayNumber(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Goldthread.Features.Questionnaires;

/// <summary>What a form sends for one question, whatever its kind, as it was typed.</summary>
public sealed class TypedAnswer
{
    /// <summary>The value of the radio that says the question does not apply. No option may have it.</summary>
    public const string DoesNotApplyCode = "does-not-apply";

    /// <summary>The most characters of one text.</summary>
    public const int LongestText = 8000;

    /// <summary>The most rows of one question.</summary>
    public const int MostRows = 200;

    private const int LongestLine = 500;

    private const int LongestNumber = 60;

    /// <summary>
    /// Sent with every question that a form shows, so that one of which nothing was chosen is told from one that was not shown.
    /// </summary>
    public bool Asked { get; set; }

    public string? Code { get; set; }

    public List<string> Codes { get; set; } = [];

    public string? Number { get; set; }

    [Display(Name = "The date")]
    public DateOnly? Day { get; set; }

    public string? Words { get; set; }

    public List<Dictionary<string, string?>> Rows { get; set; } = [];

    public string? Comment { get; set; }

    public bool DoesNotApply { get; set; }

    public string? Reason { get; set; }

    public string? Improvement { get; set; }

    [Display(Name = "The date to improve by")]
    public DateOnly? ImproveBy { get; set; }

    public List<Guid> Evidence { get; set; } = [];

    /// <summary>An answer as the form shows it.</summary>
    public static TypedAnswer Of(Answer? answer) =>
        answer is null
            ? new TypedAnswer()
            : new TypedAnswer
            {
                Code = answer.DoesNotApply ? DoesNotApplyCode : answer.Code,
                Codes = [.. answer.Codes],
                Number = answer.Number?.ToString("0.################", CultureInfo.InvariantCulture),
                Day = answer.Day,
                Words = answer.Words,
                Rows =
                [
                    .. answer.Rows.Select(row =>
                        row.ToDictionary(cell => cell.Key, cell => (string?)cell.Value, StringComparer.Ordinal)
                    ),
                ],
                Comment = answer.Comment,
                DoesNotApply = answer.DoesNotApply,
                Reason = answer.Reason,
                Improvement = answer.Improvement,
                ImproveBy = answer.ImproveBy,
                Evidence = [.. answer.Evidence],
            };

    /// <summary>
    /// The answer that was sent. What cannot be one is left out of it and noted against its field; whether an answer is
    /// whole is for <see cref="AnswerSheet"/> to say.
    /// </summary>
    /// <param name="set">The version that asks.</param>
    /// <param name="question">The question.</param>
    /// <param name="name">The prefix of the fields, as the form names them.</param>
    /// <param name="faults">Where faults are noted.</param>
    public Answer Read(QuestionSetText set, Question question, string name, AnswerFaults faults)
    {
        var here = new AnswerReading(question, name, faults);
        var applies = !(question.DoesNotApply is not null && SaysDoesNotApply(question.Kind));
        var answer = applies ? ReadKind(set, here) : new Answer { Question = question.Key };
        return answer with
        {
            DoesNotApply = !applies,
            Reason = here.Text(Reason, nameof(Reason), LongestText),
            Comment = here.Text(Comment, nameof(Comment), LongestText),
            Improvement = here.Text(Improvement, nameof(Improvement), LongestText),
            ImproveBy = ImproveBy,
            Evidence = [.. Evidence.Where(id => id != Guid.Empty).Distinct()],
        };
    }

    private bool SaysDoesNotApply(QuestionKind kind) =>
        kind is QuestionKind.Rating or QuestionKind.Choice ? Code == DoesNotApplyCode : DoesNotApply;

    private Answer ReadKind(QuestionSetText set, AnswerReading here)
    {
        var blank = new Answer { Question = here.Question.Key };
        return here.Question.Kind switch
        {
            QuestionKind.Rating => blank with
            {
                Code = here.One(Code, code => set.ScaleOf(here.Question)?.Find(code) is not null),
            },
            QuestionKind.Choice => blank with
            {
                Code = here.One(Code, code => here.Question.Options.Any(option => option.Code == code)),
            },
            QuestionKind.Several => blank with { Codes = here.Many(Codes) },
            QuestionKind.Number => blank with { Number = here.Number(Number, LongestNumber) },
            QuestionKind.Date => blank with { Day = Day },
            QuestionKind.ShortText => blank with { Words = here.Text(Words, nameof(Words), LongestLine) },
            QuestionKind.LongText => blank with { Words = here.Text(Words, nameof(Words), LongestText) },
            QuestionKind.Evidence => blank,
            QuestionKind.Rows => blank with
            {
                Rows = new RowsReading(here.Question, $"{here.Name}.{nameof(Rows)}", here.Faults).Read(Rows),
            },
            QuestionKind.Agency => blank with { Code = here.One(Code, code => Guid.TryParse(code, out _)) },
        };
    }
}

using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Asked;

namespace Goldthread.Features.Surveys;

/// <summary>The words of surveys, one everywhere.</summary>
public static class SurveyWords
{
    /// <summary>The kinds that a survey can ask. No grids: they make people answer in straight lines, more so on a phone.</summary>
    public static IReadOnlyList<QuestionKind> Kinds { get; } =
    [
        QuestionKind.Rating,
        QuestionKind.Choice,
        QuestionKind.Several,
        QuestionKind.Agency,
        QuestionKind.ShortText,
        QuestionKind.LongText,
    ];

    public static string Say(this SurveyState state) => state.ToString();

    public static string SaySurveyKind(this QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Rating => "Statement, with how much one agrees",
            QuestionKind.Choice => "One answer of several",
            QuestionKind.Several => "Any number of answers",
            QuestionKind.Agency => "The organisation that one works for",
            QuestionKind.ShortText => "Words, one line",
            QuestionKind.LongText => "Words, a few sentences",
            QuestionKind.Number => "A number",
            QuestionKind.Date => "A date",
            QuestionKind.Evidence => "Files",
            QuestionKind.Rows => "Rows",
        };

    /// <summary>When a question is shown, or nothing where it always is.</summary>
    public static string? Condition(QuestionSetText set, Question question)
    {
        if (question.ShowIf is not { } condition || set.Find(condition.Question) is not { } other)
        {
            return null;
        }

        var labels = condition.Codes.Select(code => Label(set, other, code));
        return condition.Test switch
        {
            ConditionTest.Answered => $"Shown if “{other.Text}” is answered",
            ConditionTest.IsNot => $"Shown unless “{other.Text}” is answered “{string.Join("” or “", labels)}”",
            _ => $"Shown if “{other.Text}” is answered “{string.Join("” or “", labels)}”",
        };
    }

    private static string Label(QuestionSetText set, Question question, string code) =>
        set.ScaleOf(question)?.Find(code)?.Label
        ?? question.Options.FirstOrDefault(option => option.Code == code)?.Label
        ?? code;
}

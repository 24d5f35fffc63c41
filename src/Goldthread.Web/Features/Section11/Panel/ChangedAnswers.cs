using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11.Panel;

/// <summary>What an agency says otherwise than in an earlier submission of the same questions.</summary>
public static class ChangedAnswers
{
    public static bool At(AnswerSheet before, AnswerSheet now, Question question) =>
        TextOf(before, question) != TextOf(now, question);

    /// <summary>Whether any answer of a section is another one, shown now or then.</summary>
    public static bool In(AnswerSheet before, AnswerSheet now, QuestionSection section) =>
        section.Questions.Any(question => At(before, now, question));

    private static string? TextOf(AnswerSheet sheet, Question question) =>
        sheet.Of(question) is { IsGiven: true } answer ? AnswerJson.Write(answer) : null;
}

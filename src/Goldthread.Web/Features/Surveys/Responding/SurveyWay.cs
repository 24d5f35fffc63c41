using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>The way through the questions of a survey, one at a time, past those that a condition hides.</summary>
public sealed class SurveyWay(QuestionSetText set, AnswersSoFar soFar)
{
    private readonly AnswerSheet sheet = new(set, soFar.Answers);

    public IReadOnlyList<Question> Shown => [.. set.Questions.Where(sheet.IsShown)];

    /// <summary>"Question 3 of 9"; without the whole where an answer may still change it.</summary>
    public string Progress =>
        set.Questions.Any(question => question.ShowIf is not null)
            ? $"Question {Words.Count(Place + 1)}"
            : $"Question {Words.Count(Place + 1)} of {Words.Count(Shown.Count)}";

    /// <summary>How many questions lie before the one that is asked.</summary>
    public int Place => Math.Max(0, Shown.ToList().FindIndex(question => question.Key == soFar.At));

    public Question? Next => Shown.ElementAtOrDefault(Place + 1);

    public Question? Before => Place == 0 ? null : Shown[Place - 1];

    /// <summary>Answers to questions that are shown, in the order of the survey.</summary>
    public IEnumerable<(Question Question, Answer Answer)> Given =>
        from question in set.Questions
        let answer = sheet.Of(question)
        where answer is { IsGiven: true }
        select (question, answer);
}

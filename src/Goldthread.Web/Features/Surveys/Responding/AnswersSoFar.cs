using System.Text.Json;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Surveys.Answered;

namespace Goldthread.Features.Surveys.Responding;

/// <summary>
/// What somebody has answered so far. It travels in the form that they send, sealed, and the server keeps nothing of it
/// until it is sent: no session, no cookie.
/// </summary>
/// <param name="Survey">The survey.</param>
/// <param name="Key">The key that the answers will have, so that sending twice stores them once.</param>
/// <param name="BegunAt">When it was begun, for the day of grace; never stored with the answers.</param>
/// <param name="At">The question that the form asks.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Part">Where part answers are kept, to be removed when all is sent.</param>
public sealed record AnswersSoFar(
    Guid Survey,
    long Key,
    DateTime BegunAt,
    string At,
    IReadOnlyList<Answer> Answers,
    string? Part
)
{
    public static AnswersSoFar Begin(Guid survey, string first, DateTime now) =>
        new(survey, SurveyAnswer.NewKey(), now, first, [], null);

    public AnswersSoFar With(Answer answer) =>
        this with
        {
            Answers =
            [
                .. Answers.Where(one => one.Question != answer.Question),
                .. answer.IsGiven ? [answer] : Array.Empty<Answer>(),
            ],
        };

    public Answer? Of(string question) => Answers.FirstOrDefault(one => one.Question == question);

    public string ToText() => JsonSerializer.Serialize(this);

    public static AnswersSoFar FromText(string text) => JsonSerializer.Deserialize<AnswersSoFar>(text)!;
}

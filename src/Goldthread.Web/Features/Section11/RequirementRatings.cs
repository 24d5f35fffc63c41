using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11;

/// <summary>How the agencies of an area rate one requirement.</summary>
/// <param name="Question">The requirement.</param>
/// <param name="Scale">Its scale.</param>
/// <param name="Said">How many on each point.</param>
/// <param name="DoesNotApply">For how many it does not apply.</param>
public sealed record RequirementRatings(Question Question, QuestionScale Scale, RatingSpread Said, int DoesNotApply)
{
    /// <summary>The rated requirements of a standard, in the order in which they are asked.</summary>
    public static IReadOnlyList<RequirementRatings> Of(CycleVoices voices, QuestionSection section) =>
        [
            .. section
                .Questions.Where(question => question.Kind == QuestionKind.Rating)
                .Select(question =>
                {
                    var scale = voices.Set.ScaleOf(question)!;
                    var answers = voices.Agencies.Select(voice => voice.Sheet.Of(question)).OfType<Answer>().ToList();
                    return new RequirementRatings(
                        question,
                        scale,
                        RatingSpread.Of(scale, answers.Where(one => !one.DoesNotApply).Select(one => one.Code)),
                        answers.Count(one => one.DoesNotApply)
                    );
                }),
        ];

    /// <summary>Whether an agency rates it in the lower half.</summary>
    public bool IsBelow(AgencyVoice voice) =>
        voice.Sheet.Of(Question) is { DoesNotApply: false } answer
        && Scale.Find(answer.Code) is { Value: not null } point
        && !Scale.IsGood(point);
}

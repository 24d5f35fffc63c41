using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>How many ratings stand on each point of their scale.</summary>
public static class RatingCounts
{
    /// <summary>From the worst point to the best, as the scale has them; points that nobody chose are left out.</summary>
    public static IReadOnlyList<RatingCount> Of(AnswerSheet sheet, IEnumerable<Question> questions) =>
        [
            .. questions
                .Where(question => question.Kind == QuestionKind.Rating)
                .Select(question => (Scale: sheet.Set.ScaleOf(question)!, Answer: sheet.Of(question)))
                .Where(pair => pair.Answer is { IsGiven: true })
                .GroupBy(pair => pair.Answer!.DoesNotApply ? null : pair.Scale.Find(pair.Answer.Code))
                .OrderBy(same => same.Key?.Value ?? int.MaxValue)
                .Select(same => new RatingCount(same.Key, same.Count())),
        ];
}

/// <param name="Point">The point of the scale; nothing for what does not apply.</param>
/// <param name="Count">How many.</param>
public sealed record RatingCount(ScalePoint? Point, int Count)
{
    public string Label => Point?.Label ?? AnswerWords.DoesNotApply;

    /// <summary>"3 Met".</summary>
    public string Say() => $"{Words.Count(Count)} {Label}";
}

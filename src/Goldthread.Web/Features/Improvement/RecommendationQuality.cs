namespace Goldthread.Features.Improvement;

/// <summary>
/// What makes a recommendation one that can be done and checked: who, what will be different for children, by when, and
/// how we will know. The author is reminded, never stopped.
/// </summary>
public static class RecommendationQuality
{
    public static IReadOnlyList<QualityPrompt> All { get; } =
    [
        new("Who", "Who does it? Name at least one agency.", "Agencies"),
        new("Different for children", "What will be different for children?", nameof(Recommendation.Difference)),
        new("By when", "By when is the change in place?", nameof(Recommendation.ByWhen)),
        new("How we will know", "How will we know that it worked?", nameof(Recommendation.HowWeWillKnow)),
    ];

    /// <param name="text">What is written so far.</param>
    /// <param name="agencies">How many agencies are asked.</param>
    /// <returns>The prompts that nothing answers yet, in their order.</returns>
    public static IReadOnlyList<QualityPrompt> Unanswered(RecommendationText text, int agencies)
    {
        bool[] answered =
        [
            agencies > 0,
            !string.IsNullOrWhiteSpace(text.Difference),
            text.ByWhen is not null,
            !string.IsNullOrWhiteSpace(text.HowWeWillKnow),
        ];
        return [.. All.Where((_, place) => !answered[place])];
    }
}

/// <summary>One of the four prompts.</summary>
/// <param name="Name">In a word or three.</param>
/// <param name="Question">As it is asked.</param>
/// <param name="Field">The field of the form that answers it.</param>
public sealed record QualityPrompt(string Name, string Question, string Field);

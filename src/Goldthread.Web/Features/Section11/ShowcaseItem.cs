using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;

namespace Goldthread.Features.Section11;

/// <summary>
/// Good practice that a panel marked in one standard of one agency: what the agency says there and what the panel says. No
/// agency was asked whether these words may be shared: its consent is about the good practice that it offers itself.
/// </summary>
/// <param name="Voice">The agency.</param>
/// <param name="Section">The standard.</param>
/// <param name="Marked">What the panel agreed.</param>
/// <param name="Rating">What the panel agreed, in words.</param>
/// <param name="Said">How the agency knows, from its best-rated requirements of the standard.</param>
public sealed record ShowcaseItem(
    AgencyVoice Voice,
    QuestionSection Section,
    ModeratedRating Marked,
    string Rating,
    IReadOnlyList<string> Said
)
{
    /// <summary>Everything that the panel marked, by standard and then by agency.</summary>
    public static IReadOnlyList<ShowcaseItem> Of(CycleVoices voices) =>
        [
            .. from section in voices.RatedSections
            from voice in voices.Agencies
            let marked = voice.Panel.GetValueOrDefault(section.Key)
            where marked is { IsGoodPractice: true }
            select new ShowcaseItem(
                voice,
                section,
                marked!,
                PanelStandards.ScaleOf(voices.Set, section).Find(marked!.Rating)?.Label ?? marked.Rating,
                [.. SaidOf(voices, voice, section)]
            ),
        ];

    private static IEnumerable<string> SaidOf(CycleVoices voices, AgencyVoice voice, QuestionSection section) =>
        voice
            .Sheet.ShownIn(section)
            .Where(question => question.Kind == QuestionKind.Rating)
            .Select(question => (Scale: voices.Set.ScaleOf(question)!, Answer: voice.Sheet.Of(question)))
            .Select(given => (given.Scale, Point: given.Scale.Find(given.Answer?.Code), given.Answer?.Comment))
            .Where(given => given.Scale.IsGood(given.Point) && !string.IsNullOrWhiteSpace(given.Comment))
            .GroupBy(given => given.Scale.Worth(given.Point!))
            .OrderByDescending(same => same.Key)
            .Take(1)
            .SelectMany(same => same.Select(given => given.Comment!));
}

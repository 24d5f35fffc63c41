using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;

namespace Goldthread.Features.Section11;

/// <summary>
/// Good practice that a panel marked in one standard of one agency: what the agency says there, what the panel says, and
/// whether the agency lets others hear of it.
/// </summary>
/// <param name="Voice">The agency.</param>
/// <param name="Section">The standard.</param>
/// <param name="Marked">What the panel agreed.</param>
/// <param name="Said">How the agency knows, from its best-rated requirements of the standard.</param>
/// <param name="Consent">What the agency answered when it was asked whether its good practice may be shared.</param>
public sealed record ShowcaseItem(
    AgencyVoice Voice,
    QuestionSection Section,
    ModeratedRating Marked,
    IReadOnlyList<string> Said,
    PracticeConsent Consent
)
{
    public bool MayBeShared => Consent is PracticeConsent.WithName or PracticeConsent.WithoutName;

    /// <summary>Everything that the panel marked, by standard and then by agency.</summary>
    public static IReadOnlyList<ShowcaseItem> Of(CycleVoices voices)
    {
        var consents = OfferedPractice.Of(voices).ToDictionary(one => one.Agency.Id, one => one.Consent);
        return
        [
            .. from section in voices.RatedSections
            from voice in voices.Agencies
            let marked = voice.Panel.GetValueOrDefault(section.Key)
            where marked is { IsGoodPractice: true }
            select new ShowcaseItem(
                voice,
                section,
                marked!,
                [.. SaidOf(voices, voice, section)],
                consents.GetValueOrDefault(voice.Agency.Id, PracticeConsent.NotSaid)
            ),
        ];
    }

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

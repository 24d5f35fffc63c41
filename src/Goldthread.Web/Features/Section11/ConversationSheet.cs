using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;

namespace Goldthread.Features.Section11;

/// <summary>What lies on the table when the safeguarding partners talk with one agency.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Agency">With whom.</param>
/// <param name="Talk">Its plan and its note; nothing while no day is planned.</param>
/// <param name="Plan">What it promised and what became of it; nothing where it neither signed nor promised.</param>
/// <param name="Voices">Its own signed answers and no other agency’s.</param>
public sealed record ConversationSheet(
    Cycle Cycle,
    Agency Agency,
    Conversation? Talk,
    AgencyPlan? Plan,
    CycleVoices Voices
)
{
    public bool HasAnswered => Voices.Agencies.Count > 0;

    public IReadOnlyList<PlannedAction> Actions => Plan?.Actions ?? [];

    public BarriersSaid Barriers => BarriersSaid.Of(Voices, names: true);

    public IReadOnlyList<OfferedPractice> Practice => OfferedPractice.Of(Voices);

    /// <summary>Each standard with what the agency and what the panel say of it.</summary>
    public IReadOnlyList<(string Standard, string Said, string Agreed)> Ratings =>
        Voices.Agencies is not [var voice, ..]
            ? []
            :
            [
                .. Voices.RatedSections.Select(section =>
                {
                    var scale = Voices.ScaleOf(section);
                    return (
                        Standards.Find(section.Standard)?.FullName ?? section.Title,
                        scale.Find(voice.RatingOf(section))?.Label ?? AnswerWords.DoesNotApply,
                        voice.Panel.TryGetValue(section.Key, out var agreed)
                            ? scale.Find(agreed.Rating)?.Label ?? agreed.Rating
                            : "Not agreed yet"
                    );
                }),
            ];
}

using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Features.Surveys.Answered;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Section11;

/// <summary>What lies on the table when the safeguarding partners talk with one agency.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Agency">With whom.</param>
/// <param name="Talk">Its plan and its note; nothing while no day is planned.</param>
/// <param name="Plan">What it promised and what became of it; nothing where it neither signed nor promised.</param>
/// <param name="Voices">Its own signed answers and no other agency’s.</param>
/// <param name="Staff">What its own staff say in the newest survey of the area; hidden where they are few.</param>
public sealed record ConversationSheet(
    Cycle Cycle,
    Agency Agency,
    Conversation? Talk,
    AgencyPlan? Plan,
    CycleVoices Voices,
    IReadOnlyList<StandardVoice> Staff
)
{
    public bool HasAnswered => Voices.Agencies.Count > 0;

    public IReadOnlyList<PlannedAction> Actions => Plan?.Actions ?? [];

    public BarriersSaid Barriers => BarriersSaid.Of(Voices, names: true);

    public IReadOnlyList<OfferedPractice> Practice => OfferedPractice.Of(Voices);

    /// <summary>The reference of the survey that staff answered; nothing where none of the agency’s staff did.</summary>
    public string? Survey => Staff is [var first, ..] ? first.Survey : null;

    /// <summary>Each standard with what the agency, the panel and the agency’s staff say of it.</summary>
    public IReadOnlyList<SheetRating> Ratings =>
        Voices.Agencies is not [var voice, ..]
            ? []
            :
            [
                .. Voices.RatedSections.Select(section =>
                {
                    var scale = Voices.ScaleOf(section);
                    return new SheetRating(
                        Standards.Find(section.Standard)?.FullName ?? section.Title,
                        scale.Find(voice.RatingOf(section))?.Label ?? AnswerWords.DoesNotApply,
                        voice.Panel.TryGetValue(section.Key, out var agreed)
                            ? scale.Find(agreed.Rating)?.Label ?? agreed.Rating
                            : "Not agreed yet",
                        SayStaff(section.Standard)
                    );
                }),
            ];

    private string SayStaff(string? standard) =>
        Staff.FirstOrDefault(voice => voice.Standard == standard) is not { } voice ? "Not asked"
        : voice.Share is { } share ? $"{Words.Percentage(share.Agree, share.Scored)} agree"
        : "Too few to show";
}

/// <summary>A standard as the agency, the panel and the agency’s staff see it, in words.</summary>
public sealed record SheetRating(string Standard, string Said, string Agreed, string Staff);

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
    private const string NotRated = "Not rated";

    /// <summary>What an update goes back to; nothing in a full self-assessment, or where there was none.</summary>
    public FullYear? Before { get; init; }

    public bool HasAnswered => Voices.Agencies.Count > 0;

    /// <summary>What stands in the register of this cycle and of the one it goes back to, soonest first.</summary>
    public IReadOnlyList<PlannedAction> Actions =>
        [
            .. (Plan?.Actions ?? [])
                .Concat(Before?.Plan?.Actions ?? [])
                .OrderBy(one => one.Row.Dates.Due)
                .ThenBy(one => one.Row.Reference, StringComparer.Ordinal),
        ];

    /// <summary>What it named last: an update may leave out what the full self-assessment asked.</summary>
    public BarriersSaid Barriers
    {
        get
        {
            var now = BarriersSaid.Of(Voices, names: true);
            return now.Counts.Count + now.Words.Count > 0 || Before is null
                ? now
                : BarriersSaid.Of(Before.Voices, names: true);
        }
    }

    public IReadOnlyList<OfferedPractice> Practice =>
        OfferedPractice.Of(Voices) is { Count: > 0 } now ? now
        : Before is null ? []
        : OfferedPractice.Of(Before.Voices);

    /// <summary>The reference of the survey that staff answered; nothing where none of the agency’s staff did.</summary>
    public string? Survey => Staff is [var first, ..] ? first.Survey : null;

    /// <summary>The cycle whose ratings are the last; nothing where the agency never rated itself here.</summary>
    public Cycle? RatedIn => Rated?.Cycle;

    /// <summary>
    /// Each standard with what the agency, the panel and the agency’s staff say of it. What staff say is there also where
    /// nobody else has rated.
    /// </summary>
    public IReadOnlyList<SheetRating> Ratings =>
        Rated is { } rated
            ? [.. rated.RatedSections.Select(section => Rating(rated, rated.Agencies[0], section))]
            :
            [
                .. Staff.Select(voice => new SheetRating(
                    Standards.Find(voice.Standard)?.FullName ?? voice.Standard,
                    NotRated,
                    NotRated,
                    SayStaff(voice.Standard)
                )),
            ];

    /// <summary>The newest answers that rate standards.</summary>
    private CycleVoices? Rated =>
        new[] { Voices, Before?.Voices }.FirstOrDefault(said =>
            said is { Agencies.Count: > 0, RatedSections.Count: > 0 }
        );

    private SheetRating Rating(CycleVoices rated, AgencyVoice voice, QuestionSection section)
    {
        var scale = rated.ScaleOf(section);
        return new SheetRating(
            Standards.Find(section.Standard)?.FullName ?? section.Title,
            scale.Find(voice.RatingOf(section))?.Label ?? AnswerWords.DoesNotApply,
            voice.Panel.TryGetValue(section.Key, out var agreed)
                ? scale.Find(agreed.Rating)?.Label ?? agreed.Rating
                : "Not agreed yet",
            SayStaff(section.Standard)
        );
    }

    private string SayStaff(string? standard) =>
        Staff.FirstOrDefault(voice => voice.Standard == standard) is not { } voice ? "Not asked"
        : voice.Share is { } share ? $"{Words.Percentage(share.Agree, share.Scored)} agree"
        : "Too few to show";
}

/// <summary>What an agency said in a full self-assessment, and what became of what it promised then.</summary>
/// <param name="Voices">Its own signed answers and no other agency’s.</param>
/// <param name="Plan">What it promised; nothing where it promised nothing.</param>
public sealed record FullYear(CycleVoices Voices, AgencyPlan? Plan)
{
    public Cycle Cycle => Voices.Cycle;
}

/// <summary>A standard as the agency, the panel and the agency’s staff see it, in words.</summary>
public sealed record SheetRating(string Standard, string Said, string Agreed, string Staff);

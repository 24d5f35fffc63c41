using Goldthread.Features.Improvement;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// One agency as it is moderated. What its readers say is here only once all of them have finished, so that no page can
/// tell it before.
/// </summary>
/// <param name="Panel">The agency and who reads it.</param>
/// <param name="Standards">Blank until it can be moderated.</param>
public sealed record ModeratedAgency(PanelAgency Panel, IReadOnlyList<ModeratedStandard> Standards)
{
    /// <summary>Why nothing changes any more: a letter was sent, or the cycle is closed here.</summary>
    public string? SettledBecause { get; init; }

    /// <summary>Readers who finished before the agency sent its newest answers.</summary>
    public IReadOnlyList<PanelSeat> ReadEarlier =>
        [.. Panel.Counting.Where(seat => seat.IsFinished && Panel.HasSentSince(seat))];

    /// <summary>Whether the team has to say that fewer scores than two are enough.</summary>
    public bool AsksIfOneIsEnough =>
        Panel.IsScoredByOne || Standards.Any(one => one is { IsShort: true, Agreed: null });

    public bool IsOpen => Standards.Count > 0;

    public IReadOnlyList<ModeratedStandard> ToDiscuss => [.. Standards.Where(one => one.Differs)];

    public int Agreed => Standards.Count(one => one.Agreed is not null);

    /// <summary>Those on which everybody says the same and nothing is agreed yet.</summary>
    public IReadOnlyList<ModeratedStandard> ToAgreeAtOnce =>
        [.. Standards.Where(one => !one.Differs && one.Agreed is null)];

    public bool IsDone => IsOpen && Agreed == Standards.Count;

    public string Status =>
        IsDone ? "Agreed"
        : !IsOpen ? "Being scored"
        : Agreed > 0 ? "Begun"
        : "Ready";

    /// <exception cref="RuleBrokenException">Not all have finished, it is settled, or the team has not said that one reader is enough.</exception>
    public void RequireOpen(bool isOneEnough)
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException(
                "Ratings can be agreed when both readers have finished. Come back when they have."
            );
        }

        if (SettledBecause is { } because)
        {
            throw new RuleBrokenException(because);
        }

        if (Panel.IsScoredByOne && !isOneEnough)
        {
            throw new RuleBrokenException(
                "Tick that one reader is enough, or ask another reader on the page of the panel.",
                "IsOneEnough"
            );
        }
    }
}

/// <summary>One standard of one agency: what it says of itself, what each reader says, and what is agreed.</summary>
/// <param name="Section">The section that holds it.</param>
/// <param name="Scale">The points it is rated on.</param>
/// <param name="Own">The code of what the agency says of it.</param>
/// <param name="Scores">By reader.</param>
/// <param name="Agreed">What is agreed.</param>
public sealed record ModeratedStandard(
    QuestionSection Section,
    QuestionScale Scale,
    string? Own,
    IReadOnlyList<(PanelSeat Seat, PanelScore Score)> Scores,
    ModeratedRating? Agreed
)
{
    /// <summary>How many readers have to score it: one where the other was set aside.</summary>
    public int Needed { get; init; } = PanelSuggestion.Pair;

    /// <summary>
    /// Whether fewer have scored it: a reader finished before the agency sent answers in which the standard applies.
    /// </summary>
    public bool IsShort => Scores.Count < Needed;

    /// <summary>Whether its answers have changed since a reader finished.</summary>
    public bool HasChanged { get; init; }

    /// <summary>Whether the agency rates it otherwise than on the day it was agreed.</summary>
    public bool HasChangedSinceAgreed => Agreed is { } agreed && agreed.AgencyRating != Own;

    public string Title => PanelStandards.TitleOf(Section);

    public bool MembersDiffer => Scores.Select(one => one.Score.Rating).Distinct(StringComparer.Ordinal).Count() > 1;

    public bool PanelDiffers => Own is not null && Scores.Any(one => one.Score.Rating != Own);

    /// <summary>Whether it has to be talked about.</summary>
    public bool Differs => MembersDiffer || PanelDiffers || IsShort;

    /// <summary>The lower of what the readers say of the evidence, because what only one has seen is not sure yet.</summary>
    public EvidenceRung Lowest =>
        Scores.Select(one => one.Score.Evidence).OfType<EvidenceRung>().DefaultIfEmpty().Min();

    /// <summary>What the readers say to the agency, as one comment where it fits.</summary>
    public string? Comments
    {
        get
        {
            var said = Scores
                .Select(one => one.Score.Comment)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();
            var all = string.Join("\n\n", said);
            return said.Count == 0 ? null
                : all.Length <= ModeratedRating.ReasonLength ? all
                : said[0];
        }
    }

    public bool IsMarkedGood => Scores.Any(one => one.Score.IsGoodPractice);

    /// <summary>What is agreed where everybody says the same.</summary>
    public PanelJudgement Same => new(Scores[0].Score.Rating!, Lowest, null, Comments, IsMarkedGood);

    public string Say(string? code) => Scale.Find(code)?.Label ?? AnswerWords.NotAnswered;
}

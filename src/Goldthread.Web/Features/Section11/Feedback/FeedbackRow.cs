using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;

namespace Goldthread.Features.Section11.Feedback;

/// <summary>How far the letter to one agency is, with what it rests on.</summary>
/// <param name="Voice">What the agency signed, and what the panel agreed of it.</param>
/// <param name="Release">How the newest submission came here.</param>
/// <param name="Draft">What is being written, if anybody has begun.</param>
/// <param name="Letter">What was signed, if it was.</param>
/// <param name="Unagreed">The standards that the panel has still to agree.</param>
public sealed record FeedbackRow(
    AgencyVoice Voice,
    Release Release,
    FeedbackDraft? Draft,
    FeedbackLetter? Letter,
    IReadOnlyList<QuestionSection> Unagreed
)
{
    public Agency Agency => Voice.Agency;

    public bool IsAgreed => Unagreed.Count == 0;

    public bool IsWithChair => Letter is null && Draft is { WithChairSince: not null };

    /// <summary>The titles of what is left to agree.</summary>
    public IReadOnlyList<string> UnagreedTitles => [.. Unagreed.Select(section => section.Title)];

    public string Status =>
        Letter is not null ? "Signed off"
        : IsWithChair ? "Waiting for sign-off"
        : Draft is not null ? "In progress"
        : "Not started";

    /// <summary>What a panel has still to agree: each standard that the agency rates and the panel has not.</summary>
    public static IReadOnlyList<QuestionSection> UnagreedOf(IEnumerable<QuestionSection> rated, AgencyVoice voice) =>
        [.. rated.Where(section => voice.RatingOf(section) is not null && !voice.Panel.ContainsKey(section.Key))];
}

/// <summary>The letters of one cycle in one area.</summary>
/// <param name="Voices">What its agencies signed.</param>
/// <param name="Sender">The partnership that writes.</param>
/// <param name="Rows">The agencies whose answers it has, by name.</param>
public sealed record CycleFeedback(CycleVoices Voices, SafeguardingPartnership Sender, IReadOnlyList<FeedbackRow> Rows)
{
    public Cycle Cycle => Voices.Cycle;
}

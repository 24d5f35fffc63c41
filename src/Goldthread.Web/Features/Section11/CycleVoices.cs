using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Panel;

namespace Goldthread.Features.Section11;

/// <summary>What the agencies of one area signed in one cycle, and what its panel agreed of it.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Set">What was asked of all.</param>
/// <param name="Asked">How many agencies of the area were asked.</param>
/// <param name="Agencies">Those whose answers were released to it, by name.</param>
public sealed record CycleVoices(Cycle Cycle, QuestionSetText Set, int Asked, IReadOnlyList<AgencyVoice> Agencies)
{
    /// <summary>The sections that hold the ratings of one standard each. The update of the second year has none.</summary>
    public IReadOnlyList<QuestionSection> RatedSections => PanelStandards.Of(Set);

    /// <summary>The scale on which a standard is rated: that of its first rating.</summary>
    public QuestionScale ScaleOf(QuestionSection section) => PanelStandards.ScaleOf(Set, section);
}

/// <summary>One agency’s signed answers, with what the panel agreed of each standard.</summary>
/// <param name="Agency">Whose they are.</param>
/// <param name="SubmissionId">The newest submission that was released here.</param>
/// <param name="Sheet">Its answers to the questions of the cycle.</param>
/// <param name="Panel">By the key of the section.</param>
public sealed record AgencyVoice(
    Agency Agency,
    Guid SubmissionId,
    AnswerSheet Sheet,
    IReadOnlyDictionary<string, ModeratedRating> Panel
)
{
    /// <summary>The code of what it says of a standard; nothing where none of it applies.</summary>
    public string? RatingOf(QuestionSection section) => StandardRating.Of(Sheet, section);
}

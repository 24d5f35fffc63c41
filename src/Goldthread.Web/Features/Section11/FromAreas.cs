using Goldthread.Features.Questionnaires;
using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;

namespace Goldthread.Features.Section11;

/// <summary>What areas gave an agency to do or to know about its self-assessment, for the top of its task list.</summary>
/// <param name="Returned">Answers that wait to be looked at again.</param>
/// <param name="Planned">How many of its promises each area keeps in its register of actions.</param>
/// <param name="Conversations">Those with a day, and those whose note is finished.</param>
public sealed record FromAreas(
    IReadOnlyList<ReturnedToUs> Returned,
    IReadOnlyList<(NamedPartnership Place, int Actions)> Planned,
    IReadOnlyList<(NamedPartnership Place, Conversation Talk)> Conversations
)
{
    public bool IsEmpty => Returned.Count + Planned.Count + Conversations.Count == 0;
}

/// <summary>One answer that an area gave back.</summary>
/// <param name="Place">The partnership.</param>
/// <param name="Answer">Which answer, and why.</param>
/// <param name="Section">The section in which it stands, where the agency still sees it.</param>
/// <param name="Question">The question.</param>
public sealed record ReturnedToUs(
    NamedPartnership Place,
    ReturnedAnswer Answer,
    AssessmentSection? Section,
    Question? Question
);

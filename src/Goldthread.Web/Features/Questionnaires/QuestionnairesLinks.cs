using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Questionnaires;

/// <summary>What the tools ask, beside who we are: sets are kept by a partnership and serve every tool.</summary>
public sealed class QuestionnairesLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(
                85,
                "Question sets",
                "/question-sets",
                QuestionnairesPolicy.Read,
                BelowPartnership: true,
                Under: PartnershipLinks.Word
            ),
        ];
}

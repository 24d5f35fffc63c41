using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement;

/// <summary>The whole thread for those who oversee it, one's actions for those who do them.</summary>
public sealed class ImprovementLinks : INavigation
{
    private static readonly Policy Act = new("Improvement.Act", Role.AgencyLead, Role.AgencyExecutive);

    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(
                40,
                "Learning and actions",
                "/threads",
                ImprovementPolicy.Oversee,
                BelowPartnership: true
            ),
            new NavigationLink(41, "Actions", ImprovementPaths.MyActions(), Act, Section: "Learning and actions"),
        ];
}

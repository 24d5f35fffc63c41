using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11;

/// <summary>The cycles of a partnership for those who look at them, and an agency’s own for those who answer.</summary>
public sealed class Section11Links : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(30, "Section 11", "/section-11", Section11Policy.Look, BelowPartnership: true),
            new NavigationLink(31, "Section 11", Section11Paths.OwnAssessments(), Section11Policy.Lead),
        ];
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Work;

namespace Goldthread.Features.FrameworkReview;

/// <summary>The framework, after the agencies.</summary>
public sealed class FrameworkReviewLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(
                80,
                "Framework",
                "/framework",
                FrameworkReviewPolicy.Read,
                BelowPartnership: true,
                Under: PartnershipLinks.Word
            ),
        ];
}

using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Who we are, and for those who keep it the way to change it.</summary>
public sealed class PartnershipLinks : INavigation
{
    /// <summary>The word of the bar that whatever says who the partnership is and what it works by stands under.</summary>
    public const string Word = "Partnership";

    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(60, "Groups", "/groups", PartnershipPolicy.Look, BelowPartnership: true, Under: Word),
            new NavigationLink(
                65,
                "Themes and priorities",
                "/themes",
                PartnershipPolicy.Look,
                BelowPartnership: true,
                Under: Word
            ),
            new NavigationLink(70, "Agencies", PartnershipPaths.AgencyList(), PartnershipPolicy.Look, Under: Word),
            new NavigationLink(100, "Admin", PartnershipPaths.AdminHome(), PartnershipPolicy.Keep),
        ];
}

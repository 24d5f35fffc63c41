using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Who we are, and for those who keep it the way to change it.</summary>
public sealed class PartnershipLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(60, "Groups", "/groups", PartnershipPolicy.Look, BelowPartnership: true),
            new NavigationLink(65, "Themes and priorities", "/themes", PartnershipPolicy.Look, BelowPartnership: true),
            new NavigationLink(70, "Agencies", PartnershipPaths.AgencyList(), PartnershipPolicy.Look),
            new NavigationLink(100, "Admin", PartnershipPaths.AdminHome(), PartnershipPolicy.Keep),
        ];
}

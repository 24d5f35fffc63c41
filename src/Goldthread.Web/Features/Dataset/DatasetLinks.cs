using Goldthread.Platform.Access;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset;

/// <summary>Data, and an agency’s own returns; where figures come from is one press further.</summary>
public sealed class DatasetLinks : INavigation
{
    /// <summary>The team has these below Data, beside what it does with them.</summary>
    private static readonly Policy Fill = new("Dataset.Fill", Role.AgencyLead, Role.AgencyExecutive);

    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(20, "Data", "/data", DatasetPolicy.Read, BelowPartnership: true),
            new NavigationLink(21, "Data returns", "/data/returns", Fill, BelowPartnership: true),
        ];
}

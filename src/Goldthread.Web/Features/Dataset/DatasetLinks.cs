using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset;

/// <summary>Data; returns and where figures come from are one press further.</summary>
public sealed class DatasetLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [new NavigationLink(20, "Data", "/data", DatasetPolicy.Read, BelowPartnership: true)];
}

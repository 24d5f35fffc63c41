using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset;

/// <summary>Data; where it comes from is one press further.</summary>
public sealed class DatasetLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [new NavigationLink(20, "Data", "/data", DatasetPolicy.Read, BelowPartnership: true)];
}

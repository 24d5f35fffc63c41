using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset;

/// <summary>Data, and for importers where it comes from.</summary>
public sealed class DatasetLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(20, "Data", "/data", DatasetPolicy.Read, BelowPartnership: true),
            new NavigationLink(25, "Published statistics", DatasetPaths.StatisticsList(), DatasetPolicy.Read),
        ];
}

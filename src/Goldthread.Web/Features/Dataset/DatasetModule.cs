using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Opened;
using Goldthread.Features.Dataset.Packs;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

/// <summary>Published statistics, indicators and what they say.</summary>
public sealed class DatasetModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Dataset/Reading", DatasetPolicy.Read)
            .Folder("/Dataset/DefiningIndicators", DatasetPolicy.Read)
            .Folder("/Dataset/KeepingIndicators", DatasetPolicy.Keep)
            .Page("/Dataset/KeepingIndicators/IndicatorSet", DatasetPolicy.Read)
            .Page("/Dataset/KeepingIndicators/IndicatorHistory", DatasetPolicy.Read)
            .Folder("/Dataset/RefreshingSet", DatasetPolicy.Refresh)
            .Page("/Dataset/RefreshingSet/StartRefresh", DatasetPolicy.Keep)
            .Page("/Dataset/RefreshingSet/SignOffSet", DatasetPolicy.Keep)
            .Folder("/Dataset/BringingIndicators", DatasetPolicy.Keep)
            .Folder("/Dataset/SettingTargets", DatasetPolicy.Keep)
            .Folder("/Dataset/RecalculatingLimits", DatasetPolicy.Keep)
            .Folder("/Dataset/Explaining", DatasetPolicy.Explain)
            .Page("/Dataset/Explaining/CommentaryWorklist", DatasetPolicy.Keep)
            .Folder("/Dataset/OpeningWindows", DatasetPolicy.Keep)
            .Folder("/Dataset/ManagingReturns", DatasetPolicy.Keep)
            .Folder("/Dataset/ChasingReturns", DatasetPolicy.Keep)
            .Folder("/Dataset/GivingTime", DatasetPolicy.Keep)
            .Folder("/Dataset/JudgingQuality", DatasetPolicy.Keep)
            .Folder("/Dataset/ImportingHistory", DatasetPolicy.Keep)
            .Folder("/Dataset/TellingChanges", DatasetPolicy.ReadPacks)
            .Folder("/Dataset/SupplyingFigures", DatasetPolicy.Supply)
            .Folder("/Dataset/OpeningData", DatasetPolicy.KeepTokens)
            .Page("/Dataset/OpeningData/PublicFigures", DatasetPolicy.Keep)
            .Folder("/Dataset/BuildingPacks", DatasetPolicy.ReadPacks)
            .Page("/Dataset/BuildingPacks/EditPack", DatasetPolicy.Keep)
            .Folder("/Dataset/StatisticsImport", DatasetPolicy.Import)
            .Page("/Dataset/StatisticsImport/StatisticsList", DatasetPolicy.Read)
            .Page("/Dataset/StatisticsImport/ReleaseDetail", DatasetPolicy.Read);

    public void Add(IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<ReferenceShelf>()
            .AddSingleton<OpeningTally>()
            .AddSingleton(_ => ApiLimits.From(configuration));

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapTakeAway();
        endpoints.MapPlaces();
        endpoints.MapCatalogue();
        endpoints.MapIndicatorSet();
        endpoints.MapReturnFiles();
        endpoints.MapReturnTemplate();
        endpoints.MapApi();
        endpoints.MapPackFiles();
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>The golden thread: finding, recommendation, action, evidence, impact; and the challenge log.</summary>
public sealed class ImprovementModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Improvement", ImprovementPolicy.Keep)
            .Folder("/Improvement/FollowingThreads", ImprovementPolicy.Look)
            .Page("/Improvement/RecordingFindings/FindingList", ImprovementPolicy.Look)
            .Page("/Improvement/RecordingFindings/FindingDetail", ImprovementPolicy.Look)
            .Page("/Improvement/FollowingThemes/ThemeList", PartnershipPolicy.Look)
            .Page("/Improvement/FollowingThemes/ThemeDetail", PartnershipPolicy.Look);

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapFindingFiles();
}

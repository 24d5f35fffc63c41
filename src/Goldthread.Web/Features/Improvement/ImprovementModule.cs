using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>The golden thread: finding, recommendation, action, evidence, impact; and the challenge log.</summary>
public sealed class ImprovementModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/Improvement", ImprovementPolicy.Keep)
            .Folder("/Improvement/FollowingThreads", ImprovementPolicy.Look);

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapTrackerTemplate();
}

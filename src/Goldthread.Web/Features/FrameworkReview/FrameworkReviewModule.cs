using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.FrameworkReview;

/// <summary>The learning and improvement framework itself: its rows, and the last evidence of each.</summary>
public sealed class FrameworkReviewModule : IModule
{
    public void Allow(AccessRules access) =>
        access
            .Folder("/FrameworkReview/CheckingFramework", FrameworkReviewPolicy.Read)
            .Folder("/FrameworkReview/KeepingFramework", FrameworkReviewPolicy.Keep);

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapFrameworkReview();
}

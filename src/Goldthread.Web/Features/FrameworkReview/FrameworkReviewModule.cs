using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.FrameworkReview;

public sealed class FrameworkReviewModule : IModule
{
    public void Allow(AccessRules access) { }
}

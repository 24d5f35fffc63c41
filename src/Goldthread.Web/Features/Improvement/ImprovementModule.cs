using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement;

/// <summary>The golden thread, from a source to evidence of impact.</summary>
public sealed class ImprovementModule : IModule
{
    public void Allow(AccessRules access) { }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Home;

public sealed class HomeModule : IModule
{
    public void Allow(AccessRules access) { }
}

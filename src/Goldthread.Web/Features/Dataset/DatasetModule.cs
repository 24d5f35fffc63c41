using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset;

public sealed class DatasetModule : IModule
{
    public void Allow(AccessRules access) { }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Partnership;

public sealed class PartnershipModule : IModule
{
    public void Allow(AccessRules access) { }
}

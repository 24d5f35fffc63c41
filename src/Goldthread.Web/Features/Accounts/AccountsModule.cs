using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Accounts;

public sealed class AccountsModule : IModule
{
    public void Allow(AccessRules access) { }
}

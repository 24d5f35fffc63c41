using Goldthread.Platform.Work;

namespace Goldthread.Features.Accounts;

/// <summary>The end of the right-hand slot.</summary>
public sealed class AccountLinks : INavigation
{
    public IEnumerable<NavigationLink> Links() =>
        [
            new NavigationLink(120, "Your account", AccountsPaths.YourAccount(), AccountsPolicy.Own),
            new NavigationLink(130, "Sign out", AccountsPaths.SignOut(), AccountsPolicy.Own),
        ];
}

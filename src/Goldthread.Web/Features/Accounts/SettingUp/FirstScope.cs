using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>
/// Puts a partnership that is just being founded into the scope of this request, and its founder into the trail: nobody is
/// signed in yet who could reach it.
/// </summary>
[Scoped]
public sealed class FirstScope(Scope scope, CurrentUser user)
{
    public void Enter(Guid partnershipId, string post)
    {
        scope.To(partnershipId);
        user.ActAs(post);
    }
}

using Goldthread.Platform.Web;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>What can stand between a person and their account, and what helps.</summary>
public sealed class SignInProblemModel : GoldthreadPage
{
    public void OnGet() { }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>One button to sign out; afterwards the same address says that one has.</summary>
public sealed class SignOutModel(EndSession end, CurrentUser user) : GoldthreadPage
{
    public bool IsSignedIn => user.IsSignedIn;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (user.SessionId is { } session)
        {
            await end.RunAsync(session, cancel);
        }

        SessionCookie.Clear(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect(AccountsPaths.SignOut());
    }
}

using Goldthread.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>Last page: everything at a glance, and the button that starts.</summary>
public sealed class CheckSetUpModel(SetUpDraftQuery drafts, FoundPartnership found, CurrentUser user)
    : SetUpPage(drafts)
{
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (user.IsSignedIn && Browser is null)
        {
            return LocalRedirect(AccountsPaths.AfterSignIn);
        }

        SessionCookie.Write(HttpContext, await found.RunAsync(Browser, DeviceWords, cancel));
        ClearSecret(Secret);
        return Done(
            AccountsPaths.AfterSignIn,
            "Your partnership is set up. Next time, sign in with your work email address"
        );
    }
}

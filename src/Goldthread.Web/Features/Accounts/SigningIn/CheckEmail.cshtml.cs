using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>Takes the code from the mail, in the browser that asked for it.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CheckEmailModel(GoldthreadDb db, SendSignInMail send, RedeemCode redeem, CurrentUser user)
    : SecretPage
{
    /// <summary>The cookie that ties the code to this browser.</summary>
    public const string Secret = "sign-in";

    [BindProperty]
    public CheckEmailInput Input { get; set; } = new();

    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Address.Length == 0
            ? LocalRedirect(user.IsSignedIn ? AccountsPaths.AfterSignIn : AccountsPaths.AskToSignIn())
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (user.IsSignedIn && ReadSecret(Secret) is null)
        {
            return LocalRedirect(AccountsPaths.AfterSignIn);
        }

        var opened = await redeem.RunAsync(ReadSecret(Secret), Input.Code, DeviceWords, cancel);
        ClearSecret(Secret);
        SessionCookie.Write(HttpContext, opened.Key);
        return LocalRedirect(opened.Path);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        if (await RequestAsync(cancel) is not { } request)
        {
            return LocalRedirect(AccountsPaths.AskToSignIn());
        }

        var browser = await send.RunAsync(request.Address, request.ReturnPath, cancel);
        WriteSecret(Secret, browser, SignInRequest.Life);
        return Done(AccountsPaths.CheckEmail(), "If this address has an account, we have sent another email");
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Address = (await RequestAsync(cancel))?.Address ?? "";

    private async Task<SignInRequest?> RequestAsync(CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(ReadSecret(Secret) ?? "");
        return await db
            .SignInRequests.AsNoTracking()
            .SingleOrDefaultAsync(request => request.BrowserHash == hash, cancel);
    }
}

/// <summary>What the form asks. The use case says what is missing, because "Send it again" asks for no code.</summary>
public sealed class CheckEmailInput
{
    public string? Code { get; set; }
}

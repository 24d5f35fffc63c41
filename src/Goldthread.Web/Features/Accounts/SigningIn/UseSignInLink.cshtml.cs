using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>
/// Opening the link changes nothing: programs that look after mailboxes open links before people do. Pressing the button
/// signs in.
/// </summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class UseSignInLinkModel(
    GoldthreadDb db,
    SignIns signIns,
    SendSignInMail send,
    RedeemLink redeem,
    CurrentUser user,
    TimeProvider time
) : SecretPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>Who would be signed in, or nothing when the link is used up, too old or nobody's.</summary>
    public Person? Holder { get; private set; }

    /// <summary>The address an old link was sent to, half hidden, so that a new one can be sent; nothing when unknown.</summary>
    public string? MaskedAddress { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Holder is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var request = await RequestAsync(cancel);
        if (user.IsSignedIn && request?.UsedAt is not null)
        {
            return LocalRedirect(request.ReturnPath ?? AccountsPaths.AfterSignIn);
        }

        var opened = await redeem.RunAsync(Token, DeviceWords, cancel);
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
        WriteSecret(CheckEmailModel.Secret, browser, SignInRequest.Life);
        return LocalRedirect(AccountsPaths.CheckEmail());
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var request = await RequestAsync(cancel);
        MaskedAddress = request is null ? null : Mask(request.Address);
        Holder =
            request is { AccountId: { } account } && request.IsOpenAt(time.UtcNow())
                ? await signIns.HolderAsync(account, cancel)
                : null;
    }

    private async Task<SignInRequest?> RequestAsync(CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(Token);
        return await db.SignInRequests.AsNoTracking().SingleOrDefaultAsync(request => request.LinkHash == hash, cancel);
    }

    /// <summary>"p…h@school.example".</summary>
    private static string Mask(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "…" : $"{address[0]}…{address[at - 1]}{address[at..]}";
    }
}

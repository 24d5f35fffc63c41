using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>
/// Where the one-time address leads. Opening it changes nothing; the button begins. The browser that has begun is led back
/// to where it was.
/// </summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class OpenSetUpModel(SetUpDraftQuery drafts, ClaimSetUp claim) : SecretPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    public bool CanBegin { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await drafts.FindHeldByAsync(ReadSecret(SetUpPage.Secret), cancel) is { } begun)
        {
            return LocalRedirect(SetUpPaths.Next(begun));
        }

        await LoadAsync(cancel);
        return CanBegin ? Page() : Gone();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        WriteSecret(SetUpPage.Secret, await claim.RunAsync(Token, cancel), SetUpDraft.BrowserLife);
        return LocalRedirect(SetUpPaths.SetUpPartnership());
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        CanBegin = await drafts.OpenedByAsync(Token, cancel) is not null;
}

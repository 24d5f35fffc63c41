using System.ComponentModel.DataAnnotations;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>Asks for a work email address. What it answers does not depend on whether the address has an account.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AskToSignInModel(SendSignInMail send, CurrentUser user) : SecretPage
{
    [BindProperty]
    public AskToSignInInput Input { get; set; } = new();

    /// <summary>Whether the person was signed in until a moment ago.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it is a form that was sent too late, and so is kept.</summary>
    public bool KeepsTyping => Input.Return?.StartsWith(AccountsPaths.UnsavedTypings, StringComparison.Ordinal) == true;

    public IActionResult OnGet([FromQuery(Name = "return")] string? back, bool ended)
    {
        if (user.IsSignedIn)
        {
            return LocalRedirect(LocalPath.OrNothing(back) ?? AccountsPaths.AfterSignIn);
        }

        HasEnded = ended;
        Input.Return = LocalPath.OrNothing(back);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var browser = await send.RunAsync(Input.Email!, Input.Return, cancel);
        WriteSecret(CheckEmailModel.Secret, browser, SignInRequest.Life);
        return LocalRedirect(AccountsPaths.CheckEmail());
    }
}

/// <summary>What the form asks.</summary>
public sealed class AskToSignInInput
{
    [Required(ErrorMessage = "Enter your work email address.")]
    [EmailAddress(ErrorMessage = "Enter an email address in the correct format, like name@example.com.")]
    [StringLength(254, ErrorMessage = "Keep the email address to 254 characters.")]
    public string? Email { get; set; }

    public string? Return { get; set; }
}

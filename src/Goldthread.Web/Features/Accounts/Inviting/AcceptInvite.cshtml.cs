using System.ComponentModel.DataAnnotations;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Inviting;

/// <summary>Says who invited whom to what. Opening it changes nothing; the button accepts.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AcceptInviteModel(
    GoldthreadDb db,
    PostsQuery posts,
    AcceptInvitation accept,
    CurrentUser user,
    TimeProvider time
) : SecretPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public AcceptInviteInput Input { get; set; } = new();

    /// <summary>The invitation, or nothing when it was used or withdrawn, is too old, or never was.</summary>
    public Invitation? Invitation { get; private set; }

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<PlacedPost> Posts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Invitation is null)
        {
            return Gone();
        }

        Input.Name = Person.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Invitation is null)
        {
            return user.IsSignedIn ? LocalRedirect(AccountsPaths.AfterSignIn) : Gone();
        }

        var accepted = await accept.RunAsync(Token, Input.Name, DeviceWords, cancel);
        if (accepted.Session is not { } opened)
        {
            return Done(
                AccountsPaths.AskToSignIn(),
                $"Your account is ready. You can sign in from {Words.Date(accepted.Begins)}"
            );
        }

        SessionCookie.Write(HttpContext, opened.Key);
        TempData[BannerKey] = "Your account is ready. Next time, sign in with your work email address";
        return LocalRedirect(opened.Path);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(Token);
        var found = await db
            .Invitations.AsNoTracking()
            .SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancel);
        Invitation = found?.IsOpenAt(time.UtcNow()) == true ? found : null;
        if (Invitation is { } invitation)
        {
            Person = await db.People.AsNoTracking().SingleAsync(person => person.Id == invitation.PersonId, cancel);
            Posts =
            [
                .. (await posts.OfAsync(Person.Id, cancel)).Where(post =>
                    post.To is not { } last || last >= time.Today()
                ),
            ];
        }
    }
}

/// <summary>What the form asks.</summary>
public sealed class AcceptInviteInput
{
    [Required(ErrorMessage = "Enter your own name.")]
    [StringLength(300, ErrorMessage = "Keep the name to 300 characters.")]
    public string? Name { get; set; }
}

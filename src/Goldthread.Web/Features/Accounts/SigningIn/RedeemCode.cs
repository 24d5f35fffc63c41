using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>Signs in with the code from the mail, in the browser that asked for it.</summary>
[UseCase]
public sealed class RedeemCode(GoldthreadDb db, SignIns signIns, TimeProvider time)
{
    /// <summary>Wrong codes for one address in an hour. Its links still work, so guessing locks nobody out.</summary>
    public const int MostTriesAnHour = 20;

    /// <exception cref="RuleBrokenException">The code is wrong, too old or was used; it says which try this was.</exception>
    public async Task<OpenedSession> RunAsync(string? browser, string? code, string device, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            throw new RuleBrokenException("Enter the code from the email.", "Code");
        }

        var now = time.UtcNow();
        var hash = SessionCookie.Hash(browser ?? "");
        var request =
            await db.SignInRequests.SingleOrDefaultAsync(request => request.BrowserHash == hash, cancel)
            ?? throw new RuleBrokenException("This code has expired. Send a new one.", "Code");
        await RequirePatienceAsync(request, now, cancel);
        var isRight = request.TryCode(browser!, code, now);
        var holder = isRight ? await signIns.HolderAsync(request.AccountId!.Value, cancel) : null;
        var key = holder is null ? null : await signIns.StartAsync(request.AccountId!.Value, holder, device, cancel);
        try
        {
            await db.SaveChangesAsync(this, cancel);
        }
        catch (ChangedMeanwhileException)
        {
            throw new RuleBrokenException("Two codes were sent at once. Enter the code again.", "Code");
        }

        return key is not null
            ? new OpenedSession(key, request.ReturnPath ?? AccountsPaths.AfterSignIn)
            : throw new RuleBrokenException(Wrong(request.TriesLeft), "Code");
    }

    private async Task RequirePatienceAsync(SignInRequest request, DateTime now, CancellationToken cancel)
    {
        var since = now - TimeSpan.FromHours(1);
        var tries = await db
            .SignInRequests.Where(other => other.AddressKey == request.AddressKey && other.MadeAt > since)
            .SumAsync(other => other.Tries, cancel);
        if (tries >= MostTriesAnHour)
        {
            throw new RuleBrokenException(
                "There were too many wrong codes. Use the link in the email, or wait an hour.",
                "Code"
            );
        }
    }

    private static string Wrong(int left) =>
        left == 0
            ? "The code was wrong 5 times. Send a new one, or use the link in the email."
            : $"This is not the code we sent. Check it and try again: {Words.Plural(left, "try", "tries")} left.";
}

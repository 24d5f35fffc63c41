using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SigningIn;

/// <summary>Signs in with the link from the mail, in any browser. Of many presses at once exactly one opens a session.</summary>
[UseCase]
public sealed class RedeemLink(GoldthreadDb db, SignIns signIns, TimeProvider time)
{
    private const string Expired = "This link has expired.";

    /// <exception cref="RuleBrokenException">It was used, is too old, or never was.</exception>
    public async Task<OpenedSession> RunAsync(string token, string device, CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(token);
        var request =
            await db.SignInRequests.SingleOrDefaultAsync(request => request.LinkHash == hash, cancel)
            ?? throw new RuleBrokenException(Expired);
        request.UseLink(time.UtcNow());
        var holder =
            await signIns.HolderAsync(request.AccountId!.Value, cancel) ?? throw new RuleBrokenException(Expired);
        var key = await signIns.StartAsync(request.AccountId.Value, holder, device, cancel);
        try
        {
            await db.SaveChangesAsync(this, cancel);
        }
        catch (ChangedMeanwhileException)
        {
            throw new RuleBrokenException(Expired);
        }

        return new OpenedSession(key, request.ReturnPath ?? AccountsPaths.AfterSignIn);
    }
}

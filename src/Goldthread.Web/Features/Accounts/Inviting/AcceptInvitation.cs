using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Inviting;

/// <summary>
/// Says yes to an invitation: the person gets an account and is signed in, or learns from which day they can sign in when
/// their post has not begun.
/// </summary>
[UseCase]
public sealed class AcceptInvitation(
    GoldthreadDb db,
    NewAccounts accounts,
    SignIns signIns,
    CurrentUser user,
    TimeProvider time
)
{
    private const string Expired = "This invitation has expired. Ask for a new one.";

    /// <param name="token">From the link.</param>
    /// <param name="name">The person's own name: what they sign off is personal, whatever the mailbox.</param>
    /// <param name="device">The browser, in words.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="RuleBrokenException">It was accepted, withdrawn, is too old, or went to an address that has changed.</exception>
    public async Task<AcceptedInvitation> RunAsync(string token, string? name, string device, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var hash = SessionCookie.Hash(token);
        var invitation =
            await db.Invitations.SingleOrDefaultAsync(invitation => invitation.TokenHash == hash, cancel)
            ?? throw new RuleBrokenException(Expired);
        invitation.Accept(now);
        var person = await db.People.SingleAsync(person => person.Id == invitation.PersonId, cancel);
        if (person.Left is not null || person.Email != invitation.Address)
        {
            throw new RuleBrokenException(Expired);
        }

        var begins = await FirstDayAsync(person.Id, cancel);
        person.Change(name ?? "", person.Email, person.Telephone);
        if (!user.IsSignedIn)
        {
            user.ActAs(person.Name);
        }

        var account = await accounts.ForAsync(person, cancel);
        var key = begins <= time.Today() ? await signIns.StartAsync(account.Id, person, device, cancel) : null;
        try
        {
            await db.SaveChangesAsync(this, cancel);
        }
        catch (Exception twice) when (twice is ChangedMeanwhileException or DbUpdateException)
        {
            throw new RuleBrokenException(Expired);
        }

        return new AcceptedInvitation(key is null ? null : new OpenedSession(key, AccountsPaths.AfterSignIn), begins);
    }

    /// <summary>The first day of the posts that they hold or will hold.</summary>
    private async Task<DateOnly> FirstDayAsync(Guid personId, CancellationToken cancel)
    {
        var today = time.Today();
        return await db
                .Posts.Where(post => post.PersonId == personId && (post.To == null || post.To >= today))
                .Select(post => (DateOnly?)post.From)
                .MinAsync(cancel)
            ?? throw new RuleBrokenException(
                "The post you were invited for has ended, so there is nothing to accept. Reply to the email if that is wrong."
            );
    }
}

/// <param name="Session">The session that was opened, or nothing before the first day.</param>
/// <param name="Begins">The first day on which anything opens for them.</param>
public sealed record AcceptedInvitation(OpenedSession? Session, DateOnly Begins);

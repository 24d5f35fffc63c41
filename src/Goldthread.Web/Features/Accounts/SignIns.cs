using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>Opens sessions. Does not save.</summary>
[Scoped]
public sealed class SignIns(
    GoldthreadDb db,
    CurrentUser user,
    Outbox outbox,
    AccountsSettings settings,
    TimeProvider time
)
{
    /// <summary>The person whom this account lets in today: it is open, they have not left, and they hold a post.</summary>
    public async Task<Person?> HolderAsync(Guid accountId, CancellationToken cancel)
    {
        var today = time.Today();
        return await db
            .Accounts.Where(account => account.Id == accountId && account.ClosedAt == null)
            .Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (account, person) => person)
            .Where(person => person.Left == null)
            .Where(person =>
                db.Set<Post>()
                    .Any(post =>
                        post.PersonId == person.Id && post.From <= today && (post.To == null || post.To >= today)
                    )
            )
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>
    /// Opens a session, ends the one this browser had, and tells the person when the browser is one they have not used
    /// before.
    /// </summary>
    /// <returns>The key for the browser's cookie.</returns>
    public async Task<string> StartAsync(Guid accountId, Person person, string device, CancellationToken cancel)
    {
        var now = time.UtcNow();
        if (user.SessionId is { } before && await db.Sessions.FindAsync([before], cancel) is { } replaced)
        {
            replaced.End(now, SessionEnd.Replaced);
        }

        var earlier = db.Sessions.Where(session => session.AccountId == accountId);
        if (await earlier.AnyAsync(cancel) && !await earlier.AnyAsync(session => session.Device == device, cancel))
        {
            outbox.Add(NewDeviceMail(person, device, now));
        }

        var (opened, key) = Session.Open(accountId, person.Email, device, now);
        db.Add(opened);
        return key;
    }

    private OutgoingMail NewDeviceMail(Person person, string device, DateTime now) =>
        new(
            "M3",
            person.Email,
            "New sign-in to your Goldthread account",
            MailText
                .Of(
                    $"Dear {person.Name}",
                    $"Somebody signed in to your account with {device} at {Words.Moment(now)}. You have not used it here before."
                )
                .WithLink("See where you are signed in", settings.Link(AccountsPaths.YourSessions()))
                .Then(
                    "If it was you, there is nothing to do.",
                    "If it was not, sign out everywhere and tell the partnership team."
                )
        )
        {
            PersonId = person.Id,
        };
}

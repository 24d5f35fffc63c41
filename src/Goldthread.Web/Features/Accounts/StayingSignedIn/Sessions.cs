using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>
/// Answers on every request whether a session still stands. It asks the database each time and remembers nothing, so a
/// session ended on one node is refused by the next request on any.
/// </summary>
public sealed class Sessions(GoldthreadDb db, AccountsSettings settings, NoteSeen noteSeen, TimeProvider time)
    : ISessions
{
    public async Task<SignedInPerson?> FindAsync(string key, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var today = time.Today();
        var idleSince = now - settings.IdleFor;
        var oldest = now - settings.LongestFor;
        var hash = SessionCookie.Hash(key);
        var serving = db.Set<Post>()
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .Select(post => post.PersonId)
            .Distinct();
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in db.Set<Account>() on session.AccountId equals account.Id
            join person in db.Set<Person>() on account.PersonId equals person.Id
            join holder in serving on person.Id equals holder
            where
                session.KeyHash == hash
                && session.EndedAt == null
                && session.LastSeenAt > idleSince
                && session.MadeAt > oldest
                && session.Address == person.Email
                && account.ClosedAt == null
                && person.Left == null
            select new
            {
                session.Id,
                session.AccountId,
                session.LastSeenAt,
                account.PersonId,
                person.Name,
                person.Email,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        if (Session.IsDueToBeSeen(found.LastSeenAt, now))
        {
            await noteSeen.RunAsync(found.Id, cancel);
        }

        return new SignedInPerson(found.AccountId, found.PersonId, found.Id, found.Name, found.Email);
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>
/// The accounts that would let somebody in today: open, of a person who has not left and holds a post. The product reads
/// for nobody else, however they are known.
/// </summary>
public sealed class OpenAccountsQuery(GoldthreadDb db, TimeProvider time)
{
    /// <summary>The person whose calendar address this is, or nothing once it was ended.</summary>
    public Task<SignedInPerson?> WithCalendarKeyAsync(string key, CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(key);
        var theirs = Today()
            .Where(account =>
                db.Set<CalendarKey>().Any(known => known.AccountId == account.Id && known.KeyHash == hash)
            );
        return People(theirs).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Those who want their list in one of these rhythms.</summary>
    /// <param name="rhythms">Whoever has chosen none wants it every working day.</param>
    /// <param name="openedBefore">UTC: accounts opened later wait for the next day.</param>
    /// <param name="done">The accounts that had their list already.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task<List<SignedInPerson>> WithRhythmAsync(
        IReadOnlyCollection<DigestRhythm> rhythms,
        DateTime openedBefore,
        IQueryable<Guid> done,
        CancellationToken cancel
    ) =>
        People(
                Today()
                    .Where(account => account.OpenedAt < openedBefore && !done.Contains(account.Id))
                    .Where(account =>
                        !db.Set<DigestChoice>()
                            .Any(choice => choice.AccountId == account.Id && !rhythms.Contains(choice.Rhythm))
                    )
            )
            .ToListAsync(cancel);

    private IQueryable<Account> Today()
    {
        var today = time.Today();
        return db
            .Accounts.AsNoTracking()
            .Where(account => account.ClosedAt == null)
            .Where(account => db.Set<Person>().Any(person => person.Id == account.PersonId && person.Left == null))
            .Where(account =>
                db.Set<Post>()
                    .Any(post =>
                        post.PersonId == account.PersonId && post.From <= today && (post.To == null || post.To >= today)
                    )
            );
    }

    private IQueryable<SignedInPerson> People(IQueryable<Account> accounts) =>
        accounts.Join(
            db.Set<Person>(),
            account => account.PersonId,
            person => person.Id,
            (account, person) => new SignedInPerson(account.Id, person.Id, null, person.Name, person.Email)
        );
}

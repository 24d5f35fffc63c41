using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>Gives people accounts. Does not save.</summary>
[Scoped]
public sealed class NewAccounts(GoldthreadDb db, UserManager<Account> accounts, TimeProvider time)
{
    /// <summary>The person's account: a new one, or the one they had, open again.</summary>
    /// <exception cref="RuleBrokenException">Another press made it between the two looks.</exception>
    public async Task<Account> ForAsync(Person person, CancellationToken cancel)
    {
        if (await db.Accounts.SingleOrDefaultAsync(account => account.PersonId == person.Id, cancel) is { } known)
        {
            known.Reopen();
            return known;
        }

        var account = new Account(person.Id, time.UtcNow());
        var made = await accounts.CreateAsync(account);
        if (made.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            throw new RuleBrokenException("This account has just been made. Sign in with your work email address.");
        }

        return made.Succeeded
            ? account
            : throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
    }
}

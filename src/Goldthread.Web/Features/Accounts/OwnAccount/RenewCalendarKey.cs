using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>Makes one's calendar address, or a new one in place of the one before, which stops working.</summary>
[UseCase]
public sealed class RenewCalendarKey(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    /// <returns>The key of the address, which nobody can be told again.</returns>
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var account = user.AccountId ?? throw new NotFoundException();
        var known = await db.CalendarKeys.SingleOrDefaultAsync(one => one.AccountId == account, cancel);
        if (known is null)
        {
            known = new CalendarKey(account);
            db.Add(known);
        }

        var key = known.Renew(time.UtcNow());
        await db.SaveChangesAsync(this, cancel);
        return key;
    }
}

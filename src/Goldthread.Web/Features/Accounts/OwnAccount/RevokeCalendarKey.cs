using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>Ends one's calendar address. Where there is none, nothing changes.</summary>
[UseCase]
public sealed class RevokeCalendarKey(GoldthreadDb db, CurrentUser user)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var known = await db.CalendarKeys.SingleOrDefaultAsync(one => one.AccountId == user.AccountId, cancel);
        known?.Revoke();
        await db.SaveChangesAsync(this, cancel);
    }
}

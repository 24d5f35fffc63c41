using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>Ends all of one's own sessions, this one too, and the calendar address, which a lost phone may hold.</summary>
[UseCase]
public sealed class SignOutEverywhere(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = time.UtcNow();
        var open = db.Sessions.Where(session => session.AccountId == user.AccountId && session.EndedAt == null);
        foreach (var session in await open.ToListAsync(cancel))
        {
            session.End(now, SessionEnd.SignedOutEverywhere);
        }

        var calendar = await db.CalendarKeys.SingleOrDefaultAsync(key => key.AccountId == user.AccountId, cancel);
        calendar?.Revoke();
        await db.SaveChangesAsync(this, cancel);
    }
}

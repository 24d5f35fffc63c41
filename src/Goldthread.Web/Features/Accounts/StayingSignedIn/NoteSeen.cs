using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>Moves on the moment at which a session falls idle.</summary>
[UseCase]
public sealed class NoteSeen(GoldthreadDb db, TimeProvider time)
{
    public async Task RunAsync(Guid sessionId, CancellationToken cancel)
    {
        var session = await db.Sessions.SingleAsync(session => session.Id == sessionId, cancel);
        session.See(time.UtcNow());
        await db.SaveChangesAsync(cancel);
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>Ends one of one's own sessions: this one by signing out, another one from the list.</summary>
[UseCase]
public sealed class EndSession(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    /// <exception cref="NotFoundException">It is nobody's, or somebody else's.</exception>
    public async Task RunAsync(Guid sessionId, CancellationToken cancel)
    {
        var session = await db.FindOrNotFoundAsync<Session>(sessionId, cancel);
        if (session.AccountId != user.AccountId)
        {
            throw new NotFoundException();
        }

        session.End(time.UtcNow(), session.Id == user.SessionId ? SessionEnd.SignedOut : SessionEnd.EndedFromList);
        await db.SaveChangesAsync(this, cancel);
    }
}

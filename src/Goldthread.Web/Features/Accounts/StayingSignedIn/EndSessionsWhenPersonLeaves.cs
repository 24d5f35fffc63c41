using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>Closes whatever still lets somebody in who has left: account, sessions, invitations.</summary>
public sealed class EndSessionsWhenPersonLeaves(GoldthreadDb db, TimeProvider time) : IHandle<PersonLeft>
{
    public async Task HandleAsync(PersonLeft fact, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var invitations = db.Invitations.Where(invitation =>
            invitation.PersonId == fact.PersonId && invitation.AcceptedAt == null
        );
        foreach (var invitation in await invitations.ToListAsync(cancel))
        {
            invitation.Withdraw(now);
        }

        if (
            await db.Accounts.SingleOrDefaultAsync(account => account.PersonId == fact.PersonId, cancel)
            is not { } account
        )
        {
            return;
        }

        account.Close(now);
        var open = db.Sessions.Where(session => session.AccountId == account.Id && session.EndedAt == null);
        foreach (var session in await open.ToListAsync(cancel))
        {
            session.End(now, SessionEnd.PersonLeft);
        }
    }
}

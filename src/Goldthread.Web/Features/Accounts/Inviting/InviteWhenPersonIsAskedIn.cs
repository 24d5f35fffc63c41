using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.Inviting;

/// <summary>Sends the invitation with somebody's first post; who can sign in already needs none.</summary>
public sealed class InviteWhenPersonIsAskedIn(GoldthreadDb db, Invitations invitations) : IHandle<PersonAskedIn>
{
    public async Task HandleAsync(PersonAskedIn fact, CancellationToken cancel)
    {
        if (await invitations.IsOpenToAsync(fact.PersonId, cancel))
        {
            return;
        }

        var person = await db.People.SingleAsync(person => person.Id == fact.PersonId, cancel);
        await invitations.WriteAsync(person, cancel);
    }
}

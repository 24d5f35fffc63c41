using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>
/// Waiting for others: people whom this person's team invited and who have not answered. Waiting for this person: those
/// whose invitation has run out, for they need a new one.
/// </summary>
public sealed class UnansweredInvitations(GoldthreadDb db, KeptPeopleQuery people, TimeProvider time) : IWorkList
{
    private const int Most = 20;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(AccountsPolicy.Invite))
        {
            return [];
        }

        var now = time.UtcNow();
        var open = await db
            .Invitations.AsNoTracking()
            .Where(invitation => invitation.AcceptedAt == null && invitation.WithdrawnAt == null)
            .Where(invitation =>
                !db.Set<Invitation>()
                    .Any(newer => newer.PersonId == invitation.PersonId && newer.SentAt > invitation.SentAt)
            )
            .Where(invitation =>
                !db.Set<Account>().Any(account => account.PersonId == invitation.PersonId && account.ClosedAt == null)
            )
            .Join(
                people.Kept().Where(person => person.Left == null),
                invitation => invitation.PersonId,
                person => person.Id,
                (invitation, person) =>
                    new
                    {
                        person.Id,
                        person.Name,
                        invitation.ExpiresAt,
                    }
            )
            .OrderBy(line => line.ExpiresAt)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. open.Select(line =>
                line.ExpiresAt <= now
                    ? new WorkItem(
                        WorkSection.ToDecide,
                        null,
                        $"Invite {line.Name} again",
                        "The invitation ran out without an answer.",
                        AccountsPaths.InviteSomebody(line.Id)
                    )
                    : new WorkItem(
                        WorkSection.WaitingForOthers,
                        null,
                        line.Name,
                        "has not answered the invitation",
                        AccountsPaths.InviteSomebody(line.Id)
                    )
            ),
        ];
    }
}

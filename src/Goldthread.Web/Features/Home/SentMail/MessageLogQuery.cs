using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Home.SentMail;

/// <summary>
/// What was sent on behalf of one partnership, and what belongs to no partnership (codes, invitations, lists over several)
/// but went to somebody who holds a post in it. Never what a message said.
/// </summary>
public sealed class MessageLogQuery(GoldthreadDb db, TimeProvider time)
{
    public async Task<(int Total, IReadOnlyList<LoggedMessage> Rows)> FindAsync(
        Guid partnership,
        MessageFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var messages = Kept(Of(partnership), filter);
        var total = await messages.CountAsync(cancel);
        var page = await messages
            .OrderByDescending(message => message.CreatedAt)
            .ThenByDescending(message => message.Id)
            .Skip(skip)
            .Take(take)
            .Select(message => new LoggedMessage(
                message.Kind,
                message.Subject,
                message.Address,
                message.PersonId,
                message.CreatedAt,
                message.SentAt,
                message.GaveUpAt,
                message.Attempts
            ))
            .ToListAsync(cancel);
        var people = page.Select(row => row.PersonId).OfType<Guid>().Distinct().ToList();
        var today = time.Today();
        var titles = (
            await db
                .Posts.AsNoTracking()
                .Where(post =>
                    people.Contains(post.PersonId) && post.From <= today && (post.To == null || post.To >= today)
                )
                .OrderBy(post => post.Title)
                .Select(post => new { post.PersonId, post.Title })
                .ToListAsync(cancel)
        ).ToLookup(post => post.PersonId, post => post.Title);
        return (
            total,
            [
                .. page.Select(row =>
                    row.PersonId is { } person ? row with { Posts = string.Join(", ", titles[person]) } : row
                ),
            ]
        );
    }

    private IQueryable<MailMessage> Of(Guid partnership)
    {
        var here = db.Set<Post>()
            .Where(post =>
                post.TeamOfId == partnership
                || post.GroupPartnershipId == partnership
                || db.Set<AgencyMembership>()
                    .Any(membership => membership.AgencyId == post.AgencyId && membership.PartnershipId == partnership)
            )
            .Select(post => (Guid?)post.PersonId);
        return db.Set<MailMessage>()
            .AsNoTracking()
            .Where(message =>
                message.PartnershipId == partnership
                || (message.PartnershipId == null && here.Contains(message.PersonId))
            );
    }

    private static IQueryable<MailMessage> Kept(IQueryable<MailMessage> messages, MessageFilter filter)
    {
        if (filter.Kind is { } kind)
        {
            messages = messages.Where(message => message.Kind == kind);
        }

        messages = filter.State switch
        {
            MessageState.Sent => messages.Where(message => message.SentAt != null),
            MessageState.Failed => messages.Where(message => message.GaveUpAt != null),
            MessageState.Waiting => messages.Where(message => message.SentAt == null && message.GaveUpAt == null),
            _ => messages,
        };
        return messages.WithWords(filter.Words, message => message.Address, message => message.Subject);
    }
}

/// <summary>One message that was sent, waits or failed.</summary>
public sealed record LoggedMessage(
    string Kind,
    string Subject,
    string Address,
    Guid? PersonId,
    DateTime CreatedAt,
    DateTime? SentAt,
    DateTime? GaveUpAt,
    int Attempts
)
{
    /// <summary>The posts that the person holds today; empty for an address without a person.</summary>
    public string Posts { get; init; } = "";
}

public enum MessageState
{
    Sent,
    Waiting,
    Failed,
}

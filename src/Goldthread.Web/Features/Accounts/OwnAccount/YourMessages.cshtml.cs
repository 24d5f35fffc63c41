using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.OwnAccount;

/// <summary>Every message that was sent to one, so that a lost one can be opened again.</summary>
public sealed class YourMessagesModel(GoldthreadDb db, CurrentUser user, TimeProvider time) : GoldthreadPage
{
    private const int PageSize = 25;

    public int Total { get; private set; }

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<MessageRow> Rows { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "p")] int? number, CancellationToken cancel)
    {
        var at = Math.Clamp(number ?? 1, 1, 10_000);
        var now = time.UtcNow();
        var mine = db.Set<MailMessage>()
            .AsNoTracking()
            .Where(message =>
                message.PersonId == user.PersonId && (message.SentAt != null || message.NotBefore <= now)
            );
        Total = await mine.CountAsync(cancel);
        Paging = Paging.Of(at, PageSize, Total, AccountsPaths.YourMessages());
        Rows = await mine.OrderByDescending(message => message.CreatedAt)
            .ThenBy(message => message.Id)
            .Skip((at - 1) * PageSize)
            .Take(PageSize)
            .Select(message => new MessageRow(
                message.Id,
                message.Subject,
                message.CreatedAt,
                message.SentAt != null,
                message.GaveUpAt != null
            ))
            .ToListAsync(cancel);
    }
}

/// <summary>One message.</summary>
public sealed record MessageRow(Guid Id, string Subject, DateTime At, bool IsSent, bool IsGivenUp)
{
    public string Status =>
        IsGivenUp ? "Could not be delivered"
        : IsSent ? "Sent"
        : "Waiting to be sent";
}

using System.Security.Cryptography;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Logging;

namespace Goldthread.Platform.Mail;

/// <summary>
/// Sends what waits in the outbox. Each message is claimed for a while, sent, and marked; only its claim may mark it. A
/// message goes out twice only when this process dies after the mail server has said yes and before the mark is saved; the
/// message id is then the same, so that the receiver can drop the second.
/// </summary>
[UseCase]
public sealed class SendMail(
    GoldthreadDb db,
    SaveSteps steps,
    IMailSender sender,
    MailSettings settings,
    IDataProtectionProvider protection,
    TimeProvider time,
    ILogger<SendMail> log
)
{
    /// <summary>After so many failures, spread over about a day, a message is given up and shown.</summary>
    public const int MostAttempts = 10;

    private const int BatchSize = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Sends until nothing is due. The scope must reach across the floor.</summary>
    /// <returns>How many messages were accepted.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var sent = 0;
        while (await ClaimAsync(cancel) is { Count: > 0 } batch)
        {
            foreach (var message in batch.TakeWhile(HasTimeLeft))
            {
                sent += await SendAsync(message, cancel) ? 1 : 0;
            }
        }

        return sent;
    }

    /// <summary>
    /// Two nodes may pick the same rows; the second one to update them sees the first one's lease and leaves them.
    /// </summary>
    private async Task<List<MailMessage>> ClaimAsync(CancellationToken cancel)
    {
        var now = Now();
        var key = Guid.CreateVersion7();
        var due = db.Set<MailMessage>()
            .Where(message =>
                message.SentAt == null
                && message.GaveUpAt == null
                && message.NotBefore <= now
                && (message.LeaseUntil == null || message.LeaseUntil < now)
            );
        var picked = await due.OrderBy(message => message.NotBefore)
            .Select(message => message.Id)
            .Take(BatchSize)
            .ToListAsync(cancel);
        if (picked.Count == 0)
        {
            return [];
        }

        await WriteAsync(
            due.Where(message => picked.Contains(message.Id)),
            change =>
                change
                    .SetProperty(message => message.LeaseUntil, now + Lease)
                    .SetProperty(message => message.LeaseKey, key),
            cancel
        );
        return await db.Set<MailMessage>()
            .AsNoTracking()
            .Where(message => message.LeaseKey == key)
            .OrderBy(message => message.NotBefore)
            .ToListAsync(cancel);
    }

    private bool HasTimeLeft(MailMessage message) => message.LeaseUntil - Now() > MailSettings.Patience * 2;

    private async Task<bool> SendAsync(MailMessage message, CancellationToken cancel)
    {
        try
        {
            RequireTimely(message);
            using var composed = MailComposer.Compose(message, Read(message), settings);
            await sender.SendAsync(composed, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            await MarkFailedAsync(message, failure, cancel);
            return false;
        }

        await MarkSentAsync(message);
        return true;
    }

    /// <summary>Looked at when it is sent, for it may have waited for a mail server that was down.</summary>
    private void RequireTimely(MailMessage message)
    {
        if (message.NotAfter < Now())
        {
            throw new MailRefusedException("It could not be sent in time and would be wrong now.");
        }
    }

    private MailText Read(MailMessage message)
    {
        try
        {
            return MailText.FromJson(
                message.IsSecret ? protection.CreateProtector(Outbox.Purpose).Unprotect(message.Text) : message.Text
            );
        }
        catch (CryptographicException lost)
        {
            throw new MailRefusedException("The keys that protected this message are gone.", lost);
        }
    }

    /// <summary>Not cancelled by a shutdown: the message has left, and the mark is what keeps it from leaving again.</summary>
    private async Task MarkSentAsync(MailMessage message)
    {
        var now = Now();
        var text = message.IsSecret ? MailText.Erased.ToJson() : message.Text;
        var marked = await WriteAsync(
            Mine(message),
            change =>
                change
                    .SetProperty(row => row.SentAt, now)
                    .SetProperty(row => row.Attempts, message.Attempts + 1)
                    .SetProperty(row => row.LastError, (string?)null)
                    .SetProperty(row => row.Text, text)
                    .SetProperty(row => row.LeaseUntil, (DateTime?)null)
                    .SetProperty(row => row.LeaseKey, (Guid?)null),
            CancellationToken.None
        );
        if (marked == 0)
        {
            log.LogWarning("Message {Message} was sent after its claim had ended", message.Id);
        }
    }

    private async Task MarkFailedAsync(MailMessage message, Exception failure, CancellationToken cancel)
    {
        var attempts = message.Attempts + 1;
        var now = Now();
        var isOver = failure is MailRefusedException || attempts >= MostAttempts;
        log.LogWarning(failure, "Message {Message} could not be sent at attempt {Attempt}", message.Id, attempts);
        var text = message.IsSecret && isOver ? MailText.Erased.ToJson() : message.Text;
        var error = failure.Message.Length > 1000 ? failure.Message[..1000] : failure.Message;
        await WriteAsync(
            Mine(message),
            change =>
                change
                    .SetProperty(row => row.Attempts, attempts)
                    .SetProperty(row => row.LastError, error)
                    .SetProperty(row => row.NotBefore, now + MailMessage.WaitAfter(attempts))
                    .SetProperty(row => row.GaveUpAt, isOver ? now : null)
                    .SetProperty(row => row.Text, text)
                    .SetProperty(row => row.LeaseUntil, (DateTime?)null)
                    .SetProperty(row => row.LeaseKey, (Guid?)null),
            cancel
        );
    }

    private IQueryable<MailMessage> Mine(MailMessage message) =>
        db.Set<MailMessage>().Where(row => row.Id == message.Id && row.LeaseKey == message.LeaseKey);

    private async Task<int> WriteAsync(
        IQueryable<MailMessage> rows,
        Action<UpdateSettersBuilder<MailMessage>> change,
        CancellationToken cancel
    )
    {
        await using var transaction = await steps.BeginAsync(db, cancel);
        var count = await rows.ExecuteUpdateAsync(change, cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}

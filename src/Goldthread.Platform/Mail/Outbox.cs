using System.Globalization;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Goldthread.Platform.Mail;

/// <summary>Where use cases put messages. It adds the row and does not save; a job sends what was saved.</summary>
[Scoped]
public sealed class Outbox(GoldthreadDb db, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>What the protection of waiting secrets is for; another purpose cannot read them.</summary>
    public const string Purpose = "Goldthread.Mail.Secret";

    /// <exception cref="ArgumentException">The address is not one plain address, or the subject is too long or not one line.</exception>
    public MailMessage Add(OutgoingMail mail, string? onceKey = null)
    {
        RequireAddress(mail.Address);
        if (mail.ReplyTo is { } replyTo)
        {
            RequireAddress(replyTo);
        }

        RequireLine(mail.Subject, MailMessage.SubjectLength, "subject");
        RequireLine(mail.FromName ?? "", Conventions.TextLength, "sender's name");
        var now = time.GetUtcNow().UtcDateTime;
        var text = mail.Text.ToJson();
        var message = new MailMessage
        {
            PartnershipId = mail.PartnershipId,
            PersonId = mail.PersonId,
            Address = mail.Address,
            Kind = mail.Kind,
            Subject = mail.Subject,
            FromName = mail.FromName,
            ReplyTo = mail.ReplyTo,
            Text = mail.IsSecret ? protection.CreateProtector(Purpose).Protect(text) : text,
            IsSecret = mail.IsSecret,
            CreatedAt = now,
            NotBefore = mail.NotBefore ?? now,
            NotAfter = mail.NotAfter,
            OnceKey = onceKey,
        };
        db.Add(message);
        return message;
    }

    /// <summary>
    /// Adds the message unless one with the same key was added before. The key's unique index stands behind this, should
    /// two nodes ask at once.
    /// </summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> AddOnceAsync(OutgoingMail mail, string onceKey, CancellationToken cancel)
    {
        var messages = db.Set<MailMessage>();
        if (
            messages.Local.Any(message => message.OnceKey == onceKey)
            || await messages.AnyAsync(message => message.OnceKey == onceKey, cancel)
        )
        {
            return false;
        }

        Add(mail, onceKey);
        return true;
    }

    private static void RequireAddress(string address)
    {
        RequireLine(address, 254, "address");
        if (
            !MailboxAddress.TryParse(address, out var mailbox)
            || mailbox.Address != address
            || !address.Contains('@', StringComparison.Ordinal)
        )
        {
            throw new ArgumentException("The address of a message must be one plain address.", nameof(address));
        }
    }

    private static void RequireLine(string words, int length, string what)
    {
        if (words.Length > length || words.Any(char.IsControl))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {what} of a message must be one line of at most {length} characters."
                ),
                nameof(words)
            );
        }
    }
}

using MimeKit;
using MimeKit.Text;

namespace Goldthread.Platform.Mail;

/// <summary>Makes the message that travels: plain text and HTML with the same words, one recipient, no attachment.</summary>
public static class MailComposer
{
    /// <param name="message">The row.</param>
    /// <param name="text">Its words, readable.</param>
    /// <param name="settings">The sender.</param>
    public static MimeMessage Compose(MailMessage message, MailText text, MailSettings settings)
    {
        var from = new MailboxAddress(message.FromName ?? settings.FromName, settings.FromAddress);
        var composed = new MimeMessage
        {
            Subject = message.Subject,
            Date = new DateTimeOffset(message.CreatedAt, TimeSpan.Zero),
            // The same at every attempt, so that a receiver can drop what arrives twice.
            MessageId = $"{message.Id:N}@{from.Domain}",
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = text.ToPlainText() },
                new TextPart(TextFormat.Html) { Text = text.ToHtml(message.Subject) },
            },
        };
        composed.From.Add(from);
        composed.To.Add(new MailboxAddress(null, message.Address));
        if ((message.ReplyTo ?? settings.ReplyTo) is { Length: > 0 } replyTo)
        {
            composed.ReplyTo.Add(new MailboxAddress(null, replyTo));
        }

        composed.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return composed;
    }
}

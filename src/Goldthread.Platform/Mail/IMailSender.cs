using MimeKit;

namespace Goldthread.Platform.Mail;

/// <summary>Hands one message on. Returning means that it was accepted.</summary>
public interface IMailSender
{
    /// <exception cref="MailRefusedException">It will never be accepted as it is: trying again has no use.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancel);
}

/// <summary>The receiving side refused the message for good; the message says how.</summary>
public sealed class MailRefusedException(string answer, Exception? inner = null) : Exception(answer, inner);

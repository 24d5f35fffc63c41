using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Goldthread.Platform.Mail;

/// <summary>How messages leave: section <c>Mail</c> of the configuration.</summary>
/// <param name="Host">The mail server; without one messages become files in the data directory.</param>
/// <param name="Port">587 unless set.</param>
/// <param name="Security"><c>StartTls</c> unless set; <c>None</c> only suits a server on the same machine.</param>
/// <param name="User">Account at the mail server, or nothing.</param>
/// <param name="Password">Its password.</param>
/// <param name="FromName">The sender's name where a message names none.</param>
/// <param name="FromAddress">The sender's address.</param>
/// <param name="ReplyTo">A mailbox that people read, or nothing.</param>
public sealed record MailSettings(
    string? Host,
    int Port,
    SecureSocketOptions Security,
    string? User,
    string? Password,
    string FromName,
    string FromAddress,
    string? ReplyTo
)
{
    /// <summary>How long one message may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static MailSettings From(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        return new MailSettings(
            mail["Host"] is { Length: > 0 } host ? host : null,
            mail["Port"] is { Length: > 0 } port ? int.Parse(port, CultureInfo.InvariantCulture) : 587,
            mail["Security"] is { Length: > 0 } security
                ? Enum.Parse<SecureSocketOptions>(security, ignoreCase: true)
                : SecureSocketOptions.StartTls,
            mail["User"],
            mail["Password"],
            mail["FromName"] is { Length: > 0 } name ? name : "Goldthread",
            mail["FromAddress"] is { Length: > 0 } address ? address : "goldthread@localhost.localdomain",
            mail["ReplyTo"]
        );
    }
}

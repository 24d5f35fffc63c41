using System.Globalization;
using Goldthread.Platform.CommandLine;
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

    /// <exception cref="SettingUnfitException">The port or the security cannot be read.</exception>
    public static MailSettings From(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        return new MailSettings(
            mail["Host"] is { Length: > 0 } host ? host : null,
            PortOf(mail["Port"]),
            SecurityOf(mail["Security"]),
            mail["User"],
            mail["Password"],
            mail["FromName"] is { Length: > 0 } name ? name : "Goldthread",
            mail["FromAddress"] is { Length: > 0 } address ? address : "goldthread@localhost.localdomain",
            mail["ReplyTo"]
        );
    }

    private static int PortOf(string? named) =>
        named is not { Length: > 0 } ? 587
        : ushort.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port
        : throw new SettingUnfitException($"Mail:Port is {named}, which is not the number of a port.");

    private static SecureSocketOptions SecurityOf(string? named) =>
        named is not { Length: > 0 } ? SecureSocketOptions.StartTls
        : Enum.TryParse<SecureSocketOptions>(named, ignoreCase: true, out var security)
        && security is SecureSocketOptions.None or SecureSocketOptions.StartTls or SecureSocketOptions.SslOnConnect
            ? security
        : throw new SettingUnfitException($"Mail:Security is {named}. Use StartTls, SslOnConnect or None.");
}

using System.Globalization;
using MailKit.Net.Smtp;
using MimeKit;

namespace Goldthread.Platform.Mail;

/// <summary>Sends through the mail server of the settings, one connection a message.</summary>
public sealed class SmtpSender(MailSettings settings) : IMailSender
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient();
        client.Timeout = (int)MailSettings.Patience.TotalMilliseconds;
        await client.ConnectAsync(settings.Host ?? "localhost", settings.Port, settings.Security, cancel);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
        }

        try
        {
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            throw new MailRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{(int)refused.StatusCode} {refused.Message}"),
                refused
            );
        }

        await LeaveAsync(client, cancel);
    }

    /// <summary>The message is accepted by now: a failing farewell must not make it look unsent.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception failure) when (failure is IOException or SmtpProtocolException or OperationCanceledException)
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None);
        }
    }
}

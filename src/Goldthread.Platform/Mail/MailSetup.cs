using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Mail;

/// <summary>Registers the sender that the settings ask for. Outbox and use case are found by the scan.</summary>
public static class MailSetup
{
    public static void AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.Host is null)
        {
            services.AddSingleton<IMailSender, FolderSender>();
        }
        else
        {
            services.AddSingleton<IMailSender, SmtpSender>();
        }
    }
}

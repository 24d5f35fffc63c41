using Goldthread.Platform.Data;
using MimeKit;

namespace Goldthread.Platform.Mail;

/// <summary>Keeps messages as files that any mail program opens: for demonstrations and tests.</summary>
public sealed class FolderSender(DatabaseSettings settings) : IMailSender
{
    public string Folder => Path.Combine(settings.Folder, "mail");

    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var name = (message.MessageId ?? throw new ArgumentException("A message needs its id.", nameof(message))).Split(
            '@'
        )[0];
        var unfinished = Path.Combine(Folder, name + ".part");
        await message.WriteToAsync(unfinished, cancel);
        File.Move(unfinished, Path.Combine(Folder, name + ".eml"), overwrite: true);
    }
}

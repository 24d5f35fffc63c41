using System.CommandLine;
using System.Globalization;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Data;

/// <summary><c>goldthread restore FILE [--into DIRECTORY]</c></summary>
public sealed class RestoreVerb : IVerb
{
    public IReadOnlyList<string> Path => ["restore"];

    public void Describe(Command command, VerbHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "An archive that backup wrote." };
        var into = new Option<DirectoryInfo?>("--into")
        {
            Description = "An empty directory; the data directory unless named.",
        };
        command.Description = "Brings a backup back into an empty data directory.";
        command.Arguments.Add(file);
        command.Options.Add(into);
        command.SetAction(
            (parsed, cancel) =>
                host.WithServicesAsync(
                    "restore",
                    services =>
                        RunAsync(services, host.Terminal, parsed.GetRequiredValue(file), parsed.GetValue(into), cancel),
                    cancel
                )
        );
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        Terminal terminal,
        FileInfo file,
        DirectoryInfo? into,
        CancellationToken cancel
    )
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (settings.Kind == DatabaseKind.Postgres)
        {
            await terminal.Error.WriteLineAsync(
                "Restore PostgreSQL with its own tools: pg_restore, or its base backup and write-ahead log."
            );
            return Terminal.Refused;
        }

        try
        {
            var folder = into?.FullName ?? settings.Folder;
            var manifest = await services.GetRequiredService<RestoreDatabase>().RunAsync(file.FullName, folder, cancel);
            await terminal.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{folder}: {manifest.Files.Count} files of {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC"
                )
            );
            return Terminal.Done;
        }
        catch (BackupRefusedException refused)
        {
            await terminal.Error.WriteLineAsync(refused.Message);
            return Terminal.Refused;
        }
    }
}

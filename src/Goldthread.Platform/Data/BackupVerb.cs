using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data.Backup;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Data;

/// <summary><c>goldthread backup --to FILE</c></summary>
public sealed class BackupVerb : IVerb
{
    public IReadOnlyList<string> Path => ["backup"];

    public void Describe(Command command, VerbHost host)
    {
        var to = new Option<FileInfo>("--to")
        {
            Description = "The archive to write; it must not exist.",
            Required = true,
        };
        command.Description = "Writes the database and the uploaded files into one archive while the application runs.";
        command.Options.Add(to);
        command.SetAction(
            (parsed, cancel) =>
                host.WithServicesAsync(
                    "backup",
                    services => RunAsync(services, host.Terminal, parsed.GetRequiredValue(to), cancel),
                    cancel
                )
        );
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        Terminal terminal,
        FileInfo to,
        CancellationToken cancel
    )
    {
        if (services.GetRequiredService<DatabaseSettings>().Kind == DatabaseKind.Postgres)
        {
            await terminal.Error.WriteLineAsync(
                "Back PostgreSQL up with its own tools: pg_dump, or pg_basebackup with the write-ahead log."
            );
            return Terminal.Refused;
        }

        try
        {
            var manifest = await services.GetRequiredService<BackUpDatabase>().RunAsync(to.FullName, cancel);
            await terminal.Out.WriteLineAsync($"{to.FullName}: {manifest.Files.Count} files");
            return Terminal.Done;
        }
        catch (BackupRefusedException refused)
        {
            await terminal.Error.WriteLineAsync(refused.Message);
            return Terminal.Refused;
        }
    }
}

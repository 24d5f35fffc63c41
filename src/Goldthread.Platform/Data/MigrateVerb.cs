using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Data;

/// <summary><c>goldthread migrate</c></summary>
public sealed class MigrateVerb : IVerb
{
    public IReadOnlyList<string> Path => ["migrate"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Brings the database to this version, with the connection of its owner.";
        command.SetAction(
            (_, cancel) =>
                host.WithServicesAsync(
                    "migrate",
                    async services =>
                    {
                        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(cancel);
                        await host.Terminal.Out.WriteLineAsync("The database is up to date.");
                        return Terminal.Done;
                    },
                    cancel
                )
        );
    }
}

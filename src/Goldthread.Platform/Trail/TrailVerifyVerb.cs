using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Trail;

/// <summary><c>goldthread trail verify</c></summary>
public sealed class TrailVerifyVerb : IVerb
{
    public IReadOnlyList<string> Path => ["trail", "verify"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Checks that no entry of the trail was altered, removed, inserted or reordered.";
        command.SetAction(
            (_, cancel) =>
                host.WithDataAsync("trail verify", services => RunAsync(services, host.Terminal, cancel), cancel)
        );
    }

    private static async Task<int> RunAsync(IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        services.GetRequiredService<Scope>().AcrossTheFloor();
        var verdicts = await services.GetRequiredService<VerifyTrail>().RunAsync(cancel);
        foreach (var verdict in verdicts)
        {
            await (verdict.Fault is null ? terminal.Out : terminal.Error).WriteLineAsync(verdict.ToString());
        }

        if (verdicts.Count == 0)
        {
            await terminal.Out.WriteLineAsync("The trail has no entries yet.");
        }

        return verdicts.All(verdict => verdict.Fault is null) ? Terminal.Done : Terminal.Refused;
    }
}

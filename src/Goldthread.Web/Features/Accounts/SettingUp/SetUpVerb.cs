using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary><c>goldthread setup</c>: prints the one-time address with which the first administrator begins.</summary>
public sealed class SetUpVerb : IVerb
{
    public IReadOnlyList<string> Path => ["setup"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Print a one-time address for the first administrator of an empty installation.";
        command.SetAction(
            (_, cancel) => host.WithDataAsync("setup", services => RunAsync(services, host.Terminal, cancel), cancel)
        );
    }

    private static async Task<int> RunAsync(IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            var address = await services.GetRequiredService<IssueSetUpAddress>().RunAsync(cancel);
            await terminal.Out.WriteLineAsync(address);
            await terminal.Error.WriteLineAsync("Open this address within 15 minutes. It works once.");
            return Terminal.Done;
        }
        catch (RuleBrokenException refused)
        {
            await terminal.Error.WriteLineAsync(refused.Message);
            return Terminal.Refused;
        }
    }
}

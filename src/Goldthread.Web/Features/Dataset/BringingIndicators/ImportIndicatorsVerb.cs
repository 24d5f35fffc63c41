using System.CommandLine;
using Goldthread.Platform.Access;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Documents;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>
/// <c>goldthread indicators import FILE --partnership SLUG [--dry-run]</c>: the same validator and import as the page; all
/// of it or nothing.
/// </summary>
public sealed class ImportIndicatorsVerb : IVerb
{
    public IReadOnlyList<string> Path => ["indicators", "import"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Bring an indicator set into a partnership: all of it or nothing.";
        var file = new Argument<string>("FILE") { Description = "An Excel (.xlsx), CSV or YAML file." };
        var partnership = SetPlace.Option();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        command.Arguments.Add(file);
        command.Options.Add(partnership);
        command.Options.Add(dryRun);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(host, parsed.GetValue(file)!, parsed.GetValue(partnership)!, parsed.GetValue(dryRun), cancel)
        );
    }

    private static async Task<int> RunAsync(
        VerbHost host,
        string path,
        string partnership,
        bool dryRun,
        CancellationToken cancel
    )
    {
        var name = System.IO.Path.GetFileName(path);
        if (!File.Exists(path))
        {
            await host.Terminal.Error.WriteLineAsync($"{path}:1:-: There is no such file.");
            return Terminal.Refused;
        }

        return await host.WithDataAsync(
            "indicators import",
            async services =>
            {
                if (!await SetPlace.GoToAsync(services, partnership, host.Terminal, cancel))
                {
                    return Terminal.WrongUse;
                }

                try
                {
                    await using var content = File.OpenRead(path);
                    return await ImportAsync(services, host.Terminal, (name, content, dryRun), cancel);
                }
                catch (Exception refusal) when (refusal is FileRefusedException or RuleBrokenException)
                {
                    await host.Terminal.Error.WriteLineAsync($"{name}:1:-: {refusal.Message}");
                    return Terminal.Refused;
                }
            },
            cancel
        );
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services,
        Terminal terminal,
        (string Name, FileStream Content, bool DryRun) asked,
        CancellationToken cancel
    )
    {
        if (asked.Content.Length > SetFileReader.Largest)
        {
            throw new FileRefusedException($"{asked.Name} is larger than 10 megabytes, which is the limit.");
        }

        var kind = FileTypes.Sniff(asked.Name, asked.Content);
        if (kind is not (FileKind.Excel or FileKind.Csv or FileKind.Text))
        {
            throw new FileRefusedException($"{asked.Name} is {kind.Words()}. Use Excel (.xlsx), CSV or YAML.");
        }

        var plan = await services.GetRequiredService<SetPlans>().OfAsync(asked.Content, kind, cancel);
        foreach (var fault in plan.Faults)
        {
            await terminal.Error.WriteLineAsync($"{asked.Name}:{fault}");
        }

        if (plan.Faults.Count > 0)
        {
            return Terminal.Refused;
        }

        if (!asked.DryRun && !plan.IsIdle)
        {
            await services
                .GetRequiredService<BringIndicators>()
                .RunAsync(new SetFile(asked.Name, kind, asked.Content), null, cancel);
        }

        await terminal.Out.WriteLineAsync($"{asked.Name} {(asked.DryRun ? "would bring" : "brought")}: {plan.Say()}.");
        return Terminal.Done;
    }
}

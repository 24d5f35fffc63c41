using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Documents;

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
        var partnership = PartnershipOption.Of("The partnership whose set it is");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        command.Arguments.Add(file);
        command.Options.Add(partnership);
        command.Options.Add(dryRun);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(host, parsed.GetValue(file)!, parsed.GetValue(partnership)!, parsed.GetValue(dryRun), cancel)
        );
    }

    private static Task<int> RunAsync(
        VerbHost host,
        string path,
        string partnership,
        bool dryRun,
        CancellationToken cancel
    ) =>
        host.WithFileAsync(
            "indicators import",
            path,
            async (services, content) =>
                await PartnershipOption.GoToAsync(services, partnership, host.Terminal, cancel)
                    ? await ImportAsync(host, services, (System.IO.Path.GetFileName(path), content, dryRun), cancel)
                    : Terminal.WrongUse,
            cancel
        );

    private static async Task<int> ImportAsync(
        VerbHost host,
        IServiceProvider services,
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
        if (await host.RefusesAsync(asked.Name, plan.Faults))
        {
            return Terminal.Refused;
        }

        if (!asked.DryRun && !plan.IsIdle)
        {
            await services
                .GetRequiredService<BringIndicators>()
                .RunAsync(new SetFile(asked.Name, kind, asked.Content), null, cancel);
        }

        await host.Terminal.Out.WriteLineAsync(
            $"{asked.Name} {(asked.DryRun ? "would bring" : "brought")}: {plan.Say()}."
        );
        return Terminal.Done;
    }
}

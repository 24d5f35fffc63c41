using System.CommandLine;
using Goldthread.Platform.CommandLine;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>
/// <c>goldthread tracker import FILE --partnership SLUG [--dry-run]</c>: the same import as the page, for a tracker in
/// which everything is right; all of it or nothing.
/// </summary>
public sealed class ImportTrackerVerb : IVerb
{
    public IReadOnlyList<string> Path => ["tracker", "import"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Import an action tracker: all rows or none.";
        var file = new Argument<string>("FILE") { Description = "An Excel (.xlsx) or CSV file." };
        var partnership = PartnershipOption.Of("The partnership whose tracker it is");
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
            "tracker import",
            path,
            async (services, read) =>
                await PartnershipOption.GoToAsync(services, partnership, host.Terminal, cancel)
                    ? await ImportAsync(host, services, (path, read, dryRun), cancel)
                    : Terminal.WrongUse,
            cancel
        );

    private static async Task<int> ImportAsync(
        VerbHost host,
        IServiceProvider services,
        (string Path, FileStream Read, bool DryRun) asked,
        CancellationToken cancel
    )
    {
        var name = System.IO.Path.GetFileName(asked.Path);
        var plan = await services.GetRequiredService<TrackerPlans>().OfFileAsync(name, asked.Read, cancel);
        if (await host.RefusesAsync(name, plan.Faults))
        {
            return Terminal.Refused;
        }

        if (asked.DryRun)
        {
            await host.Terminal.Out.WriteLineAsync($"{name} would bring {plan.Say()}.");
            return Terminal.Done;
        }

        await using var content = File.OpenRead(asked.Path);
        var (id, isNew) = await services.GetRequiredService<UploadTracker>().RunAsync(name, content, cancel);
        await services.GetRequiredService<TakeInTracker>().RunAsync(id, 0, cancel);
        await host.Terminal.Out.WriteLineAsync(
            $"{name} brought {plan.Say()}{(isNew ? "" : "; it had been uploaded before")}."
        );
        return Terminal.Done;
    }
}

using System.CommandLine;
using Goldthread.Platform.Access;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

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
        var partnership = new Option<string>("--partnership")
        {
            Description = "The partnership whose tracker it is, as its addresses name it.",
            Required = true,
        };
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
            "tracker import",
            async services =>
            {
                try
                {
                    return await ImportAsync(host, services, (path, name, partnership, dryRun), cancel);
                }
                catch (RuleBrokenException refusal)
                {
                    await host.Terminal.Error.WriteLineAsync($"{name}:1:-: {refusal.Message}");
                    return Terminal.Refused;
                }
            },
            cancel
        );
    }

    private static async Task<int> ImportAsync(
        VerbHost host,
        IServiceProvider services,
        (string Path, string Name, string Partnership, bool DryRun) asked,
        CancellationToken cancel
    )
    {
        var all = await services.GetRequiredService<IDirectory>().PartnershipsAsync(cancel);
        if (all.FirstOrDefault(one => one.Slug == asked.Partnership) is not { } here)
        {
            await host.Terminal.Error.WriteLineAsync($"There is no partnership “{asked.Partnership}”.");
            return Terminal.WrongUse;
        }

        services.GetRequiredService<Scope>().To(here.Id);
        services.GetRequiredService<Address>().Partnership = here;
        await using var read = File.OpenRead(asked.Path);
        var plan = await services.GetRequiredService<TrackerPlans>().OfFileAsync(asked.Name, read, cancel);
        foreach (var fault in plan.Faults)
        {
            await host.Terminal.Error.WriteLineAsync($"{asked.Name}:{fault}");
        }

        if (plan.Faults.Count > 0)
        {
            return Terminal.Refused;
        }

        if (asked.DryRun)
        {
            await host.Terminal.Out.WriteLineAsync($"{asked.Name} would bring {plan.Say()}.");
            return Terminal.Done;
        }

        await using var content = File.OpenRead(asked.Path);
        var (id, isNew) = await services.GetRequiredService<UploadTracker>().RunAsync(asked.Name, content, cancel);
        await services.GetRequiredService<TakeInTracker>().RunAsync(id, 0, cancel);
        await host.Terminal.Out.WriteLineAsync(
            $"{asked.Name} brought {plan.Say()}{(isNew ? "" : "; it had been uploaded before")}."
        );
        return Terminal.Done;
    }
}

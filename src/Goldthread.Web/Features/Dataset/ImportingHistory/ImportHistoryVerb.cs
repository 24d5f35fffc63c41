using System.CommandLine;
using Goldthread.Platform.Access;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>
/// <c>goldthread returns history FILE --partnership SLUG</c>: the same import as the page; all of the file or nothing.
/// </summary>
public sealed class ImportHistoryVerb : IVerb
{
    public IReadOnlyList<string> Path => ["returns", "history"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Bring in figures from before returns were asked for: all rows or none.";
        var file = new Argument<string>("FILE") { Description = "An Excel (.xlsx) or CSV file." };
        var partnership = new Option<string>("--partnership")
        {
            Description = "The partnership whose figures they are, as its addresses name it.",
            Required = true,
        };
        command.Arguments.Add(file);
        command.Options.Add(partnership);
        command.SetAction(
            (parsed, cancel) => RunAsync(host, parsed.GetValue(file)!, parsed.GetValue(partnership)!, cancel)
        );
    }

    private static async Task<int> RunAsync(VerbHost host, string path, string partnership, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            await host.Terminal.Error.WriteLineAsync($"{path}:1:-: There is no such file.");
            return Terminal.Refused;
        }

        var name = System.IO.Path.GetFileName(path);
        return await host.WithDataAsync(
            "returns history",
            async services =>
            {
                try
                {
                    return await ImportAsync(host, services, (path, name, partnership), cancel);
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
        (string Path, string Name, string Partnership) asked,
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
        await using var content = File.OpenRead(asked.Path);
        var plan = await services.GetRequiredService<TakeInHistory>().RunAsync(asked.Name, content, cancel);
        foreach (var fault in plan.Faults)
        {
            await host.Terminal.Error.WriteLineAsync($"{asked.Name}:{fault}");
        }

        if (plan.Faults.Count > 0)
        {
            return Terminal.Refused;
        }

        await host.Terminal.Out.WriteLineAsync($"{asked.Name}: {HistoryWords.Say(plan)}.");
        return Terminal.Done;
    }
}

using System.CommandLine;
using Goldthread.Platform.CommandLine;

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
        var partnership = PartnershipOption.Of("The partnership whose figures they are");
        command.Arguments.Add(file);
        command.Options.Add(partnership);
        command.SetAction(
            (parsed, cancel) => RunAsync(host, parsed.GetValue(file)!, parsed.GetValue(partnership)!, cancel)
        );
    }

    private static Task<int> RunAsync(VerbHost host, string path, string partnership, CancellationToken cancel) =>
        host.WithFileAsync(
            "returns history",
            path,
            async (services, content) =>
            {
                if (!await PartnershipOption.GoToAsync(services, partnership, host.Terminal, cancel))
                {
                    return Terminal.WrongUse;
                }

                var name = System.IO.Path.GetFileName(path);
                var plan = await services.GetRequiredService<TakeInHistory>().RunAsync(name, content, cancel);
                if (await host.RefusesAsync(name, plan.Faults))
                {
                    return Terminal.Refused;
                }

                await host.Terminal.Out.WriteLineAsync($"{name}: {HistoryWords.Say(plan)}.");
                return Terminal.Done;
            },
            cancel
        );
}

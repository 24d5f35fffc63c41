using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.SupplyingFigures;

/// <summary>
/// <c>goldthread returns import FILE --partnership SLUG --agency SLUG --period 2026-q2 [--dry-run]</c>: the same reading of
/// the same template as the page, for a file in which everything is right; all of it or nothing. It does not send.
/// </summary>
public sealed class ImportReturnVerb : IVerb
{
    public IReadOnlyList<string> Path => ["returns", "import"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Import an agency's figures from the template of its return: all rows or none.";
        var file = new Argument<string>("FILE") { Description = "An Excel (.xlsx) or CSV file." };
        var partnership = PartnershipOption.Of("The partnership");
        var agency = Required("--agency", "The agency, as its addresses name it.");
        var period = Required("--period", "The period, as addresses name it: 2026-q2, 2026-autumn or 2026.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        command.Arguments.Add(file);
        command.Options.Add(partnership);
        command.Options.Add(agency);
        command.Options.Add(period);
        command.Options.Add(dryRun);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    host,
                    new Asked(
                        parsed.GetValue(file)!,
                        parsed.GetValue(partnership)!,
                        parsed.GetValue(agency)!,
                        parsed.GetValue(period)!,
                        parsed.GetValue(dryRun)
                    ),
                    cancel
                )
        );
    }

    private static Option<string> Required(string name, string description) =>
        new(name) { Description = description, Required = true };

    private static Task<int> RunAsync(VerbHost host, Asked asked, CancellationToken cancel) =>
        host.WithFileAsync(
            "returns import",
            asked.Path,
            (services, content) => ImportAsync(host, services, asked, content, cancel),
            cancel
        );

    private static async Task<int> ImportAsync(
        VerbHost host,
        IServiceProvider services,
        Asked asked,
        FileStream content,
        CancellationToken cancel
    )
    {
        if (await FindAsync(services, asked, cancel) is not { } view)
        {
            await host.Terminal.Error.WriteLineAsync(
                $"There is no return of “{asked.Agency}” for “{asked.Period}” in “{asked.Partnership}”."
            );
            return Terminal.WrongUse;
        }

        var reading = ReturnFileReading.Of(view, asked.Name, content);
        var faults = reading
            .Faults.Select(fault => FormattableString.Invariant($"{fault.Row}:{fault.Column}: {fault.Sentence}"))
            .ToList();
        if (await host.RefusesAsync(asked.Name, faults))
        {
            return Terminal.Refused;
        }

        var different = reading.Different;
        if (different.Count > 0 && !asked.DryRun)
        {
            var rows = different.Select(row => new FigureToSave(row.Line.Number, row.Entry));
            await services
                .GetRequiredService<SaveFigures>()
                .RunAsync(new FiguresToSave(asked.Period, asked.Agency, [.. rows]), cancel);
        }

        await host.Terminal.Out.WriteLineAsync(
            different.Count == 0 ? $"Nothing in {asked.Name} is different from what is saved."
            : asked.DryRun ? $"{asked.Name} would save {Words.Plural(different.Count, "row")}."
            : $"{asked.Name} saved {Words.Plural(different.Count, "row")}. The return is not sent."
        );
        return Terminal.Done;
    }

    private static async Task<ReturnView?> FindAsync(IServiceProvider services, Asked asked, CancellationToken cancel)
    {
        if (!await PartnershipOption.GoToAsync(services, asked.Partnership, cancel))
        {
            return null;
        }

        try
        {
            return await services
                .GetRequiredService<ReturnQuery>()
                .FindAsync(asked.Period, asked.Agency, toChange: false, cancel);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private sealed record Asked(string Path, string Partnership, string Agency, string Period, bool DryRun)
    {
        public string Name => System.IO.Path.GetFileName(Path);
    }
}

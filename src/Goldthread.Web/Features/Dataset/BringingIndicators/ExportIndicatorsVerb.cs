using System.CommandLine;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Office;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>
/// <c>goldthread indicators export --partnership SLUG --out FILE</c>: the set as Excel, CSV or YAML, by the ending of the
/// file, as the page downloads it.
/// </summary>
public sealed class ExportIndicatorsVerb : IVerb
{
    public IReadOnlyList<string> Path => ["indicators", "export"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Write the indicator set of a partnership to a file.";
        var partnership = PartnershipOption.Of("The partnership whose set it is");
        var output = new Option<string>("--out")
        {
            Description = "The file to write, ending in .xlsx, .csv or .yaml.",
            Required = true,
        };
        command.Options.Add(partnership);
        command.Options.Add(output);
        command.SetAction(
            (parsed, cancel) => RunAsync(host, parsed.GetValue(partnership)!, parsed.GetValue(output)!, cancel)
        );
    }

    private static async Task<int> RunAsync(VerbHost host, string partnership, string output, CancellationToken cancel)
    {
        var ending = System.IO.Path.GetExtension(output).ToLowerInvariant();
        if (ending is not (".xlsx" or ".csv" or ".yaml" or ".yml"))
        {
            await host.Terminal.Error.WriteLineAsync("Name a file that ends in .xlsx, .csv or .yaml.");
            return Terminal.WrongUse;
        }

        return await host.WithDataAsync(
            "indicators export",
            async services =>
            {
                if (!await PartnershipOption.GoToAsync(services, partnership, host.Terminal, cancel))
                {
                    return Terminal.WrongUse;
                }

                var all = await services.GetRequiredService<IndicatorSetQuery>().AllAsync(cancel);
                await using (var stream = File.Create(output))
                {
                    await WriteAsync(stream, ending, services.GetRequiredService<Address>().Here.Name, all, cancel);
                }

                await host.Terminal.Out.WriteLineAsync($"{Words.Plural(all.Count, "indicator")} written to {output}.");
                return Terminal.Done;
            },
            cancel
        );
    }

    private static async Task WriteAsync(
        FileStream stream,
        string ending,
        string name,
        IReadOnlyList<SetIndicator> all,
        CancellationToken cancel
    )
    {
        switch (ending)
        {
            case ".xlsx":
                XlsxWriter.Write(stream, IndicatorSetTable.BookOf(name, all));
                break;
            case ".csv":
                await CsvWriter.WriteAsync(stream, IndicatorSetTable.Of(all), cancel);
                break;
            default:
                await using (var writer = new StreamWriter(stream, leaveOpen: true))
                {
                    await writer.WriteAsync(IndicatorSetTable.ToYaml(all));
                }

                break;
        }
    }
}

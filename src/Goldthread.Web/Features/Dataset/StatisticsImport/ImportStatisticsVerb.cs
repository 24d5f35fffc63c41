using System.CommandLine;
using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Documents;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>
/// <c>goldthread import statistics FILE… [--meta FILE] [--dry-run] [--map FILE] [--strict]</c>: the same importer as the
/// upload page. It asks nothing: guesses are printed and wait as questions on the import's page.
/// </summary>
public sealed class ImportStatisticsVerb : IVerb
{
    public IReadOnlyList<string> Path => ["import", "statistics"];

    public void Describe(Command command, VerbHost host)
    {
        command.Description = "Import published statistics: all the files or none.";
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Data files, each beside its .meta.csv if it has one.",
        };
        var meta = new Option<string?>("--meta") { Description = "The meta file of the one data file." };
        var map = new Option<string?>("--map")
        {
            Description = "A file of answers about columns: column, kind, label, unit, was.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Refuse where anything had to be guessed or looks renamed.",
        };
        command.Arguments.Add(files);
        command.Options.Add(meta);
        command.Options.Add(map);
        command.Options.Add(dryRun);
        command.Options.Add(strict);
        command.SetAction(
            (parsed, cancel) =>
            {
                var asked = new Asked(
                    parsed.GetValue(files) ?? [],
                    parsed.GetValue(meta),
                    parsed.GetValue(map),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(strict)
                );
                return RunAsync(host, asked, cancel);
            }
        );
    }

    private static async Task<int> RunAsync(VerbHost host, Asked asked, CancellationToken cancel)
    {
        if (asked.Meta is not null && asked.Files.Count(file => !IsMeta(file)) != 1)
        {
            await host.Terminal.Error.WriteLineAsync("--meta goes with one data file.");
            return Terminal.WrongUse;
        }

        var missing = asked
            .Files.Append(asked.Meta)
            .Append(asked.Map)
            .OfType<string>()
            .Where(path => !File.Exists(path))
            .ToList();
        foreach (var path in missing)
        {
            await host.Terminal.Error.WriteLineAsync($"{path}:1:-: There is no such file.");
        }

        if (missing.Count > 0 || await AnswersAsync(host, asked) is not { } answers)
        {
            return Terminal.Refused;
        }

        var inputs = InputFile.Pair([
            .. asked
                .Files.Where(file => !(asked.Files.Count > 1 && IsMeta(file)))
                .Select(file => InputFile.WithSibling(file, asked.Meta)),
        ]);
        return await host.WithDataAsync(
            "import statistics",
            async services =>
            {
                try
                {
                    var import = services.GetRequiredService<ImportStatistics>();
                    var report = await import.RunAsync(
                        new ImportRequest(inputs, answers, asked.DryRun, asked.Strict),
                        cancel
                    );
                    await PrintAsync(host.Terminal, report);
                    return report.Refused ? Terminal.Refused : Terminal.Done;
                }
                catch (FileRefusedException refused)
                {
                    await host.Terminal.Error.WriteLineAsync($"{inputs[0].Name}:1:-: {refused.Message}");
                    return Terminal.Refused;
                }
            },
            cancel
        );
    }

    private static async Task<ColumnAnswers?> AnswersAsync(VerbHost host, Asked asked)
    {
        if (asked.Map is null)
        {
            return ColumnAnswers.None;
        }

        var file = InputFile.OnDisk(asked.Map);
        var faults = new FaultList(file.Name);
        var answers = ColumnAnswers.ReadMap(file, faults);
        foreach (var fault in faults.ToList())
        {
            await host.Terminal.Error.WriteLineAsync(fault.ToString());
        }

        return faults.Count == 0 ? answers : null;
    }

    private static async Task PrintAsync(Terminal terminal, ImportReport report)
    {
        foreach (var line in ImportWords.Faults(report))
        {
            await terminal.Error.WriteLineAsync(line);
        }

        foreach (var line in ImportWords.Lines(report))
        {
            await terminal.Out.WriteLineAsync(line);
        }
    }

    private static bool IsMeta(string path) => path.EndsWith(InputFile.MetaEnding, StringComparison.OrdinalIgnoreCase);

    private sealed record Asked(IReadOnlyList<string> Files, string? Meta, string? Map, bool DryRun, bool Strict);
}

using System.CommandLine;
using Goldthread.Platform.CommandLine;

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
        if (WrongUse(asked) is { } wrong)
        {
            await host.Terminal.Error.WriteLineAsync(wrong);
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
            var what = Directory.Exists(path) ? "This is a folder; name its files." : "There is no such file.";
            await host.Terminal.Error.WriteLineAsync($"{path}:1:-: {what}");
        }

        if (missing.Count > 0 || await AnswersAsync(host, asked) is not { } answers)
        {
            return Terminal.Refused;
        }

        var inputs = Inputs(asked);
        return await host.WithDataAsync(
            "import statistics",
            async services =>
            {
                var import = services.GetRequiredService<ImportStatistics>();
                var report = await import.RunAsync(
                    new ImportRequest(inputs, answers, asked.DryRun, asked.Strict),
                    cancel
                );
                await PrintAsync(host.Terminal, report);
                return report.Refused ? Terminal.Refused : Terminal.Done;
            },
            cancel
        );
    }

    /// <summary>The data files with their meta files; a meta file that was named and belongs to none of them is refused.</summary>
    private static IReadOnlyList<InputFile> Inputs(Asked asked)
    {
        var data = asked.Files.Where(file => !IsMeta(file)).ToList();
        return InputFile.Pair([
            .. data.Select(file => InputFile.WithSibling(file, asked.Meta)),
            .. asked
                .Files.Where(file => IsMeta(file) && !data.Exists(known => InputFile.AreSiblings(known, file)))
                .Select(InputFile.OnDisk),
        ]);
    }

    private static string? WrongUse(Asked asked) =>
        asked.Files.FirstOrDefault(file => file.StartsWith("--", StringComparison.Ordinal) && !File.Exists(file))
            is { } option
            ? $"{option} is not an option of this command."
        : asked.Meta is not null && asked.Files.Count(file => !IsMeta(file)) != 1 ? "--meta goes with one data file."
        : null;

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

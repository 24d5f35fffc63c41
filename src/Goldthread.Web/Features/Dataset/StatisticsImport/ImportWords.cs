using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What an import says, alike on the page and on the command line.</summary>
public static class ImportWords
{
    /// <summary>One line a fault: <c>file:row:column: reason</c>.</summary>
    public static IEnumerable<string> Faults(ImportReport report)
    {
        foreach (var fault in report.Reading.Faults)
        {
            yield return fault.ToString();
        }

        if (report.Reading.Accepted && report.Refused)
        {
            foreach (var guess in report.Reading.Guesses)
            {
                yield return $"{guess.File}:1:{guess.Column}: {Guess(guess)}";
            }

            foreach (var (file, rename) in report.Renames)
            {
                yield return $"{file}:1:{rename.New}: {Rename(rename)}";
            }
        }
    }

    /// <summary>What was or would be done, file by file.</summary>
    public static IEnumerable<string> Lines(ImportReport report)
    {
        if (report.Refused)
        {
            yield return "Nothing was imported.";
            yield break;
        }

        if (report.IsDryRun)
        {
            yield return "Dry run: nothing was changed.";
        }

        foreach (var file in report.Files)
        {
            yield return file.IsKnown
                ? $"{file.Name}: imported before, nothing to do."
                : $"{file.Name}: {Words.Plural(file.Rows, "row")}, {file.Periods}. {Measures(file)}";
            if (file.Changes.Length > 0)
            {
                yield return $"  Since the last release: {file.Changes}";
            }
        }

        foreach (var skipped in report.Reading.Skipped)
        {
            yield return $"{skipped.File}: {Words.Plural(skipped.Rows, "row")} of level {skipped.Level} not kept.";
        }

        foreach (var warning in report.Reading.Warnings)
        {
            yield return $"Note {warning}";
        }

        foreach (var guess in report.Reading.Guesses)
        {
            yield return $"Guess {guess.File}:1:{guess.Column}: {Guess(guess)}";
        }

        foreach (var (file, rename) in report.Renames)
        {
            yield return $"Question {file}:1:{rename.New}: {Rename(rename)}";
        }
    }

    public static string KindInWords(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Filter => "a filter",
            ColumnKind.FilterGroup => "a group of filter values",
            ColumnKind.Indicator => "an indicator",
            ColumnKind.PassedOver => "passed over",
        };

    private static string Measures(FileReport file) =>
        file.Measures.Count == 0
            ? "No mapped measure; its columns can be searched."
            : $"Holds {Words.List([.. file.Measures])}.";

    private static string Guess(ColumnGuess guess) => $"Guessed to be {KindInWords(guess.Kind)}. {guess.Reason}";

    private static string Rename(RenameGuess rename) =>
        $"Looks like {rename.Old} of the last release, renamed. {rename.Reason}";
}

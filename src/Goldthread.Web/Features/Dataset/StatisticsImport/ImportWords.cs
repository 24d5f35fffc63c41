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
            foreach (var guess in report.Guesses)
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
                : $"{file.Name}: {Words.Plural(file.Rows, "row")}, {file.Periods}. {Holds(file)}";
            if (file is { IsKnown: false, Gaps.Length: > 0 })
            {
                yield return $"  Gaps: {file.Gaps}";
            }

            if (file.Changes.Length > 0)
            {
                yield return $"  Since the last release: {file.Changes}";
            }
        }

        foreach (var skipped in report.Reading.Skipped)
        {
            yield return $"{skipped.File}: {Words.Plural(skipped.Rows, "row")} {skipped.Which} not kept.";
        }

        foreach (var warning in report.Reading.Warnings)
        {
            yield return $"Note {warning}";
        }

        foreach (var guess in report.Guesses)
        {
            yield return $"Guess {guess.File}:1:{guess.Column}: {Guess(guess)}";
        }

        foreach (var (file, rename) in report.Renames)
        {
            yield return $"Question {file}:1:{rename.New}: {Rename(rename)}";
        }
    }

    /// <summary>The first fault in a sentence, and how many more there are.</summary>
    public static string FirstFault(IReadOnlyList<FileFault> faults)
    {
        var (file, row, column, reason) = faults[0];
        var where = column == "-" ? file : $"{file}, row {Words.Count(row)}, {column}";
        var more =
            faults.Count == 1
                ? ""
                : $" {Words.Plural(faults.Count - 1, "more fault is", "more faults are")} listed below.";
        return $"Nothing was imported. {where}: {reason}{more}";
    }

    /// <summary>What an import did, in a line for the banner of the next page.</summary>
    public static string InShort(ImportReport report)
    {
        var added = report.Files.Where(file => !file.IsKnown).ToList();
        if (added.Count == 0)
        {
            return report.Files.Count == 1
                ? "This file was imported before. Nothing changed"
                : "These files were imported before. Nothing changed";
        }

        var questions = report.Guesses.Count() + report.Renames.Count();
        string[] parts =
        [
            $"{Words.Plural(added.Count, "file")} imported with {Words.Plural(added.Sum(file => file.Rows), "row")}",
            report.Files.Count == added.Count
                ? ""
                : $"{Words.Plural(report.Files.Count - added.Count, "file was", "files were")} imported before",
            report.Reading.Skipped.Count == 0
                ? ""
                : $"{Words.Plural(report.Reading.Skipped.Sum(skipped => skipped.Rows), "row")} not kept",
            questions == 0 ? "" : $"{Words.Plural(questions, "question waits", "questions wait")} for an answer",
        ];
        return string.Join(". ", parts.Where(part => part.Length > 0));
    }

    public static string KindInWords(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Filter => "a filter",
            ColumnKind.FilterGroup => "a group of filter values",
            ColumnKind.Indicator => "an indicator",
            ColumnKind.Note => "words beside the figures",
            ColumnKind.PassedOver => "passed over",
        };

    /// <summary>"12 cells [c] suppressed to protect children’s privacy; 3 cells …", most first.</summary>
    public static string Gaps(IEnumerable<MarkedCells> marked) =>
        string.Join(
            "; ",
            marked.Select(cells => $"{Words.Plural(cells.Cells, "cell")} {cells.Marker.Letter} {cells.Marker.Meaning}")
        )
            is { Length: > 0 } words
            ? words + "."
            : "";

    /// <summary>"12 rows of level Ward; 3 rows that repeat an earlier row."</summary>
    public static string Skips(IReadOnlyList<SkippedRows> skipped) =>
        skipped.Count == 0
            ? ""
            : string.Join("; ", skipped.Select(rows => $"{Words.Plural(rows.Rows, "row")} {rows.Which}")) + ".";

    private static string Holds(FileReport file) =>
        !file.Kind.HoldsFigures ? $"{file.Kind.Words}."
        : file.Measures.Count == 0 ? "No mapped measure; its columns can be searched."
        : $"Holds {Words.List([.. file.Measures])}.";

    private static string Guess(ColumnGuess guess) => $"Guessed to be {KindInWords(guess.Kind)}. {guess.Reason}";

    private static string Rename(RenameGuess rename) =>
        $"Looks like {rename.Old} of the last release, renamed. {rename.Reason}";
}

using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport(ReadOutcome Reading, IReadOnlyList<FileReport> Files, bool Refused, bool IsDryRun)
{
    /// <summary>What was guessed and now waits as questions.</summary>
    public IEnumerable<ColumnGuess> Guesses => Files.SelectMany(file => file.Guesses);

    /// <summary>Columns that look renamed since the last release, with their file.</summary>
    public IEnumerable<(string File, RenameGuess Rename)> Renames =>
        Files.SelectMany(file => file.Renames.Select(rename => (file.Name, rename)));
}

/// <summary>One file of an import.</summary>
/// <param name="Name">The file.</param>
/// <param name="ReleaseId">The release it became, or was already.</param>
/// <param name="IsKnown">Whether exactly this file was imported before.</param>
/// <param name="Kind">What sort of file it is.</param>
/// <param name="Rows">Rows kept.</param>
/// <param name="Periods">First to last period, or a list’s edition, in words.</param>
/// <param name="Measures">The shipped measures it holds.</param>
/// <param name="Gaps">The cells that hold a marker, counted in words, or nothing.</param>
/// <param name="Changes">What it says differently from the last release, in words, or nothing.</param>
/// <param name="Guesses">Columns whose purpose was guessed.</param>
/// <param name="Renames">Columns that look renamed.</param>
public sealed record FileReport(
    string Name,
    Guid? ReleaseId,
    bool IsKnown,
    PublicationKind Kind,
    int Rows,
    string Periods,
    IReadOnlyList<string> Measures,
    string Gaps,
    string Changes,
    IReadOnlyList<ColumnGuess> Guesses,
    IReadOnlyList<RenameGuess> Renames
);

using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>What reading some files together came to: all of them, or none.</summary>
/// <param name="Files">The files, in the order given; empty where any of them has a fault.</param>
/// <param name="Faults">Why nothing was read, file by file, in row order.</param>
/// <param name="Warnings">What is worth knowing and refuses nothing.</param>
/// <param name="Guesses">Columns whose purpose was guessed.</param>
/// <param name="Skipped">Rows counted and not kept.</param>
/// <param name="Marked">Cells that hold a marker in place of a number, counted.</param>
public sealed record ReadOutcome(
    IReadOnlyList<DataFile> Files,
    IReadOnlyList<FileFault> Faults,
    IReadOnlyList<FileFault> Warnings,
    IReadOnlyList<ColumnGuess> Guesses,
    IReadOnlyList<SkippedRows> Skipped,
    IReadOnlyList<MarkedCells> Marked
)
{
    /// <summary>Whether the files may be kept.</summary>
    public bool Accepted => Faults.Count == 0;
}

/// <summary>Cells of the kept rows that hold one marker.</summary>
public sealed record MarkedCells(string File, PublishedMarker Marker, int Cells);

/// <summary>Rows that were read and are not kept.</summary>
/// <param name="File">The file’s name.</param>
/// <param name="Which">Which rows they are, after “rows”: `of level Ward`.</param>
/// <param name="Rows">How many.</param>
public sealed record SkippedRows(string File, string Which, int Rows);

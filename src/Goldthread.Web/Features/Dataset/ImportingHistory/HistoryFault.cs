namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>One thing that is wrong with a file of earlier figures, with its place.</summary>
/// <param name="Row">As the spreadsheet counts it; 1 for the header row.</param>
/// <param name="Column">The heading of the column.</param>
/// <param name="Reason">One sentence that says what to do.</param>
public sealed record HistoryFault(int Row, string Column, string Reason)
{
    public override string ToString() => FormattableString.Invariant($"{Row}:{Column}: {Reason}");
}

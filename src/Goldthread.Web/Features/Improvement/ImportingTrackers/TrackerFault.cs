using System.Globalization;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>Something wrong with one cell of a tracker, so that its row cannot come in.</summary>
/// <param name="Row">The row as the spreadsheet shows it.</param>
/// <param name="Column">Our name of the column.</param>
/// <param name="Reason">One sentence.</param>
public sealed record TrackerFault(int Row, TrackerColumn Column, string Reason)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}:{Column.Say()}: {Reason}");
}

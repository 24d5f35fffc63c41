using System.Globalization;
using Goldthread.Features.Dataset.Agreed;

namespace Goldthread.Features.Dataset.BringingIndicators;

/// <summary>One indicator as a file has it, cell by cell.</summary>
/// <param name="Sheet">The sheet, empty for CSV and YAML.</param>
/// <param name="Number">The row as a spreadsheet shows it, or the line of a YAML file.</param>
/// <param name="Cells">What stands in its columns; a column that the file does not have is missing.</param>
public sealed record SetRow(string Sheet, int Number, IReadOnlyDictionary<SetColumn, string> Cells)
{
    /// <summary>The cell of a column, empty where there is nothing.</summary>
    public string this[SetColumn column] => Cells.GetValueOrDefault(column) ?? "";
}

/// <summary>Something wrong with one cell.</summary>
/// <param name="Sheet">The sheet, empty for CSV and YAML.</param>
/// <param name="Row">The row as a spreadsheet shows it, or the line of a YAML file.</param>
/// <param name="Column">Its heading.</param>
/// <param name="Reason">One sentence.</param>
public sealed record SetFault(string Sheet, int Row, string Column, string Reason)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}:{Column}: {Reason}");
}

using System.Globalization;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>A cell of a table cannot be used. The message is <c>file:row:column: reason</c>, counted from 1.</summary>
public sealed class CellFaultException(string file, int row, int column, string reason)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{file}:{row}:{column}: {reason}"))
{
    /// <summary>What is wrong, in one sentence.</summary>
    public string Reason => reason;
}

using System.Globalization;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>Something wrong with, or worth knowing about, one place in a file.</summary>
/// <param name="File">The file’s name.</param>
/// <param name="Row">The row as a spreadsheet shows it; the header is 1.</param>
/// <param name="Column">The column’s name, or `-` where the fault is about the whole row or file.</param>
/// <param name="Reason">One sentence.</param>
public sealed record FileFault(string File, int Row, string Column, string Reason)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}:{Column}: {Reason}");
}

/// <summary>Collects the faults of one file and keeps the first of them, so that a wrong column does not print forever.</summary>
public sealed class FaultList(string file)
{
    /// <summary>How many faults of one file are kept in full.</summary>
    public const int Kept = 50;

    private readonly List<FileFault> _faults = [];

    /// <summary>Every fault, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>The kept faults in row order, and one line that counts the rest.</summary>
    public IReadOnlyList<FileFault> ToList()
    {
        var faults = _faults.OrderBy(fault => fault.Row).ToList();
        if (Count > _faults.Count)
        {
            var more = Count - _faults.Count;
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"and {more} more {(more == 1 ? "fault" : "faults")} in this file."
            );
            faults.Add(new FileFault(file, _faults[^1].Row, "-", reason));
        }

        return faults;
    }

    public void Add(int row, string column, string reason)
    {
        Count++;
        if (_faults.Count < Kept)
        {
            _faults.Add(new FileFault(file, row, column, reason));
        }
    }
}

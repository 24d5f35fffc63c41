using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>The first row of a file: the names of its columns. Files are read by name, never by place.</summary>
public sealed class FileHeader
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private FileHeader(IReadOnlyList<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            _places.TryAdd(names[i], i);
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a column, or −1.</summary>
    public int IndexOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>The name of a column by its place, in words for a place beyond the header.</summary>
    public string NameAt(int place) =>
        place >= 0 && place < Names.Count && Names[place].Length > 0
            ? Names[place]
            : string.Create(CultureInfo.InvariantCulture, $"column {place + 1}");

    /// <summary>A header of these names.</summary>
    public static FileHeader Of(IReadOnlyList<string> names) => new(names);

    /// <summary>Reads the header and checks its names; null where the file cannot be read as comma-separated text.</summary>
    public static FileHeader? Read(CsvReader csv, FaultList faults)
    {
        var header = ReadAsIs(csv, faults);
        header?.CheckNames(faults);
        return header;
    }

    /// <summary>The same for layouts whose names may hold spaces or repeat.</summary>
    public static FileHeader? ReadAsIs(CsvReader csv, FaultList faults)
    {
        if (!csv.Read() || csv.Count == 0)
        {
            faults.Add(1, "-", "The file has no header row.");
            return null;
        }

        if (csv.Problem is { } problem)
        {
            faults.Add(1, string.Create(CultureInfo.InvariantCulture, $"column {csv.ProblemCell + 1}"), problem);
            return null;
        }

        if (csv.Count == 1 && SeparatorIn(csv[0]) is { } separator)
        {
            faults.Add(1, "-", $"The file is separated by {separator}, not by commas.");
            return null;
        }

        return new FileHeader([.. Enumerable.Range(0, csv.Count).Select(i => csv[i].ToString())]);
    }

    private static string? SeparatorIn(ReadOnlySpan<char> text) =>
        text.Contains('\t') ? "tabs"
        : text.Contains(';') ? "semicolons"
        : text.Contains('|') ? "vertical bars"
        : null;

    private void CheckNames(FaultList faults)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            var name = Names[i];
            if (name.Length == 0)
            {
                faults.Add(1, NameAt(i), "The header has a column without a name.");
            }
            else if (_places[name] != i)
            {
                faults.Add(1, name, "The header has two columns of this name.");
            }
            else if (name.Any(char.IsWhiteSpace))
            {
                faults.Add(1, name, $"The column name ‘{name}’ holds a space.");
            }
            else if (name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                faults.Add(1, name, "The column name is not UTF-8 text.");
            }
        }
    }
}

/// <summary>Checks that a row can be read at all: as many cells as the header, closed quotation marks, UTF-8 text.</summary>
public static class RowShape
{
    /// <summary>Whether the row can be read; what is wrong goes to <paramref name="faults"/>.</summary>
    public static bool Check(CsvReader csv, FileHeader header, FaultList faults)
    {
        if (csv.Problem is { } problem)
        {
            faults.Add(csv.RowNumber, header.NameAt(csv.ProblemCell), problem);
            return false;
        }

        if (csv.Count != header.Names.Count)
        {
            var column = header.NameAt(Math.Min(csv.Count, header.Names.Count));
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"The row has {csv.Count} cells where the header has {header.Names.Count}."
            );
            faults.Add(csv.RowNumber, column, reason);
            return false;
        }

        if (csv.Whole.IndexOfAny('\uFFFD', '\0', PackedCells.Separator) < 0)
        {
            return true;
        }

        for (var i = 0; i < csv.Count; i++)
        {
            if (csv[i].Contains('\uFFFD'))
            {
                faults.Add(csv.RowNumber, header.NameAt(i), "The cell is not UTF-8 text; save the file as CSV UTF-8.");
            }
            else if (csv[i].IndexOfAny('\0', PackedCells.Separator) >= 0)
            {
                faults.Add(csv.RowNumber, header.NameAt(i), "The cell holds a control character.");
            }
        }

        return false;
    }
}

namespace Goldthread.Features.Dataset.Published;

/// <summary>Picks the rows of a long file whose filters have given values.</summary>
public sealed class RowFilter
{
    private readonly (int Place, string Value)[] _wanted;
    private readonly int _count;

    /// <param name="file">The file.</param>
    /// <param name="wanted">Filter columns, each with the value that its rows have; none picks every row.</param>
    public RowFilter(DataFile file, IReadOnlyDictionary<string, string> wanted)
    {
        _count = file.Filters.Count;
        _wanted = [.. wanted.Select(pair => (file.IndexOfFilter(pair.Key), pair.Value))];
    }

    /// <summary>Whether rows with these filter texts, packed, are picked.</summary>
    public bool Takes(string packed)
    {
        var cells = new PackedCells(packed, _count);
        foreach (var (place, value) in _wanted)
        {
            if (place < 0 || !cells[place].SequenceEqual(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How the packed filter texts of the wanted rows begin: the values of the first filters, as far as they are given.</summary>
    public static string StartOf(IEnumerable<DataColumn> columns, IReadOnlyDictionary<string, string> wanted)
    {
        var start = "";
        foreach (var column in columns.Where(column => column.Kind is ColumnKind.Filter or ColumnKind.FilterGroup))
        {
            if (!wanted.TryGetValue(column.KnownAs, out var value))
            {
                return start;
            }

            start += value + PackedCells.Separator;
        }

        return start.TrimEnd(PackedCells.Separator);
    }
}

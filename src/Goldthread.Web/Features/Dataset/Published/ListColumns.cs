namespace Goldthread.Features.Dataset.Published;

/// <summary>The cells of a list’s entries by the name of their column, whatever its case.</summary>
public sealed class ListColumns
{
    private readonly Dictionary<string, int> _places;

    public ListColumns(IReadOnlyList<DataColumn> columns)
    {
        Names = [.. columns.Select(column => column.Name)];
        _places = Names
            .Select((name, at) => (name, at))
            .ToDictionary(pair => pair.name, pair => pair.at, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<string> Names { get; }

    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The first of these columns that the list has, or nothing.</summary>
    public string? First(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (Has(column))
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>The text of a cell without outer spaces; empty where there is no such column.</summary>
    public string Cell(ListEntry entry, string? column) =>
        column is not null && _places.TryGetValue(column, out var at) ? entry.Cells[at].Trim().ToString() : "";
}

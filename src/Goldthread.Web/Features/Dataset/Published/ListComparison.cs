namespace Goldthread.Features.Dataset.Published;

/// <summary>What a later release of a list says differently from an earlier one, entry by entry.</summary>
public sealed class ListComparison
{
    private ListComparison() { }

    /// <summary>Cells that read otherwise, in the order of the later list.</summary>
    public required IReadOnlyList<ListChange> Changes { get; init; }

    /// <summary>Entries that only the later release has.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Entries that only the earlier release has.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    public required IReadOnlyList<string> NewColumns { get; init; }

    public required IReadOnlyList<string> LostColumns { get; init; }

    public bool IsEmpty => Changes.Count + Added.Count + Removed.Count + NewColumns.Count + LostColumns.Count == 0;

    /// <summary>Compares two releases of a list: entries by their key, columns by their name, texts without outer spaces.</summary>
    public static ListComparison Between(DataFile older, DataFile newer)
    {
        var places = older
            .Columns.Select((column, at) => (column.Name, at))
            .ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.OrdinalIgnoreCase);
        var before = older.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        List<ListChange> changes = [];
        List<string> added = [];
        foreach (var entry in newer.Entries)
        {
            if (!before.Remove(entry.Key, out var was))
            {
                added.Add(entry.Key);
                continue;
            }

            var (old, now) = (was.Cells.ToArray(), entry.Cells.ToArray());
            for (var at = 0; at < newer.Columns.Count; at++)
            {
                var column = newer.Columns[at].Name;
                if (places.TryGetValue(column, out var place) && old[place].Trim() != now[at].Trim())
                {
                    changes.Add(new ListChange(entry.Key, column, old[place], now[at], entry.Number));
                }
            }
        }

        var names = newer.Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ListComparison
        {
            Changes = changes,
            Added = added,
            Removed = [.. before.Keys],
            NewColumns = [.. newer.Columns.Select(column => column.Name).Where(name => !places.ContainsKey(name))],
            LostColumns = [.. older.Columns.Select(column => column.Name).Where(name => !names.Contains(name))],
        };
    }
}

/// <summary>A cell of a list that a later release words differently.</summary>
/// <param name="Entry">What the entry is about.</param>
/// <param name="Column">The column.</param>
/// <param name="Old">The text of the earlier release.</param>
/// <param name="New">The text of the later one.</param>
/// <param name="Row">The later release’s row.</param>
public sealed record ListChange(string Entry, string Column, string Old, string New, int Row);

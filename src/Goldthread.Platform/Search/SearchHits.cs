using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Search;

/// <summary>Reads the entries of one page of results; the index has trimmed, counted and put them in order.</summary>
public static class SearchHits
{
    public static async Task<SearchResult> ShowAsync(
        this GoldthreadDb db,
        int total,
        IReadOnlyList<long> order,
        CancellationToken cancel
    )
    {
        var entries = await db.Set<SearchEntry>()
            .AsNoTracking()
            .Where(entry => order.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, cancel);
        return new SearchResult(total, [.. order.Where(entries.ContainsKey).Select(id => entries[id])]);
    }
}

using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Search;

/// <summary>Full text on SQLite: FTS5 over the entries, which triggers keep in step.</summary>
public sealed class SqliteSearch(GoldthreadDb db) : ISearchIndex
{
    public async Task<SearchResult> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var words = SearchWords.Of(query.Words);
        if (words.Count == 0)
        {
            return SearchResult.Nothing;
        }

        var match = string.Join(
            ' ',
            words.Select((word, at) => at == words.Count - 1 ? $"\"{word}\"*" : $"\"{word}\"")
        );
        var found = db.Set<SearchEntry>()
            .FromSql(
                $"""
                SELECT entry.* FROM floor_search_entry AS entry
                JOIN floor_search AS found ON found.rowid = entry.id
                WHERE floor_search MATCH {match}
                """
            )
            .AsNoTracking()
            .SeenBy(query);
        var ids = db.Database.SqlQuery<long>(
            $"SELECT rowid AS Value FROM floor_search WHERE floor_search MATCH {match} ORDER BY bm25(floor_search, 10.0, 5.0, 1.0) LIMIT 2000"
        );
        var order = await ids.ToListAsync(cancel);
        var seen = await found.ToDictionaryAsync(entry => entry.Id, cancel);
        var hits = order.Where(seen.ContainsKey).Skip(query.Skip).Take(query.Take).Select(id => seen[id]).ToList();
        return new SearchResult(seen.Count, hits);
    }
}

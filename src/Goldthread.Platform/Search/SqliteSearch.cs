using System.Text.Json;
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
        // SQLite keeps an id as text in capitals.
        var partnerships = JsonSerializer.Serialize(query.Partnerships.Select(id => id.ToString().ToUpperInvariant()));
        var policies = JsonSerializer.Serialize(query.Policies);
        var total = await db
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*) AS Value FROM floor_search JOIN floor_search_entry AS entry ON entry.id = floor_search.rowid
                WHERE floor_search MATCH {match}
                AND (entry.partnership_id IS NULL OR entry.partnership_id IN (SELECT value FROM json_each({partnerships})))
                AND entry.policy IN (SELECT value FROM json_each({policies}))
                """
            )
            .SingleAsync(cancel);
        var found = db.Database.SqlQuery<long>(
            $"""
            SELECT entry.id AS Value FROM floor_search JOIN floor_search_entry AS entry ON entry.id = floor_search.rowid
            WHERE floor_search MATCH {match}
            AND (entry.partnership_id IS NULL OR entry.partnership_id IN (SELECT value FROM json_each({partnerships})))
            AND entry.policy IN (SELECT value FROM json_each({policies}))
            ORDER BY bm25(floor_search, 10.0, 5.0, 1.0), entry.id LIMIT {query.Take} OFFSET {query.Skip}
            """
        );
        return await db.ShowAsync(total, await found.ToListAsync(cancel), cancel);
    }
}

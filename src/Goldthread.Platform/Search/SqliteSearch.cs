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
        var policies = JsonSerializer.Serialize(query.Policies);
        var permits = JsonSerializer.Serialize(
            query.Permits.Select(permit => $"{permit.Policy}|{Text(permit.Partnership)}")
        );
        var whole = JsonSerializer.Serialize(query.Whole.Select(Text));
        var agencies = JsonSerializer.Serialize(query.Agencies.Select(Text));
        var total = await db
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*) AS Value FROM floor_search JOIN floor_search_entry AS entry ON entry.id = floor_search.rowid
                WHERE floor_search MATCH {match}
                AND (CASE WHEN entry.partnership_id IS NULL THEN entry.policy IN (SELECT value FROM json_each({policies}))
                  ELSE entry.policy || '|' || entry.partnership_id IN (SELECT value FROM json_each({permits})) END)
                AND (entry.agency_id IS NULL OR entry.partnership_id IN (SELECT value FROM json_each({whole}))
                  OR entry.agency_id IN (SELECT value FROM json_each({agencies})))
                """
            )
            .SingleAsync(cancel);
        var found = db.Database.SqlQuery<long>(
            $"""
            SELECT entry.id AS Value FROM floor_search JOIN floor_search_entry AS entry ON entry.id = floor_search.rowid
            WHERE floor_search MATCH {match}
            AND (CASE WHEN entry.partnership_id IS NULL THEN entry.policy IN (SELECT value FROM json_each({policies}))
              ELSE entry.policy || '|' || entry.partnership_id IN (SELECT value FROM json_each({permits})) END)
            AND (entry.agency_id IS NULL OR entry.partnership_id IN (SELECT value FROM json_each({whole}))
              OR entry.agency_id IN (SELECT value FROM json_each({agencies})))
            ORDER BY bm25(floor_search, 10.0, 5.0, 1.0), entry.id LIMIT {query.Take} OFFSET {query.Skip}
            """
        );
        return await db.ShowAsync(total, await found.ToListAsync(cancel), cancel);
    }

    /// <summary>SQLite keeps an id as text in capitals.</summary>
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}

using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Search;

/// <summary>Full text on PostgreSQL: a stored text vector with an inverted index.</summary>
public sealed class PostgresSearch(GoldthreadDb db) : ISearchIndex
{
    public async Task<SearchResult> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var words = SearchWords.Of(query.Words);
        if (words.Count == 0)
        {
            return SearchResult.Nothing;
        }

        var match = string.Join(" & ", words.Select((word, at) => at == words.Count - 1 ? $"'{word}':*" : $"'{word}'"));
        var policies = query.Policies.ToArray();
        var permits = query.Permits.Select(permit => $"{permit.Policy}|{permit.Partnership}").ToArray();
        var whole = query.Whole.ToArray();
        var agencies = query.Agencies.ToArray();
        var total = await db
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*)::int AS "Value" FROM floor_search_entry
                WHERE document @@ to_tsquery('english', {match})
                AND (CASE WHEN partnership_id IS NULL THEN policy = ANY ({policies})
                  ELSE policy || '|' || partnership_id::text = ANY ({permits}) END)
                AND (agency_id IS NULL OR partnership_id = ANY ({whole}) OR agency_id = ANY ({agencies}))
                """
            )
            .SingleAsync(cancel);
        var found = db.Database.SqlQuery<long>(
            $"""
            SELECT id AS "Value" FROM floor_search_entry
            WHERE document @@ to_tsquery('english', {match})
            AND (CASE WHEN partnership_id IS NULL THEN policy = ANY ({policies})
              ELSE policy || '|' || partnership_id::text = ANY ({permits}) END)
            AND (agency_id IS NULL OR partnership_id = ANY ({whole}) OR agency_id = ANY ({agencies}))
            ORDER BY ts_rank_cd(document, to_tsquery('english', {match})) DESC, id
            OFFSET {query.Skip} LIMIT {query.Take}
            """
        );
        return await db.ShowAsync(total, await found.ToListAsync(cancel), cancel);
    }
}

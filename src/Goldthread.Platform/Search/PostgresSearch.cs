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
        var found = db.Set<SearchEntry>()
            .FromSql(
                $"""
                SELECT entry.id, entry.partnership_id, entry.agency_id, entry.subject_id, entry.kind, entry.reference,
                       entry.title, entry.body, entry.path, entry.policy
                FROM floor_search_entry AS entry
                WHERE entry.document @@ to_tsquery('english', {match})
                ORDER BY ts_rank_cd(entry.document, to_tsquery('english', {match})) DESC, entry.id
                LIMIT 2000
                """
            )
            .AsNoTracking();
        var seen = (await found.ToListAsync(cancel)).AsQueryable().SeenBy(query).ToList();
        return new SearchResult(seen.Count, [.. seen.Skip(query.Skip).Take(query.Take)]);
    }
}

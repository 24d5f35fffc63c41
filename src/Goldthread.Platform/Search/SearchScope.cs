namespace Goldthread.Platform.Search;

/// <summary>The trimming that comes before any counting.</summary>
public static class SearchScope
{
    public static IQueryable<SearchEntry> SeenBy(this IQueryable<SearchEntry> entries, SearchQuery query)
    {
        var partnerships = query.Partnerships;
        var policies = query.Policies;
        return entries.Where(entry =>
            (entry.PartnershipId == null || partnerships.Contains(entry.PartnershipId.Value))
            && policies.Contains(entry.Policy)
        );
    }
}

namespace Goldthread.Platform.Search;

/// <summary>Finds records by words. Two implementations, one test class run on both.</summary>
public interface ISearchIndex
{
    /// <summary>
    /// The best matches for what a person typed, all words required, the last one also as a beginning. Only entries are
    /// seen, and counted, whose policy the person satisfies in the entry's partnership and whose agency they see there.
    /// </summary>
    Task<SearchResult> FindAsync(SearchQuery query, CancellationToken cancel);
}

/// <param name="Words">What was typed; operators and quotes have no meaning.</param>
/// <param name="Policies">The policies the person satisfies anywhere: for what no partnership owns.</param>
/// <param name="Permits">The policies the person satisfies, each in which partnership.</param>
/// <param name="Whole">The partnerships in which they see the rows of every agency.</param>
/// <param name="Agencies">The agencies whose rows they see elsewhere.</param>
/// <param name="Skip">How many matches came before this page.</param>
/// <param name="Take">How many to show.</param>
public sealed record SearchQuery(
    string Words,
    IReadOnlyList<string> Policies,
    IReadOnlyList<SearchPermit> Permits,
    IReadOnlyList<Guid> Whole,
    IReadOnlyList<Guid> Agencies,
    int Skip = 0,
    int Take = 25
);

/// <summary>A policy that a person satisfies in a partnership.</summary>
public sealed record SearchPermit(string Policy, Guid Partnership);

/// <param name="Total">How many there are, after trimming to what the person may see.</param>
/// <param name="Hits">This page of them, best first.</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchEntry> Hits)
{
    public static SearchResult Nothing { get; } = new(0, []);
}

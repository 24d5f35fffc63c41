namespace Goldthread.Platform.Search;

/// <summary>Finds records by words. Two implementations, one test class run on both.</summary>
public interface ISearchIndex
{
    /// <summary>
    /// The best matches for what a person typed, all words required, the last one also as a beginning. Only entries are
    /// seen, and counted, that no partnership or one of these owns, and whose policy is among these.
    /// </summary>
    Task<SearchResult> FindAsync(SearchQuery query, CancellationToken cancel);
}

/// <param name="Words">What was typed; operators and quotes have no meaning.</param>
/// <param name="Partnerships">The partnerships in reach.</param>
/// <param name="Policies">The names of the policies the person satisfies.</param>
/// <param name="Skip">How many matches came before this page.</param>
/// <param name="Take">How many to show.</param>
public sealed record SearchQuery(
    string Words,
    IReadOnlyList<Guid> Partnerships,
    IReadOnlyList<string> Policies,
    int Skip = 0,
    int Take = 25
);

/// <param name="Total">How many there are, after trimming to what the person may see.</param>
/// <param name="Hits">This page of them, best first.</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchEntry> Hits)
{
    public static SearchResult Nothing { get; } = new(0, []);
}

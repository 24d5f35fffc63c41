using Goldthread.Platform.Access;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Improvement.FollowingThreads;

/// <summary>The standing item “Is our learning landing?”: where threads stop, with the link that mends each.</summary>
public sealed class ThreadGapsModel(GapQuery query, Address address) : GoldthreadPage
{
    /// <summary>More than a meeting can go through; the oldest come first.</summary>
    private const int Most = 100;

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public string Place => address.Here.Slug;

    public int Total => Gaps.Sum(gap => gap.Total);

    public async Task OnGetAsync(CancellationToken cancel) => Gaps = await query.AllAsync(Most, cancel);
}

using Goldthread.Platform.Calendar;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>One person: how to reach them, the posts they hold and held, what happened.</summary>
public sealed class PersonDetailModel(
    KeptPeopleQuery people,
    PostsQuery posts,
    KeptPostsQuery kept,
    RecordHistoryQuery history,
    TimeProvider time
) : GoldthreadPage
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<PlacedPost> Posts { get; private set; } = [];

    /// <summary>The posts that this user may end.</summary>
    public IReadOnlySet<Guid> Endable { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Person = await people.RequireAsync(id, cancel);
        Posts = await posts.OfAsync(id, cancel);
        Endable = await kept.OfAsync(id, time.Today(), cancel);
        History = await history.OfAsync(cancel, [id, .. Posts.Select(post => post.Id)]);
    }
}

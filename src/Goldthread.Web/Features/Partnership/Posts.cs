using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Partnership;

/// <summary>Ends posts. Does not save.</summary>
[Scoped]
public sealed class Posts(GoldthreadDb db, TimeProvider time)
{
    /// <summary>
    /// Ends a post on a day at the latest. One that has not begun by today is taken back altogether, since nobody ever held
    /// it; one that began after the day lasts for its first day.
    /// </summary>
    public void EndBy(Post post, DateOnly lastDay)
    {
        if (post.From > lastDay && post.From > time.Today())
        {
            db.Remove(post);
        }
        else
        {
            post.End(lastDay < post.From ? post.From : lastDay);
        }
    }
}

using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>Ends posts. Does not save.</summary>
[Scoped]
public sealed class Posts(GoldthreadDb db, TimeProvider time)
{
    /// <summary>
    /// Ends a post on a day at the latest. One that has not begun by today is taken back altogether, since nobody ever held
    /// it; one that began after the day lasts for its first day.
    /// </summary>
    public async Task EndByAsync(Post post, DateOnly lastDay, CancellationToken cancel)
    {
        if (post.From > lastDay && post.From > time.Today())
        {
            foreach (var before in await db.Posts.Where(other => other.SuccessorId == post.Id).ToListAsync(cancel))
            {
                before.KeepDuties();
            }

            post.TakeBack();
            db.Remove(post);
        }
        else
        {
            post.End(lastDay < post.From ? post.From : lastDay);
        }
    }
}

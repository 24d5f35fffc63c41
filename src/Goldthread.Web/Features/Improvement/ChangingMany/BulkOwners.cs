using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>The post that is to take over.</summary>
public static class BulkOwners
{
    /// <exception cref="RuleBrokenException">Nobody holds it today.</exception>
    public static async Task<Post> RequireAsync(GoldthreadDb db, BulkAsk ask, DateOnly today, CancellationToken cancel)
    {
        var post = await db.Posts.AsNoTracking().SingleOrDefaultAsync(known => known.Id == ask.OwnerPostId, cancel);
        return post is not null && post.IsHeldOn(today)
            ? post
            : throw new RuleBrokenException(
                "This post has ended. Choose one that is held today.",
                nameof(BulkAsk.OwnerPostId)
            );
    }
}

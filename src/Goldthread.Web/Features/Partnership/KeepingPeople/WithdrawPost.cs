using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>
/// Ends a post, changes its last day, or takes it back before it begins. The last administrator's post cannot be ended, or
/// nobody could mend that.
/// </summary>
[UseCase]
public sealed class WithdrawPost(
    GoldthreadDb db,
    KeptPeopleQuery people,
    KeptPostsQuery kept,
    Posts posts,
    TimeProvider time
)
{
    public async Task RunAsync(
        Guid personId,
        Guid postId,
        DateOnly lastDay,
        Guid? successorId,
        string reason,
        CancellationToken cancel
    )
    {
        await people.RequireAsync(personId, cancel);
        var today = time.Today();
        var post =
            await db.Posts.SingleOrDefaultAsync(
                known => known.Id == postId && known.PersonId == personId && (known.To == null || known.To >= today),
                cancel
            ) ?? throw new NotFoundException();
        if (!(await kept.OfAsync(personId, today, cancel)).Contains(postId))
        {
            throw new RuleBrokenException(
                "This post stands in a place that you do not look after. Ask the system administrator to end it."
            );
        }

        if (lastDay < post.From && post.From <= today)
        {
            throw new RuleBrokenException("The last day must be on or after the first day.", nameof(Post.To));
        }

        if (
            post.IsForInstallation
            && !await db.Posts.AnyAsync(
                other =>
                    other.Id != post.Id && other.Role == Role.Administrator && other.From <= today && other.To == null,
                cancel
            )
        )
        {
            throw new RuleBrokenException("This is the only system administrator. Add another first.");
        }

        if (successorId is { } id)
        {
            post.LeaveDutiesTo(await db.FindOrNotFoundAsync<Post>(id, cancel));
        }

        await posts.EndByAsync(post, lastDay, cancel);
        await db.SaveChangesAsync(this, reason, cancel);
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>Ends a post. The last administrator's post cannot be ended, or nobody could mend that.</summary>
[UseCase]
public sealed class WithdrawPost(GoldthreadDb db, KeptPeopleQuery people)
{
    public async Task RunAsync(Guid personId, Guid postId, DateOnly lastDay, string reason, CancellationToken cancel)
    {
        await people.RequireAsync(personId, cancel);
        var post =
            await db.Posts.SingleOrDefaultAsync(
                known => known.Id == postId && known.PersonId == personId && known.To == null,
                cancel
            ) ?? throw new NotFoundException();
        if (
            post.IsForInstallation
            && !await db.Posts.AnyAsync(
                other => other.Id != post.Id && other.Role == Role.Administrator && other.To == null,
                cancel
            )
        )
        {
            throw new RuleBrokenException("This is the only system administrator. Add another first.");
        }

        post.End(lastDay);
        await db.SaveChangesAsync(this, reason, cancel);
    }
}

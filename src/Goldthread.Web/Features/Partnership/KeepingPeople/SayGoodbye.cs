using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingPeople;

/// <summary>
/// Lets a person go: each post they hold is handed to a successor or ended, and in the same transaction everything that
/// still lets them in ends too.
/// </summary>
[UseCase]
public sealed class SayGoodbye(
    GoldthreadDb db,
    CurrentUser user,
    KeptPeopleQuery people,
    KeptPostsQuery kept,
    Posts posts,
    TimeProvider time
)
{
    public async Task RunAsync(
        Guid personId,
        DateOnly lastDay,
        IReadOnlyDictionary<Guid, Guid?> successors,
        CancellationToken cancel
    )
    {
        var person = await people.RequireAsync(personId, cancel);
        if (person.Id == user.PersonId)
        {
            throw new RuleBrokenException("You cannot let yourself go. Ask a colleague.");
        }

        if (lastDay > time.Today())
        {
            throw new RuleBrokenException(
                "Record it on the last day or after it. Until then the posts can be ended one by one.",
                "LastDay"
            );
        }

        if (person.Left is not null)
        {
            throw new RuleBrokenException("This person has left already.");
        }

        await kept.RequireAllAsync(personId, time.Today(), null, cancel);
        var held = db.Posts.Where(post => post.PersonId == personId && (post.To == null || post.To > lastDay));
        foreach (var post in await held.ToListAsync(cancel))
        {
            await HandOnAsync(post, lastDay, successors.GetValueOrDefault(post.Id), cancel);
        }

        person.Leave(lastDay);
        await db.SaveChangesAsync(this, cancel);
    }

    private async Task HandOnAsync(Post post, DateOnly lastDay, Guid? successorId, CancellationToken cancel)
    {
        if (successorId is { } id)
        {
            var successor = await people.RequireAsync(id, cancel);
            if (successor.Left is not null)
            {
                throw new RuleBrokenException("This person has left and can take over no post.");
            }

            if (successor.Id == user.PersonId)
            {
                throw new RuleBrokenException(
                    "You cannot take over a post yourself. Ask a colleague to hand it to you."
                );
            }

            db.Add(post.HandTo(successor.Id, lastDay < post.From ? post.From : lastDay.AddDays(1)));
        }
        else if (
            post.IsForInstallation
            && !await db.Posts.AnyAsync(
                other => other.Id != post.Id && other.Role == Role.Administrator && other.To == null,
                cancel
            )
        )
        {
            throw new RuleBrokenException("This is the only system administrator. Hand that post to somebody.");
        }

        await posts.EndByAsync(post, lastDay, cancel);
    }
}

using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>Ends a group and the posts in it. A group that others report to must be free of them first.</summary>
[UseCase]
public sealed class DissolveGroup(GoldthreadDb db, Posts posts)
{
    public async Task RunAsync(string slug, DateOnly lastDay, string reason, CancellationToken cancel)
    {
        var group =
            await db.Groups.SingleOrDefaultAsync(known => known.Slug == slug && known.To == null, cancel)
            ?? throw new NotFoundException();
        if (await db.Groups.AnyAsync(below => below.ReportsToId == group.Id && below.To == null, cancel))
        {
            throw new RuleBrokenException("Other groups report to this one. Change whom they report to first.");
        }

        group.End(lastDay);
        var held = db.Posts.Where(post => post.GroupId == group.Id && (post.To == null || post.To > lastDay));
        foreach (var post in await held.ToListAsync(cancel))
        {
            await posts.EndByAsync(post, lastDay, cancel);
        }

        await db.SaveChangesAsync(this, reason, cancel);
    }
}

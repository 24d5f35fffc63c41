using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingGroups;

/// <summary>Changes a group's name, purpose and whom it reports to. Its address stays.</summary>
[UseCase]
public sealed class ReformGroup(GoldthreadDb db)
{
    public async Task RunAsync(
        string slug,
        uint version,
        string name,
        string? purpose,
        Guid? reportsTo,
        CancellationToken cancel
    )
    {
        var group =
            await db.Groups.SingleOrDefaultAsync(known => known.Slug == slug, cancel) ?? throw new NotFoundException();
        db.Expect(group, version);
        group.Change(name, purpose, await GroupAbove.RequireAsync(db, group.Id, reportsTo, cancel));
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Features.Dataset.Packs;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.BuildingPacks;

/// <summary>Takes back what somebody wrote: the part says again what is drafted. The history of changes keeps it.</summary>
[UseCase]
public sealed class RestorePart(GoldthreadDb db, ReadPackQuery packs, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(string slug, string part, CancellationToken cancel)
    {
        var pack = await packs.PackAsync(slug, cancel);
        if (
            await db.PackNotes.SingleOrDefaultAsync(one => one.PackId == pack.Id && one.Place == part, cancel) is
            { } note
        )
        {
            db.Remove(note);
            pack.Edit(time.GetUtcNow().UtcDateTime, user.Name);
            await db.SaveChangesAsync(this, cancel);
        }
    }
}

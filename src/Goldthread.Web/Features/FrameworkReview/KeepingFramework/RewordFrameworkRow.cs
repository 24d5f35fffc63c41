using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.FrameworkReview.KeepingFramework;

/// <summary>Changes the words of a row of the framework and says why. Its reference stays, and so does its evidence.</summary>
[UseCase]
public sealed class RewordFrameworkRow(GoldthreadDb db)
{
    public async Task RunAsync(
        string slug,
        uint version,
        string frameworkAsks,
        string doneMeans,
        string reason,
        CancellationToken cancel
    )
    {
        var row =
            await db.FrameworkRows.SingleOrDefaultAsync(known => known.Slug == slug, cancel)
            ?? throw new NotFoundException();
        db.Expect(row, version);
        row.Reword(frameworkAsks, doneMeans);
        await db.SaveChangesAsync(this, reason, cancel);
    }
}

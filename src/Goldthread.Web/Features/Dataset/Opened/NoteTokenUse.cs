using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>Notes the day on which a token was last used: once a day, and no time, so that nobody is watched by it.</summary>
[UseCase]
public sealed class NoteTokenUse(GoldthreadDb db, TimeProvider time)
{
    public async Task RunAsync(Guid tokenId, CancellationToken cancel)
    {
        var today = time.Today();
        var token = await db.ApiTokens.SingleAsync(one => one.Id == tokenId, cancel);
        if (token.UsedOn == today)
        {
            return;
        }

        token.Use(today);
        try
        {
            await db.SaveChangesAsync(this, cancel);
        }
        catch (ChangedMeanwhileException)
        {
            // Another request of the same program has noted it, or somebody is revoking it: neither concerns this answer.
        }

        db.ChangeTracker.Clear();
    }
}

using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>Ends a token at once.</summary>
[UseCase]
public sealed class RevokeToken(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    public async Task RunAsync(Guid tokenId, CancellationToken cancel)
    {
        var token = await db.FindOrNotFoundAsync<ApiToken>(tokenId, cancel);
        token.Revoke(time.Today(), user.Name);
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Features.Dataset.Opened;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.OpeningData;

/// <summary>Makes a token with which a program reads the partnership’s figures.</summary>
[UseCase]
public sealed class MakeToken(GoldthreadDb db, Address address, CurrentUser user, TimeProvider time)
{
    /// <returns>The token, which nobody can be told again.</returns>
    public async Task<string> RunAsync(TokenText text, CancellationToken cancel)
    {
        var made = new ApiToken(address.Here.Id, text, time.Today(), user.Name);
        var token = made.Issue();
        db.Add(made);
        await db.SaveChangesAsync(this, cancel);
        return token;
    }
}

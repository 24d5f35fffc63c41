using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>
/// Finds whose session it was that ran out. One that somebody ended, by signing out or because the person left, keeps
/// nothing: whoever sits at that browser need not be its owner.
/// </summary>
public sealed class UnsavedForms(GoldthreadDb db, KeepUnsavedForm keep) : IUnsavedForms
{
    public async Task<string?> KeepAsync(string key, string path, string fields, CancellationToken cancel)
    {
        if (path.Length > UnsavedForm.PathLength || fields.Length > UnsavedForm.ContentLength)
        {
            return null;
        }

        var hash = SessionCookie.Hash(key);
        var account = await db
            .Sessions.AsNoTracking()
            .Where(session => session.KeyHash == hash && session.EndedAt == null)
            .Select(session => (Guid?)session.AccountId)
            .SingleOrDefaultAsync(cancel);
        return account is { } known
            ? AccountsPaths.UnsavedTyping(await keep.RunAsync(known, path, fields, cancel))
            : null;
    }
}

using System.Text.Json;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>
/// Keeps a form that came after its session had run out. One that somebody ended, by signing out or because the person left,
/// keeps nothing: whoever sits at that browser need not be its owner.
/// </summary>
[UseCase]
public sealed class KeepUnsavedForm(GoldthreadDb db, IDataProtectionProvider protection, TimeProvider time)
    : IUnsavedForms
{
    /// <summary>So many wait for one account; the oldest make room.</summary>
    private const int Most = 20;

    public async Task<string?> KeepAsync(
        string key,
        string path,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        CancellationToken cancel
    )
    {
        var hash = SessionCookie.Hash(key);
        var account = await db
            .Sessions.AsNoTracking()
            .Where(session => session.KeyHash == hash && session.EndedAt == null)
            .Select(session => (Guid?)session.AccountId)
            .SingleOrDefaultAsync(cancel);
        var content = protection.CreateProtector(UnsavedForm.Purpose).Protect(JsonSerializer.Serialize(fields));
        if (
            account is not { } known
            || path.Length > UnsavedForm.PathLength
            || content.Length > UnsavedForm.ContentLength
        )
        {
            return null;
        }

        var form = new UnsavedForm(known, path, content, time.UtcNow());
        db.RemoveRange(
            await db
                .UnsavedForms.Where(one => one.AccountId == known)
                .OrderByDescending(one => one.KeptAt)
                .Skip(Most - 1)
                .ToListAsync(cancel)
        );
        db.Add(form);
        await db.SaveChangesAsync(this, cancel);
        return AccountsPaths.UnsavedTyping(form.Id);
    }
}

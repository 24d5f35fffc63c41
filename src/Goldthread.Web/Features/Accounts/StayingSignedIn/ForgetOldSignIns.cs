using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>
/// Forgets requests to sign in and forms that nobody came back for after a day, and sessions three months after they fell
/// silent, some at a time. Doing it twice does nothing.
/// </summary>
[UseCase]
public sealed class ForgetOldSignIns(GoldthreadDb db, TimeProvider time)
{
    public static readonly TimeSpan RequestsKept = TimeSpan.FromDays(1);

    public static readonly TimeSpan SessionsKept = TimeSpan.FromDays(90);

    private const int AtOnce = 500;

    /// <returns>How many rows were forgotten.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var asked = time.UtcNow() - RequestsKept;
        var seen = time.UtcNow() - SessionsKept;
        var requests = await db
            .SignInRequests.Where(request => request.ExpiresAt < asked)
            .OrderBy(request => request.ExpiresAt)
            .Take(AtOnce)
            .ToListAsync(cancel);
        var sessions = await db
            .Sessions.Where(session => session.LastSeenAt < seen)
            .OrderBy(session => session.LastSeenAt)
            .Take(AtOnce)
            .ToListAsync(cancel);
        var unsaved = time.UtcNow() - UnsavedForm.Life;
        var forms = await db
            .UnsavedForms.Where(form => form.KeptAt < unsaved)
            .OrderBy(form => form.KeptAt)
            .Take(AtOnce)
            .ToListAsync(cancel);
        db.RemoveRange(forms);
        db.RemoveRange(requests);
        db.RemoveRange(sessions);
        await db.SaveChangesAsync(cancel);
        return requests.Count + sessions.Count + forms.Count;
    }
}

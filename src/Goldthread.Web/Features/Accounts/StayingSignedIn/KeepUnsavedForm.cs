using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.StayingSignedIn;

/// <summary>Keeps a form that came after its session had run out; the oldest of the account make room.</summary>
[UseCase]
public sealed class KeepUnsavedForm(GoldthreadDb db, TimeProvider time)
{
    /// <summary>So many wait for one account.</summary>
    private const int Most = 20;

    /// <param name="accountId">Whose session it was.</param>
    /// <param name="path">Where the form was sent.</param>
    /// <param name="fields">Its fields, protected.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Its id, by which the account finds it.</returns>
    public async Task<Guid> RunAsync(Guid accountId, string path, string fields, CancellationToken cancel)
    {
        var form = new UnsavedForm(accountId, path, fields, time.UtcNow());
        db.RemoveRange(
            await db
                .UnsavedForms.Where(one => one.AccountId == accountId)
                .OrderByDescending(one => one.KeptAt)
                .Skip(Most - 1)
                .ToListAsync(cancel)
        );
        db.Add(form);
        await db.SaveChangesAsync(this, cancel);
        return form.Id;
    }
}

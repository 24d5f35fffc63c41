using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts;

/// <summary>Finds the set-up that a one-time address or a browser's secret opens, while no partnership exists.</summary>
public sealed class SetUpDraftQuery(GoldthreadDb db, IInstallation installation, TimeProvider time)
{
    /// <exception cref="NotFoundException">There is no such set-up, it has ended, or the installation is set up.</exception>
    public async Task<SetUpDraft> HeldByAsync(string? browser, CancellationToken cancel) =>
        await FindHeldByAsync(browser, cancel) ?? throw new NotFoundException();

    /// <summary>The set-up that this browser has begun, or nothing.</summary>
    public async Task<SetUpDraft?> FindHeldByAsync(string? browser, CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(browser ?? "");
        var draft = await db.SetUpDrafts.SingleOrDefaultAsync(draft => draft.BrowserHash == hash, cancel);
        return draft is not null && draft.IsHeldAt(time.UtcNow()) && !await installation.IsSetUpAsync(cancel)
            ? draft
            : null;
    }

    /// <summary>The set-up that this token opens, or nothing.</summary>
    public async Task<SetUpDraft?> OpenedByAsync(string token, CancellationToken cancel)
    {
        var hash = SessionCookie.Hash(token);
        var draft = await db.SetUpDrafts.SingleOrDefaultAsync(draft => draft.AddressHash == hash, cancel);
        return draft is not null && draft.CanBeOpenedAt(time.UtcNow()) && !await installation.IsSetUpAsync(cancel)
            ? draft
            : null;
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>
/// Makes the one-time address for the first administrator. An earlier address stops working; what was answered through it
/// is kept.
/// </summary>
[UseCase]
public sealed class IssueSetUpAddress(
    GoldthreadDb db,
    IInstallation installation,
    AccountsSettings settings,
    TimeProvider time
)
{
    /// <returns>The whole address.</returns>
    /// <exception cref="RuleBrokenException">A partnership exists already.</exception>
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        if (await installation.IsSetUpAsync(cancel))
        {
            throw new RuleBrokenException("This installation is set up. Its administrator invites other people.");
        }

        var draft = await db.SetUpDrafts.FirstOrDefaultAsync(draft => draft.FinishedAt == null, cancel);
        if (draft is null)
        {
            draft = new SetUpDraft();
            db.Add(draft);
        }

        var token = draft.Issue(time.UtcNow());
        await db.SaveChangesAsync(this, cancel);
        return settings.Link(SetUpPaths.OpenSetUp(token));
    }
}

using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>Keeps what one page of the set-up asked, so that nothing is lost between pages.</summary>
[UseCase]
public sealed class KeepSetUpAnswers(GoldthreadDb db, SetUpDraftQuery drafts)
{
    /// <param name="browser">The browser's secret.</param>
    /// <param name="answer">Gives the page's answers to the draft, which checks them.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task RunAsync(string? browser, Action<SetUpDraft> answer, CancellationToken cancel)
    {
        answer(await drafts.HeldByAsync(browser, cancel));
        await db.SaveChangesAsync(this, cancel);
    }
}

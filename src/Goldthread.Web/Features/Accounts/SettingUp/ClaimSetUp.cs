using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Accounts.SettingUp;

/// <summary>Hands the set-up to the one browser that pressed the button first.</summary>
[UseCase]
public sealed class ClaimSetUp(GoldthreadDb db, SetUpDraftQuery drafts, TimeProvider time)
{
    private const string Expired = "This address has expired. Run goldthread setup again.";

    /// <returns>The browser's secret.</returns>
    /// <exception cref="RuleBrokenException">It was used before, or is too old.</exception>
    public async Task<string> RunAsync(string token, CancellationToken cancel)
    {
        var draft = await drafts.OpenedByAsync(token, cancel) ?? throw new RuleBrokenException(Expired);
        var browser = draft.Open(time.UtcNow());
        try
        {
            await db.SaveChangesAsync(this, cancel);
        }
        catch (ChangedMeanwhileException)
        {
            throw new RuleBrokenException(Expired);
        }

        return browser;
    }
}

using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// Forgets sent forms after a day: a second press comes within seconds, a back button within hours. It opens its own
/// transaction and doing it twice does nothing, so it stands in the schedule as <see cref="Recurring.Every"/>.
/// </summary>
[UseCase]
public sealed class ClearFormPresses(GoldthreadDb db, SaveSteps steps, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>How many were forgotten.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var before = (time.GetUtcNow() - Kept).UtcDateTime;
        await using var transaction = await steps.BeginAsync(db, cancel);
        var count = await db.Set<FormPress>().Where(press => press.At < before).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }
}

using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Dataset.RecalculatingLimits;

/// <summary>Takes back a recalculation of limits that was a mistake; the trail keeps it.</summary>
[UseCase]
public sealed class WithdrawRecalculation(GoldthreadDb db, TimeProvider time)
{
    public async Task RunAsync(Guid id, string? because, CancellationToken cancel)
    {
        var recalculation = await db.FindOrNotFoundAsync<LimitsRecalculation>(id, cancel);
        recalculation.Withdraw(time.Today(), because);
        await db.SaveChangesAsync(this, because, cancel);
    }
}

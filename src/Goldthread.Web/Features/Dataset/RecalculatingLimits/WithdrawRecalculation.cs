using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RecalculatingLimits;

/// <summary>Takes back a recalculation of limits that was a mistake; the trail keeps it.</summary>
[UseCase]
public sealed class WithdrawRecalculation(GoldthreadDb db, Address address, TimeProvider time)
{
    public async Task RunAsync(string reference, Guid? id, string? because, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var recalculation =
            await db.LimitsRecalculations.SingleOrDefaultAsync(
                one => one.Id == id && one.PartnershipId == here && one.MeasureKey == reference,
                cancel
            ) ?? throw new RuleBrokenException("Choose the one to withdraw.", "Withdraw");
        recalculation.Withdraw(time.Today(), because);
        await db.SaveChangesAsync(this, because, cancel);
    }
}

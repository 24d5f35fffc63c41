using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ReturningAnswers;

/// <summary>The agency need not look at an answer again after all. Nothing that it has changed is undone.</summary>
[UseCase]
public sealed class TakeAnswerBack(GoldthreadDb db, Address address, TimeProvider time)
{
    /// <exception cref="NotFoundException">It did not go back from here.</exception>
    /// <exception cref="RuleBrokenException">It was taken back or signed again already.</exception>
    public async Task RunAsync(Guid id, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var one =
            await db.ReturnedAnswers.SingleOrDefaultAsync(
                returned => returned.PartnershipId == here && returned.Id == id,
                cancel
            ) ?? throw new NotFoundException();
        one.TakeBack(time.Today());
        var isLast = !await db.ReturnedAnswers.AnyAsync(
            other =>
                other.PartnershipId == here
                && other.CycleId == one.CycleId
                && other.AgencyId == one.AgencyId
                && other.Id != id
                && other.SettledOn == null,
            cancel
        );
        if (isLast)
        {
            var state = await db.AreaReturns.SingleAsync(
                known => known.PartnershipId == here && known.CycleId == one.CycleId && known.AgencyId == one.AgencyId,
                cancel
            );
            state.EndQuery();
        }

        await db.SaveChangesAsync(this, cancel);
    }
}

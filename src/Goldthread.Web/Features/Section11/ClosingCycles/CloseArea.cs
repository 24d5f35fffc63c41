using Goldthread.Features.Section11.Panel;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ClosingCycles;

/// <summary>Ends a cycle in one area, once every agency that answered has its feedback.</summary>
[UseCase]
public sealed class CloseArea(GoldthreadDb db, CycleByYearQuery cycles, ClosingQuery closing, TimeProvider time)
{
    /// <returns>Whether it was closed by this press.</returns>
    /// <exception cref="NotFoundException">This partnership is no area of the cycle.</exception>
    /// <exception cref="RuleBrokenException">An agency can still send, or has no feedback.</exception>
    public async Task<bool> RunAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OfAsync(year, toChange: false, cancel);
        var left = await closing.OfAsync(cycle, toChange: true, cancel);
        if (left.Here is not { } area)
        {
            throw new NotFoundException();
        }

        if (area.ClosedOn is not null)
        {
            return false;
        }

        if (left.Awaited > 0)
        {
            throw new RuleBrokenException(
                "Not every agency has sent theirs. Put those to the Board, or stop taking answers, before you close the cycle."
            );
        }

        area.Close(time.Today(), left.WithoutFeedback);
        await db.SaveChangesAsync(this, cancel);
        return true;
    }
}

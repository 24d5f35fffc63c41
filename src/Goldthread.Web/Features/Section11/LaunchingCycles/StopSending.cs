using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Takes a launch back while nobody has been written to. What was prepared stays.</summary>
[UseCase]
public sealed class StopSending(GoldthreadDb db, CycleByYearQuery cycles, TimeProvider time)
{
    public async Task RunAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: true, cancel);
        cycle.StopSending(time.UtcNow());
        await db.SaveChangesAsync(this, cancel);
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Launches a cycle. The first letters go ten minutes later, by themselves.</summary>
[UseCase]
public sealed class LaunchCycle(GoldthreadDb db, CycleByYearQuery cycles, CurrentUser user, TimeProvider time)
{
    /// <returns>How many agencies will be asked.</returns>
    public async Task<int> RunAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: true, cancel);
        var agencies = await db.CycleAgencies.CountAsync(asked => asked.CycleId == cycle.Id, cancel);
        cycle.Launch(time.UtcNow(), user.Name, agencies);
        await db.SaveChangesAsync(this, cancel);
        return agencies;
    }
}

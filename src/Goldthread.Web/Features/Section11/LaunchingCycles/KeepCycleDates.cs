using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Settles the days of a cycle that is being prepared. A day that is no working day moves to the next one.</summary>
[UseCase]
public sealed class KeepCycleDates(GoldthreadDb db, CycleByYearQuery cycles, BankHolidays holidays)
{
    /// <returns>How many days were moved.</returns>
    public async Task<int> RunAsync(int year, CycleDates dates, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: true, cancel);
        var moved = dates.OnWorkingDays(new WorkingDays(holidays));
        cycle.Keep(moved);
        await db.SaveChangesAsync(this, cancel);
        return new[]
        {
            moved.Due != dates.Due,
            moved.SignOff != dates.SignOff,
            moved.Panel != dates.Panel,
            moved.Letter != dates.Letter,
        }.Count(isMoved => isMoved);
    }
}

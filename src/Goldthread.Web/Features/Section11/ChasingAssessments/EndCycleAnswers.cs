using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>Takes no more answers for a cycle from now on, apart from a day of grace.</summary>
[UseCase]
public sealed class EndCycleAnswers(GoldthreadDb db, CycleByYearQuery cycles, TimeProvider time)
{
    public async Task RunAsync(int year, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: true, cancel);
        cycle.EndAnswers(time.UtcNow());
        await db.SaveChangesAsync(this, cancel);
    }
}

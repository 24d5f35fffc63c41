using Quartz;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// What the scheduler wakes. It finds its line in the schedule and runs it; that line, not the scheduler, knows which
/// occurrence is due.
/// </summary>
[DisallowConcurrentExecution]
public sealed class RecurringJob(Timetable timetable, RunRecurring run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        // A line that an older version of the program left in the shared store has nothing to run.
        if (timetable.Lines.FirstOrDefault(line => line.Name == name) is { } job)
        {
            await run.RunAsync(job, cancellationToken);
        }
    }
}

/// <summary>Every recurring job of the product.</summary>
public sealed record Timetable(IReadOnlyList<Recurring> Lines);

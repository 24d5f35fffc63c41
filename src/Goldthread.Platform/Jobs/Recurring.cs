using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// One line of the schedule: what runs when. Times are wall times in Europe/London.
/// </summary>
/// <param name="Name">As the trail names it: "Job: send mail". Never renamed without need, it is the key of its runs.</param>
/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week; null where <paramref name="Interval"/> is set.</param>
/// <param name="Interval">How often a queue is emptied; null where <paramref name="Cron"/> is set.</param>
/// <param name="Reach">Whether it runs once, or once for each partnership with that partnership as its scope.</param>
/// <param name="Run">Takes the use case from the services and calls it.</param>
public sealed record Recurring(
    string Name,
    string? Cron,
    TimeSpan? Interval,
    JobReach Reach,
    Func<IServiceProvider, CancellationToken, Task> Run
)
{
    /// <summary>
    /// Empties a queue whose rows guard themselves (a lease, a deletion that changes nothing the second time). It may run
    /// at any moment and more than once; no run is recorded.
    /// </summary>
    public static Recurring Every<TUseCase>(
        string name,
        TimeSpan interval,
        Func<TUseCase, CancellationToken, Task> run,
        JobReach reach = JobReach.Floor
    )
        where TUseCase : class => new(name, null, interval, reach, Call(run));

    /// <summary>
    /// Runs the use case once for each planned instant, in one transaction with the record of the run. An instant that
    /// passed while no node was up is made good once, however many were missed.
    /// </summary>
    public static Recurring At<TUseCase>(
        string name,
        string cron,
        Func<TUseCase, CancellationToken, Task> run,
        JobReach reach = JobReach.Floor
    )
        where TUseCase : class => new(name, cron, null, reach, Call(run));

    private static Func<IServiceProvider, CancellationToken, Task> Call<TUseCase>(
        Func<TUseCase, CancellationToken, Task> run
    )
        where TUseCase : class => (services, cancel) => run(services.GetRequiredService<TUseCase>(), cancel);
}

/// <summary>Which rows a job may touch.</summary>
public enum JobReach
{
    /// <summary>Once, across the floor's own tables; no partnership's records.</summary>
    Floor,

    /// <summary>Once for each partnership, with that partnership alone in scope.</summary>
    EachPartnership,
}

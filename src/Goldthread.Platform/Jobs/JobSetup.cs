using Goldthread.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// Sets up the scheduler: in memory on SQLite, which one process uses; on PostgreSQL in the database, where the nodes share
/// the work. The tables are made by <see cref="JobTables"/> during <c>migrate</c>.
/// </summary>
public static class JobSetup
{
    public const string SchedulerName = "Goldthread";

    /// <summary>A planned job is also looked at this often, so that a missed or failed occurrence is made good.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(10);

    /// <summary>Registers the schedule. The scheduler runs only where hosted services do: under <c>serve</c>.</summary>
    public static void AddJobs(
        this IServiceCollection services,
        DatabaseSettings settings,
        IReadOnlyList<Recurring> timetable
    )
    {
        services.AddSingleton(new Timetable(timetable));
        services.AddSingleton<RunRecurring>();
        services.AddQuartz(
            SchedulerName,
            quartz =>
            {
                if (settings.Kind == DatabaseKind.Postgres)
                {
                    quartz.UsePersistentStore(store =>
                    {
                        store.UsePostgres(settings.Connection);
                        store.UseSystemTextJsonSerializer();
                        store.UseClustering();
                    });
                }
                else
                {
                    quartz.UseInMemoryStore();
                }

                foreach (var line in timetable)
                {
                    Add(quartz, line);
                }
            }
        );
        services.AddQuartzHostedService(SchedulerName, options => options.WaitForJobsToComplete = true);
    }

    private static void Add(IQuartzBuilder quartz, Recurring line)
    {
        quartz.AddJob<RecurringJob>(job => job.WithIdentity(line.Name).StoreDurably().RequestRecovery());
        if (line.Cron is { } cron)
        {
            quartz.AddTrigger(trigger =>
                trigger.ForJob(line.Name).WithIdentity($"{line.Name}, planned").WithCronSchedule(Occurrences.Plan(cron))
            );
        }

        quartz.AddTrigger(trigger =>
            trigger.ForJob(line.Name).WithIdentity($"{line.Name}, again").WithSimpleSchedule(line.Interval ?? LookAgain)
        );
    }
}

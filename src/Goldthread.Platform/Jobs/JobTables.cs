using Goldthread.Platform.Data;
using Quartz;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// Makes the scheduler's own tables on PostgreSQL while the owner's connection is at hand; the application's role may not.
/// </summary>
public sealed class JobTables(DatabaseSettings settings) : IReferenceSource
{
    public async Task BringUpToDateAsync(CancellationToken cancel)
    {
        if (settings.Kind != DatabaseKind.Postgres)
        {
            return;
        }

        await using var factory = QuartzSchedulerBuilder
            .Create(quartz =>
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(settings.OwnerConnection);
                    store.UseSystemTextJsonSerializer();
                    store.ProvisionSchema();
                })
            )
            .Build();
        var scheduler = await factory.GetScheduler(cancel);
        await scheduler.Start(cancel);
        await scheduler.Shutdown(waitForJobsToComplete: true, cancel);
    }
}

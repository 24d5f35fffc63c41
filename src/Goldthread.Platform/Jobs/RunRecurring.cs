using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Goldthread.Platform.Jobs;

/// <summary>
/// Runs a line of the schedule: opens a unit of work with one scope, acts as the job, calls the use case. A failure in one
/// partnership does not keep the others from their run.
/// </summary>
public sealed class RunRecurring(IServiceScopeFactory scopes, TimeProvider time, ILogger<RunRecurring> log)
{
    /// <returns>How many runs had an effect: one, or one for each partnership.</returns>
    /// <exception cref="AggregateException">One or more runs failed; they are tried again at the next wake-up.</exception>
    public async Task<int> RunAsync(Recurring job, CancellationToken cancel)
    {
        var done = 0;
        List<Exception> failures = [];
        foreach (var partnership in await ReachAsync(job, cancel))
        {
            try
            {
                done += await RunOneAsync(job, partnership, cancel) ? 1 : 0;
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "Job {Job} failed for {Partnership}", job.Name, partnership);
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? done : throw new AggregateException(failures);
    }

    private async Task<IReadOnlyList<Guid?>> ReachAsync(Recurring job, CancellationToken cancel)
    {
        if (job.Reach == JobReach.Floor)
        {
            return [null];
        }

        await using var scope = scopes.CreateAsyncScope();
        List<Guid?> all = [];
        foreach (var directory in scope.ServiceProvider.GetServices<IDirectory>())
        {
            all.AddRange((await directory.PartnershipsAsync(cancel)).Select(partnership => (Guid?)partnership.Id));
        }

        return all;
    }

    private async Task<bool> RunOneAsync(Recurring job, Guid? partnership, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentUser>().ActAs($"Job: {job.Name}");
        if (partnership is { } one)
        {
            services.GetRequiredService<Scope>().To(one);
        }
        else
        {
            services.GetRequiredService<Scope>().AcrossTheFloor();
        }

        if (job.Cron is { } cron)
        {
            return await RunOccurrenceAsync(job, cron, partnership, services, cancel);
        }

        await job.Run(services, cancel);
        return true;
    }

    /// <summary>
    /// The record of the run comes first: a second node waits for it or fails on its key, and rolls back.
    /// </summary>
    private async Task<bool> RunOccurrenceAsync(
        Recurring job,
        string cron,
        Guid? partnership,
        IServiceProvider services,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<GoldthreadDb>();
        var reach = partnership ?? Guid.Empty;
        var runs = db.Set<JobRun>().Where(run => run.Job == job.Name && run.Reach == reach);
        var last = await runs.MaxAsync(run => (DateTime?)run.Occurrence, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        if (Occurrences.LatestDue(cron, last, now) is not { } due)
        {
            return false;
        }

        await using var transaction = await services.GetRequiredService<SaveSteps>().BeginAsync(db, cancel);
        var run = new JobRun
        {
            Job = job.Name,
            Occurrence = due,
            PartnershipId = partnership,
            Reach = reach,
            RanAt = now,
        };
        if (!await RecordAsync(db, run, cancel))
        {
            return false;
        }

        await job.Run(services, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <returns>Whether the occurrence is ours; not when another node recorded it first.</returns>
    private async Task<bool> RecordAsync(GoldthreadDb db, JobRun run, CancellationToken cancel)
    {
        db.Add(run);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException twice)
        {
            if (await IsRecordedAsync(run, cancel))
            {
                log.LogInformation(twice, "Job {Job} had already run for {Occurrence}", run.Job, run.Occurrence);
                return false;
            }

            throw;
        }
    }

    /// <summary>Asked on a connection of its own, since the failed transaction answers nothing any more.</summary>
    private async Task<bool> IsRecordedAsync(JobRun run, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().AcrossTheFloor();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        return await db.Set<JobRun>()
            .AnyAsync(
                other => other.Job == run.Job && other.Reach == run.Reach && other.Occurrence == run.Occurrence,
                cancel
            );
    }
}

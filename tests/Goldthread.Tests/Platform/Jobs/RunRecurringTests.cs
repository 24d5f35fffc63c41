using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Jobs;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Goldthread.Tests.Platform.Jobs;

public sealed class RunRecurringTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");
    private static readonly Guid Portsmouth = Guid.Parse("22222222-2222-7222-8222-222222222222");

    /// <summary>A quarter past eight on every day.</summary>
    private const string Morning = "0 15 8 * * ?";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Recurring Count { get; } =
        Recurring.At<CountRun>("count", Morning, (job, cancel) => job.RunAsync(cancel));

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_occurrence_has_its_effect_once_over_several_nodes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var second = database.AnotherNode(services =>
            services.AddSingleton(database.Services.GetRequiredService<WriterGate>())
        );
        var nodes = new[] { database.Services, second }
            .Select(node => node.GetRequiredService<RunRecurring>())
            .ToArray();
        database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 8, 15, 1, TimeSpan.Zero));
        for (var day = 1; day <= 25; day++)
        {
            await Task.WhenAll(
                Enumerable.Range(0, 4).Select(i => Task.Run(() => nodes[i % 2].RunAsync(Count, Cancel), Cancel))
            );
            database.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(25, await AgenciesAsync(database));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_run_that_fails_leaves_nothing_and_is_made_good(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        var fails = true;
        var job = Recurring.At<CountRun>(
            "fails at first",
            Morning,
            async (work, cancel) =>
            {
                await work.RunAsync(cancel);
                if (fails)
                {
                    throw new InvalidOperationException("The power went.");
                }
            }
        );
        var runner = database.Services.GetRequiredService<RunRecurring>();
        database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 8, 15, 1, TimeSpan.Zero));
        await Assert.ThrowsAsync<AggregateException>(() => runner.RunAsync(job, Cancel));
        Assert.Equal(0, await AgenciesAsync(database));

        fails = false;
        Assert.Equal(1, await runner.RunAsync(job, Cancel));
        Assert.Equal(0, await runner.RunAsync(job, Cancel));
        Assert.Equal(1, await AgenciesAsync(database));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Days_without_a_node_are_made_good_once_and_not_in_a_storm(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        var runner = database.Services.GetRequiredService<RunRecurring>();
        database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 8, 15, 1, TimeSpan.Zero));
        Assert.Equal(1, await runner.RunAsync(Count, Cancel));
        database.Time.Advance(TimeSpan.FromDays(9));
        Assert.Equal(1, await runner.RunAsync(Count, Cancel));
        Assert.Equal(0, await runner.RunAsync(Count, Cancel));
        Assert.Equal(2, await AgenciesAsync(database));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_job_for_each_partnership_has_that_one_in_scope_and_signs_the_trail(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(
            kind,
            services => services.AddScoped<IDirectory, TwoPartnerships>()
        );
        database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 8, 15, 1, TimeSpan.Zero));
        var job = Recurring.At<PlanForScope>(
            "plan",
            Morning,
            (work, cancel) => work.RunAsync(cancel),
            JobReach.EachPartnership
        );
        Assert.Equal(2, await database.Services.GetRequiredService<RunRecurring>().RunAsync(job, Cancel));

        await using var work = database.Work(Portsmouth);
        Assert.Equal(Portsmouth, (await work.Db.Set<SamplePlan>().SingleAsync(Cancel)).PartnershipId);
        Assert.Equal(
            "Job: plan",
            (await work.Db.Set<TrailEntry>().SingleAsync(entry => entry.PartnershipId == Portsmouth, Cancel)).Actor
        );
    }

    [Theory]
    [InlineData("2026-03-28T12:00:00", "2026-03-29T12:00:00", "2026-03-29T07:15:00")]
    [InlineData("2026-10-24T12:00:00", "2026-10-25T12:00:00", "2026-10-25T08:15:00")]
    [InlineData("2026-11-24T08:15:00", "2026-11-24T23:00:00", null)]
    [InlineData("2026-11-24T08:15:00", "2026-11-25T08:15:00", "2026-11-25T08:15:00")]
    public void A_planned_instant_is_London_wall_time(string last, string now, string? due) =>
        Assert.Equal(due is null ? null : Utc(due), Occurrences.LatestDue(Morning, Utc(last), Utc(now)));

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task The_scheduler_wakes_the_jobs_with_the_applications_own_role(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        // The second start finds what the first one left in the shared store.
        await WakeAsync(database);
        await WakeAsync(database);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Forms_are_forgotten_after_a_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);
        await using var work = database.AcrossTheFloor();
        var now = database.Time.GetUtcNow().UtcDateTime;
        work.Db.AddRange(
            new FormPress { Token = "old", At = now.AddHours(-25) },
            new FormPress { Token = "new", At = now.AddHours(-23) }
        );
        await work.Db.SaveChangesAsync(Cancel);
        Assert.Equal(1, await work.Get<ClearFormPresses>().RunAsync(Cancel));
        Assert.Equal("new", (await work.Db.Set<FormPress>().AsNoTracking().SingleAsync(Cancel)).Token);
    }

    private static async Task WakeAsync(TestDatabase database)
    {
        var woken = new TaskCompletionSource();
        var wake = Recurring.Every<CountRun>(
            "wake",
            TimeSpan.FromMinutes(1),
            (_, _) => Task.FromResult(woken.TrySetResult())
        );
        await using var node = database.AnotherNode(services =>
        {
            services.AddSingleton(TimeProvider.System);
            services.AddSingleton<IHostApplicationLifetime, Started>();
            services.AddJobs(database.Settings, [wake, Count]);
        });
        var hosted = node.GetServices<IHostedService>().ToList();
        foreach (var service in hosted)
        {
            await service.StartAsync(Cancel);
        }

        await woken.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        foreach (var service in hosted)
        {
            await service.StopAsync(Cancel);
        }
    }

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static async Task<int> AgenciesAsync(TestDatabase database)
    {
        await using var work = database.Work();
        return await work.Db.Set<SampleAgency>().CountAsync(Cancel);
    }

    private sealed class TwoPartnerships : IDirectory
    {
        public Task<IReadOnlyList<HeldPost>> PostsOfAsync(Guid personId, DateOnly today, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<HeldPost>>([]);

        public Task<IReadOnlyList<NamedPartnership>> PartnershipsAsync(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<NamedPartnership>>([
                new(Hampshire, "hampshire", "Hampshire", false),
                new(Portsmouth, "portsmouth", "Portsmouth", false),
            ]);
    }

    private sealed class Started : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() { }
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Goldthread.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Home;

/// <summary>A module of a test's own, which stands last and says what needs whom, what is owed and what is dated.</summary>
public sealed class PlantedWork : IModule
{
    /// <summary>What Home is told, by who asks.</summary>
    public Func<CurrentUser, IEnumerable<WorkItem>> Work { get; set; } = _ => [];

    /// <summary>What is owed in a partnership, by its slug.</summary>
    public Func<string, IEnumerable<OutstandingItem>> Owed { get; set; } = _ => [];

    /// <summary>What is dated, by who asks.</summary>
    public Func<CurrentUser, IEnumerable<CalendarItem>> Dates { get; set; } = _ => [];

    /// <summary>The scope in which each person was asked what needs them, by the name of the actor.</summary>
    public Dictionary<string, IReadOnlyList<Guid>> Scopes { get; } = new(StringComparer.Ordinal);

    /// <summary>A site on which nothing needs anybody but what is planted.</summary>
    public static async Task<Site> OpenAsync(DatabaseKind kind, PlantedWork planted)
    {
        var site = await Site.OpenAsync(
            kind,
            change: product => product with { Modules = [.. product.Modules, planted] }
        );
        await NoThreads.ClearAsync(site);
        return site;
    }

    /// <summary>Changes the data from outside, as a test.</summary>
    public static Task ChangeAsync(Site site, Func<GoldthreadDb, Task> change) =>
        site.LookAsync(async db =>
        {
            await change(db);
            await db.SaveChangesAsync(site, CancellationToken.None);
            return true;
        });

    public static WorkItem Item(
        WorkSection section,
        string? reference,
        DateOnly? due = null,
        string? status = null,
        string partnership = "hampshire"
    ) =>
        new(
            section,
            reference,
            $"Words of the record {reference}",
            "One agency waits",
            $"/{partnership}/groups",
            due,
            status
        );

    public static OutstandingItem Debt(int agency, string reference, DateOnly due, string kind = "Action") =>
        new(
            Guid.Parse($"{agency:00000000}-0000-7000-8000-000000000000"),
            $"Agency {agency}",
            agency == 1 ? null : "Head of quality",
            kind,
            reference,
            $"Words of {reference}",
            due,
            $"/hampshire/groups?{reference}"
        );

    public void Allow(AccessRules access) { }

    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IWorkList>(provider => new WorkOf(this, provider.GetRequiredService<Scope>()));
        services.AddScoped<IOutstanding>(provider => new DebtsOf(this, provider.GetRequiredService<Address>()));
        services.AddScoped<ICalendarItems>(_ => new DatesOf(this));
    }

    private sealed class WorkOf(PlantedWork planted, Scope scope) : IWorkList
    {
        public Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
        {
            lock (planted.Scopes)
            {
                planted.Scopes[user.Name] = scope.Partnerships;
            }

            return Task.FromResult<IReadOnlyList<WorkItem>>([.. planted.Work(user)]);
        }
    }

    private sealed class DebtsOf(PlantedWork planted, Address address) : IOutstanding
    {
        public Task<IReadOnlyList<OutstandingItem>> HereAsync(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<OutstandingItem>>([.. planted.Owed(address.Here.Slug)]);
    }

    private sealed class DatesOf(PlantedWork planted) : ICalendarItems
    {
        public Task<IReadOnlyList<CalendarItem>> BetweenAsync(
            CurrentUser user,
            DateOnly from,
            DateOnly to,
            CancellationToken cancel
        ) =>
            Task.FromResult<IReadOnlyList<CalendarItem>>([
                .. planted.Dates(user).Where(item => item.Day >= from && item.Day <= to),
            ]);
    }
}

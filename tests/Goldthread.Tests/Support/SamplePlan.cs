using Goldthread.Platform.Data;
using Goldthread.Platform.Search;
using Goldthread.Platform.Trail;
using Goldthread.Platform.Work;

namespace Goldthread.Tests.Support;

/// <summary>A record that a partnership owns, for the tests of the floor.</summary>
public sealed class SamplePlan : Entity, IOwned, IVersioned, ISearchable
{
    public Guid PartnershipId { get; set; }

    public uint Version { get; private set; }

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public string? Reference { get; set; }

    [Secret]
    public string? Key { get; set; }

    public SearchText? Search() => new("Plan", Reference, Title, Body, $"plans/{Id}", "Read");
}

/// <summary>A record that nobody owns.</summary>
public sealed class SampleAgency : Entity, IShared
{
    public string Name { get; set; } = "";
}

/// <summary>A row of a file, of which there are many.</summary>
public sealed class SampleRow : IShared, IBulk
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Number { get; init; }

    public string? Text { get; init; }
}

/// <summary>Stands for any use case; the trail names it.</summary>
[UseCase]
public sealed class WriteSample(GoldthreadDb db)
{
    public async Task<SamplePlan> RunAsync(Guid partnership, string title, CancellationToken cancel)
    {
        var plan = new SamplePlan { PartnershipId = partnership, Title = title };
        db.Add(plan);
        await db.SaveChangesAsync(this, cancel);
        return plan;
    }
}

/// <summary>A job's effect that can be counted.</summary>
[UseCase]
public sealed class CountRun(GoldthreadDb db)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        db.Add(new SampleAgency { Name = "Counted" });
        await db.SaveChangesAsync(this, cancel);
    }
}

/// <summary>Writes into the one partnership that its scope holds.</summary>
[UseCase]
public sealed class PlanForScope(GoldthreadDb db, Scope scope)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        db.Add(new SamplePlan { PartnershipId = scope.Partnerships.Single(), Title = "Planned" });
        await db.SaveChangesAsync(this, cancel);
    }
}

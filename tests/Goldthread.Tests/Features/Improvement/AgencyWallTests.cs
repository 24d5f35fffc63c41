using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Tests.Features.Improvement;

/// <summary>People of an agency find their own agency’s rows, and the database itself says so.</summary>
public sealed class AgencyWallTests
{
    private const string Action = "A-0001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_finds_its_own_actions_and_what_hangs_on_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var own = await SeenByAsync(site, "Constabulary");
        var db = own.Db;
        Assert.All(await db.Actions.ToListAsync(Cancel), action => Assert.Equal(own.Agency, action.AgencyId));
        Assert.Contains(await db.Actions.ToListAsync(Cancel), action => action.Reference == Action);
        Assert.NotEmpty(await db.Evidence.ToListAsync(Cancel));
        Assert.NotEmpty(await db.ImpactChecks.ToListAsync(Cancel));
        Assert.NotEmpty(await db.ActionUpdates.ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_agency_finds_nothing_of_another_agency(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var other = await SeenByAsync(site, "Probation service");
        Assert.DoesNotContain(await other.Db.Actions.ToListAsync(Cancel), action => action.Reference == Action);
        Assert.DoesNotContain(await other.Db.Findings.ToListAsync(Cancel), finding => finding.Reference == "F-002");
        Assert.DoesNotContain(await other.Db.Recommendations.ToListAsync(Cancel), one => one.Reference == "R-001");
        Assert.All(await other.Db.Challenges.ToListAsync(Cancel), one => Assert.Equal(other.Agency, one.AgencyId));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_finding_is_found_by_an_agency_that_it_names(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var named = await SeenByAsync(site, "Integrated care board");
        Assert.Contains(await named.Db.Findings.ToListAsync(Cancel), finding => finding.Reference == "F-002");
        Assert.DoesNotContain(await named.Db.Findings.ToListAsync(Cancel), finding => finding.Reference == "F-001");
        Assert.Contains(await named.Db.Recommendations.ToListAsync(Cancel), one => one.Reference == "R-001");
        Assert.All(await named.Db.Addressees.ToListAsync(Cancel), asked => Assert.Equal(named.Agency, asked.AgencyId));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nothing_is_written_for_another_agency(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await using var own = await SeenByAsync(site, "Constabulary");
        var action = await own.Db.Actions.FirstAsync(Cancel);
        own.Scope.To([action.PartnershipId], [], [Guid.CreateVersion7()]);
        own.Db.Add(new ActionUpdate(action, "Smuggled", DateTime.UnixEpoch, "Somebody"));
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => own.Db.SaveChangesAsync(this, Cancel));
    }

    [Fact]
    [Trait("Database", "Postgres")]
    public async Task Postgres_itself_hides_another_agencys_rows_when_the_query_filters_are_off()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Postgres);
        await using var other = await SeenByAsync(site, "Probation service");
        Assert.DoesNotContain(
            await other.Db.Actions.IgnoreQueryFilters().Select(action => action.Reference).ToListAsync(Cancel),
            reference => reference == Action
        );
        Assert.DoesNotContain(
            await other.Db.Findings.IgnoreQueryFilters().Select(finding => finding.Reference).ToListAsync(Cancel),
            reference => reference == "F-002"
        );
        await using var named = await SeenByAsync(site, "Integrated care board");
        Assert.Contains(
            await named.Db.Findings.IgnoreQueryFilters().Select(finding => finding.Reference).ToListAsync(Cancel),
            reference => reference == "F-002"
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Search_counts_only_what_ones_agency_may_see(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var police = await site.AsAsync("Section 11 lead, police");
        var probation = await site.AsAsync("Safeguarding lead, probation");
        var chair = await site.AsAsync("Scrutiny Group chair, Hampshire");
        const string words = "/search?q=strategy+discussion+records";
        Assert.Contains(Action, (await police.GetAsync(words)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Action, (await probation.GetAsync(words)).Html, StringComparison.Ordinal);
        Assert.Contains("0 results", (await probation.GetAsync("/search?q=strategy+discussion+record")).Html);
        Assert.Contains(
            "F-002",
            (await chair.GetAsync("/search?q=strategy+discussion")).Html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("F-002", (await police.GetAsync("/search?q=strategy")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task References_are_never_given_twice(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var hampshire = await site.LookAsync(db => db.Partnerships.SingleAsync(one => one.Slug == "hampshire"));
        var given = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    await using var seen = await SeenByAsync(site, "Constabulary");
                    return await seen.Get<References>().NextAsync(hampshire.Id, "X", 3, Cancel);
                })
        );
        Assert.Equal(20, given.Distinct().Count());
        Assert.Contains("X-020", given);
    }

    private static async Task<SeenBy> SeenByAsync(Site site, string shortName)
    {
        var scope = site.Services.CreateAsyncScope();
        var seen = new SeenBy(scope);
        var hampshire = await seen.Db.Partnerships.SingleAsync(one => one.Slug == "hampshire", Cancel);
        seen.Agency = (await seen.Db.Agencies.SingleAsync(one => one.ShortName == shortName, Cancel)).Id;
        seen.Scope.To([hampshire.Id], [], [seen.Agency]);
        return seen;
    }

    private sealed class SeenBy(AsyncServiceScope services) : IAsyncDisposable
    {
        public Guid Agency { get; set; }

        public GoldthreadDb Db => Get<GoldthreadDb>();

        public Scope Scope => Get<Scope>();

        public T Get<T>()
            where T : notnull => services.ServiceProvider.GetRequiredService<T>();

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}

using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Goldthread.Tests.Platform.Data;

/// <summary>The walls around what an agency holds, in both databases, with the first wall and without it.</summary>
public sealed class HeldRowTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");
    private static readonly Guid Portsmouth = Guid.Parse("22222222-2222-7222-8222-222222222222");
    private static readonly Guid Police = Guid.Parse("33333333-3333-7333-8333-333333333333");
    private static readonly Guid Hospital = Guid.Parse("44444444-4444-7444-8444-444444444444");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_draft_is_found_by_its_agency_and_by_nobody_else(DatabaseKind kind)
    {
        await using var database = await DraftAsync(kind);
        foreach (
            var (work, count) in new[] { (As(database, Police), 1), (As(database, Hospital), 0), (Team(database), 0) }
        )
        {
            await using (work)
            {
                Assert.Equal(count, await work.Db.Set<SampleDraft>().CountAsync(Cancel));
                var behind = await work.Db.Set<SampleDraft>().IgnoreQueryFilters().CountAsync(Cancel);
                Assert.Equal(kind == DatabaseKind.Postgres ? count : 1, behind);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Released_it_is_read_there_and_nowhere_else(DatabaseKind kind)
    {
        await using var database = await DraftAsync(kind);
        await using (var police = As(database, Police))
        {
            var draft = await police.Db.Set<SampleDraft>().SingleAsync(Cancel);
            police.Db.Add(
                new SampleRelease
                {
                    PartnershipId = Hampshire,
                    AgencyId = Police,
                    DraftId = draft.Id,
                }
            );
            await police.Db.SaveChangesAsync(this, Cancel);
        }

        await using var here = Team(database);
        var read = await here.Db.Set<SampleDraft>().SingleAsync(Cancel);
        await using var there = database.Work(Portsmouth);
        Assert.Empty(await there.Db.Set<SampleDraft>().ToListAsync(Cancel));
        await using var sibling = As(database, Hospital);
        Assert.Empty(await sibling.Db.Set<SampleDraft>().ToListAsync(Cancel));
        read.Words = "Improved by the team";
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => here.Db.SaveChangesAsync(this, Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nobody_writes_for_another_agency_or_moves_a_draft(DatabaseKind kind)
    {
        await using var database = await DraftAsync(kind);
        await using var hospital = As(database, Hospital);
        hospital.Db.Add(new SampleDraft { AgencyId = Police, Words = "Smuggled" });
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => hospital.Db.SaveChangesAsync(this, Cancel));
        await using var police = As(database, Police, Hospital);
        (await police.Db.Set<SampleDraft>().SingleAsync(Cancel)).AgencyId = Hospital;
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => police.Db.SaveChangesAsync(this, Cancel));
    }

    [Fact]
    public async Task Postgres_itself_refuses_to_write_for_another_agency()
    {
        await using var database = await DraftAsync(DatabaseKind.Postgres);
        await using var hospital = As(database, Hospital);
        var insert =
            $"INSERT INTO floor_sample_draft (id, agency_id, words) VALUES (gen_random_uuid(), '{Police}', 'x')";
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            hospital.Db.Database.ExecuteSqlRawAsync(insert, Cancel)
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_panels_note_is_kept_even_from_the_agency_it_is_about(DatabaseKind kind)
    {
        await using var database = await DraftAsync(kind);
        await using var team = Team(database);
        team.Db.Add(
            new SampleNote
            {
                PartnershipId = Hampshire,
                AgencyId = Police,
                Words = "Ask for the audit",
            }
        );
        await team.Db.SaveChangesAsync(this, Cancel);
        Assert.Equal(1, await team.Db.Set<SampleNote>().CountAsync(Cancel));
        await using var police = As(database, Police);
        Assert.Empty(await police.Db.Set<SampleNote>().ToListAsync(Cancel));
        police.Db.Add(
            new SampleNote
            {
                PartnershipId = Hampshire,
                AgencyId = Police,
                Words = "All is well",
            }
        );
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => police.Db.SaveChangesAsync(this, Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task What_an_agency_holds_has_a_chain_of_its_own(DatabaseKind kind)
    {
        await using var database = await DraftAsync(kind);
        await using var work = database.AcrossTheFloor();
        var entry = await work.Db.Set<TrailEntry>().SingleAsync(one => one.Kind == nameof(SampleDraft), Cancel);
        Assert.Equal((Police, Police, null), (entry.ChainId, entry.AgencyId, entry.PartnershipId));
    }

    private static async Task<TestDatabase> DraftAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.NewAsync(kind);
        await using var police = As(database, Police);
        police.Db.Add(new SampleDraft { AgencyId = Police, Words = "Not yet" });
        await police.Db.SaveChangesAsync(police, Cancel);
        return database;
    }

    private static TestWork As(TestDatabase database, params Guid[] agencies)
    {
        var work = database.Work();
        work.Get<Scope>().To([Hampshire, Portsmouth], [], agencies);
        return work;
    }

    private static TestWork Team(TestDatabase database) => database.Work(Hampshire);
}

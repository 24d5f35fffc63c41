using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Goldthread.Tests.Platform.Data;

public sealed class WallTests
{
    private static readonly Guid Hampshire = Guid.Parse("11111111-1111-7111-8111-111111111111");
    private static readonly Guid Portsmouth = Guid.Parse("22222222-2222-7222-8222-222222222222");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_partnership_finds_its_own_rows_alone(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind);
        await using var work = database.Work(Hampshire);
        Assert.Equal("Hampshire's", (await work.Db.Set<SamplePlan>().SingleAsync(Cancel)).Title);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task An_empty_scope_finds_nothing(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind);
        await using var work = database.Work();
        Assert.Empty(await work.Db.Set<SamplePlan>().ToListAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Another_partnerships_record_is_not_found(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind);
        await using var theirs = database.Work(Portsmouth);
        var id = (await theirs.Db.Set<SamplePlan>().SingleAsync(Cancel)).Id;
        await using var work = database.Work(Hampshire);
        await Assert.ThrowsAsync<NotFoundException>(() => work.Db.FindOrNotFoundAsync<SamplePlan>(id, Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Nothing_is_written_for_another_partnership(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind);
        await using var work = database.Work(Hampshire);
        await Assert.ThrowsAsync<OutsideTheWallsException>(() =>
            work.Get<WriteSample>().RunAsync(Portsmouth, "Smuggled", Cancel)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_record_never_moves_to_another_partnership(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind);
        await using var work = database.Work(Hampshire, Portsmouth);
        var plan = await work.Db.Set<SamplePlan>().FirstAsync(row => row.PartnershipId == Hampshire, Cancel);
        plan.PartnershipId = Portsmouth;
        await Assert.ThrowsAsync<OutsideTheWallsException>(() => work.Db.SaveChangesAsync(this, Cancel));
    }

    [Fact]
    public async Task Postgres_itself_hides_the_rows_when_the_query_filter_is_off()
    {
        await using var database = await PostgresAsync();
        await using var work = database.Work(Hampshire);
        var seen = await work.Db.Set<SamplePlan>().IgnoreQueryFilters().Select(plan => plan.Title).ToListAsync(Cancel);
        Assert.Equal(["Hampshire's"], seen);
    }

    [Theory]
    [InlineData(
        "INSERT INTO {0} (id, partnership_id, version, title, body) VALUES (gen_random_uuid(), '{1}', 0, 't', 'b')"
    )]
    [InlineData("UPDATE {0} SET partnership_id = '{1}'")]
    public async Task Postgres_itself_refuses_to_write_outside_the_scope(string sql)
    {
        await using var database = await PostgresAsync();
        await using var connection = await ScopedAsync(database, Hampshire.ToString());
        await using var command = new NpgsqlCommand(
            sql.Replace("{0}", Table).Replace("{1}", Portsmouth.ToString()),
            connection
        );
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_connection_that_names_no_scope_gets_an_error()
    {
        await using var database = await PostgresAsync();
        await using var connection = new NpgsqlConnection(database.Settings.Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {Table}", connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Cancel));
        Assert.Contains("goldthread.partnerships is not set", refused.MessageText);
    }

    [Fact]
    public async Task The_floors_own_tables_too_give_an_error_without_a_scope()
    {
        await using var database = await PostgresAsync();
        await using var connection = new NpgsqlConnection(database.Settings.Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM floor_trail_entry", connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Cancel));
        Assert.Contains("goldthread.across is not set", refused.MessageText);
    }

    [Fact]
    public async Task Every_table_has_the_one_named_policy()
    {
        await using var database = await PostgresAsync();
        await using var work = database.Work();
        var odd = await work
            .Db.Database.SqlQuery<string>(
                $"""
                SELECT relname::text AS "Value" FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname = 'public' AND relkind = 'r' AND relname NOT LIKE 'qrtz_%' AND relname <> '__EFMigrationsHistory'
                AND ARRAY['scope'] <> ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = pg_class.oid)
                """
            )
            .ToListAsync(Cancel);
        Assert.Empty(odd);
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task A_scope_that_changes_inside_a_transaction_is_obeyed_at_once(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind);
        await using var work = database.Work();
        await using var transaction = await work.Get<SaveSteps>().BeginAsync(work.Db, Cancel);
        Assert.Empty(await work.Db.Set<SamplePlan>().ToListAsync(Cancel));
        work.Get<Scope>().To(Hampshire);
        Assert.Equal("Hampshire's", (await work.Db.Set<SamplePlan>().SingleAsync(Cancel)).Title);
        await work.Get<WriteSample>().RunAsync(Hampshire, "Another", Cancel);
        work.Get<Scope>().To(Portsmouth);
        var seen = await work.Db.Set<SamplePlan>().IgnoreQueryFilters().AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(kind == DatabaseKind.Postgres ? 1 : 3, seen.Count);
        await transaction.CommitAsync(Cancel);
    }

    [Fact]
    public async Task A_scope_that_a_savepoint_took_back_is_told_again()
    {
        await using var database = await PostgresAsync();
        await using var work = database.Work(Hampshire);
        await using var transaction = await work.Db.Database.BeginTransactionAsync(Cancel);
        await transaction.CreateSavepointAsync("before", Cancel);
        work.Get<Scope>().To(Portsmouth);
        Assert.Equal("Portsmouth's", (await work.Db.Set<SamplePlan>().SingleAsync(Cancel)).Title);
        await transaction.RollbackToSavepointAsync("before", Cancel);
        Assert.Equal("Portsmouth's", (await work.Db.Set<SamplePlan>().AsNoTracking().SingleAsync(Cancel)).Title);
    }

    [Fact]
    public async Task A_connection_from_the_pool_has_forgotten_the_last_scope()
    {
        await using var database = await PostgresAsync(poolSize: 1);
        await using (var first = await ScopedAsync(database, Hampshire.ToString()))
        {
            await using var count = new NpgsqlCommand($"SELECT count(*) FROM {Table}", first);
            Assert.Equal(1L, await count.ExecuteScalarAsync(Cancel));
        }

        await using var second = new NpgsqlConnection(database.Settings.Connection);
        await second.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {Table}", second);
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Ten_thousand_alternating_queries_over_few_connections_leak_nothing(DatabaseKind kind)
    {
        await using var database = await TwoPlansAsync(kind, poolSize: 2);
        var wrong = 0;
        await Parallel.ForAsync(
            0,
            10_000,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (i, cancel) =>
            {
                var mine = i % 2 == 0 ? Hampshire : Portsmouth;
                await using var work = database.Work(mine);
                var seen = await work
                    .Db.Set<SamplePlan>()
                    .AsNoTracking()
                    .Select(plan => plan.PartnershipId)
                    .ToListAsync(cancel);
                if (seen is not [var only] || only != mine)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        );
        Assert.Equal(0, wrong);
    }

    private static string Table => Conventions.TableName(typeof(SamplePlan));

    private static Task<TestDatabase> PostgresAsync(int? poolSize = null) =>
        TwoPlansAsync(DatabaseKind.Postgres, poolSize);

    private static async Task<NpgsqlConnection> ScopedAsync(TestDatabase database, string partnerships)
    {
        var connection = new NpgsqlConnection(database.Settings.Connection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(
            $"SELECT set_config('goldthread.partnerships', '{partnerships}', false)",
            connection
        );
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private static async Task<TestDatabase> TwoPlansAsync(DatabaseKind kind, int? poolSize = null)
    {
        var database = await TestDatabase.NewAsync(kind, poolSize: poolSize);
        await using var work = database.Work(Hampshire, Portsmouth);
        await work.Get<WriteSample>().RunAsync(Hampshire, "Hampshire's", Cancel);
        await work.Get<WriteSample>().RunAsync(Portsmouth, "Portsmouth's", Cancel);
        return database;
    }
}

using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Goldthread.Tests.Platform.Data;

public sealed class DatabaseChecksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fit_SQLite_database_has_no_fault()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        Assert.Empty(await FaultsAsync(database));
    }

    [Theory]
    [InlineData("PRAGMA journal_mode=DELETE", "journal_mode = delete")]
    [InlineData("PRAGMA synchronous=NORMAL", "synchronous = 1")]
    [InlineData("PRAGMA foreign_keys=OFF", "foreign_keys = 0")]
    [InlineData("PRAGMA mmap_size=1048576", "mmap_size = 1048576")]
    public async Task Each_dangerous_setting_of_SQLite_is_named(string pragma, string fault)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Sqlite);
        await using var work = database.Work();
        await work.Db.Database.OpenConnectionAsync(Cancel);
        await work.Db.Database.ExecuteSqlRawAsync(pragma, Cancel);
        Assert.Contains(fault, Assert.Single(await work.Get<DatabaseChecks>().RunAsync(Cancel)));
    }

    [Fact]
    public async Task A_fit_Postgres_database_has_no_fault()
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Postgres);
        Assert.Empty(await FaultsAsync(database));
    }

    /// <summary>Some of these are set for a whole server, so a function of the same name stands before the real one here.</summary>
    [Theory]
    [InlineData("fsync", "off")]
    [InlineData("full_page_writes", "off")]
    [InlineData("synchronous_commit", "off")]
    [InlineData("data_sync_retry", "on")]
    public async Task Each_shortcut_of_Postgres_is_named(string setting, string value)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Postgres);
        var name = new NpgsqlConnectionStringBuilder(database.Settings.Connection).Database;
        await database.AsOwnerAsync(
            $"""
            CREATE FUNCTION public.current_setting(named text) RETURNS text LANGUAGE sql AS
            $$ SELECT CASE named WHEN '{setting}' THEN '{value}' ELSE pg_catalog.current_setting(named) END $$;
            ALTER DATABASE {name} SET search_path = public, pg_catalog
            """
        );
        NpgsqlConnection.ClearPool(new NpgsqlConnection(database.Settings.Connection));
        Assert.Contains($"{setting} {value}", Assert.Single(await FaultsAsync(database)));
    }

    [Theory]
    [InlineData("ALTER TABLE {0} NO FORCE ROW LEVEL SECURITY", "{0} has no forced row-level security")]
    [InlineData("ALTER TABLE {0} DISABLE ROW LEVEL SECURITY", "{0} has no forced row-level security")]
    [InlineData("CREATE TABLE stray (id int)", "stray has no forced row-level security")]
    [InlineData("ALTER TABLE {0} OWNER TO goldthread_app", "role owns tables")]
    [InlineData(
        "CREATE ROLE {0}_owner; GRANT {0}_owner TO goldthread_app; ALTER TABLE {0} OWNER TO {0}_owner",
        "role owns tables"
    )]
    public async Task Each_gap_in_the_walls_is_named(string sql, string fault)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Postgres);
        var table = Conventions.TableName(typeof(SamplePlan));
        await database.AsOwnerAsync(sql.Replace("{0}", table));
        Assert.Contains(await FaultsAsync(database), found => found.Contains(fault.Replace("{0}", table)));
    }

    [Theory]
    [InlineData("SUPERUSER")]
    [InlineData("BYPASSRLS")]
    public async Task A_role_that_sees_through_walls_is_refused(string power)
    {
        await using var database = await TestDatabase.NewAsync(DatabaseKind.Postgres);
        var role = $"strong_{power.ToLowerInvariant()}";
        await database.AsOwnerAsync($"CREATE ROLE {role} LOGIN {power}; GRANT {Postgres.ApplicationRole} TO {role}");
        await using var work = database.Work();
        work.Db.Database.SetConnectionString(
            new NpgsqlConnectionStringBuilder(database.Settings.Connection)
            {
                Username = role,
                Pooling = false,
            }.ToString()
        );
        var faults = await work.Get<DatabaseChecks>().RunAsync(Cancel);
        Assert.Contains(faults, fault => fault.Contains("bypasses row-level security"));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(TestDatabase database)
    {
        await using var work = database.Work();
        return await work.Get<DatabaseChecks>().RunAsync(Cancel);
    }
}

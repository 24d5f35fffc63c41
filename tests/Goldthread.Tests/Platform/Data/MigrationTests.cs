using Goldthread.Platform.CommandLine;
using Goldthread.Platform.Data;
using Goldthread.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Platform.Data;

public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Both_providers_have_the_same_migrations()
    {
        using var lite = new DesignTimeDb().CreateDbContext(["sqlite"]);
        using var postgres = new DesignTimeDb().CreateDbContext(["postgres"]);
        var names = lite.Database.GetMigrations().Select(NameOf).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names, postgres.Database.GetMigrations().Select(NameOf));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_model_has_no_change_without_a_migration(string provider)
    {
        using var db = new DesignTimeDb().CreateDbContext([provider]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Kinds.Both), MemberType = typeof(Kinds))]
    public async Task Commands_that_migrate_at_once_take_turns(DatabaseKind kind)
    {
        using var world = await TestWorld.CopyAsync(kind, empty: true);
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => world.RunAsync("migrate"), Cancel))
        );
        Assert.All(runs, run => Assert.Equal((Terminal.Done, ""), (run.Code, run.Error)));
    }

    [Fact]
    public async Task The_lock_that_a_killed_migration_left_behind_keeps_nobody_out()
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        await RunAsync(
            world,
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 09:00:00')
            """
        );
        var run = await world.RunAsync("migrate").WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(Terminal.Done, run.Code);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("trail", "verify")]
    public async Task A_database_of_a_later_version_is_left_alone(params string[] words)
    {
        using var world = await TestWorld.CopyAsync(DatabaseKind.Sqlite, empty: true);
        await RunAsync(
            world,
            """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '11.0.0')"""
        );
        var run = await world.RunAsync(words);
        Assert.Equal(Terminal.Refused, run.Code);
        Assert.StartsWith("A later version of Goldthread has used this database.", run.Error);
    }

    private static string NameOf(string migration) => migration[(migration.IndexOf('_') + 1)..];

    private static async Task RunAsync(TestWorld world, string sql)
    {
        await using var connection = new SqliteConnection(
            DatabaseSettings.Sqlite(world.Folder).Connection + ";Pooling=False"
        );
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}

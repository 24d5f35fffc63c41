using System.Diagnostics;
using Goldthread.Platform.Data.Postgres;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Data;

/// <summary>Brings a database to the version of the program.</summary>
public sealed class DatabaseStartup(IServiceProvider services, DatabaseSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>What the operating system says of a file that another process holds: Linux, macOS, Windows.</summary>
    private static readonly int[] HeldByAnother = [11, 35, 32];

    /// <summary>
    /// Applies the migrations and the objects beyond them, with the owner's connection. A lock is held meanwhile, of the
    /// operating system on SQLite and of the server on PostgreSQL; a row that a killed migration left behind in SQLite is
    /// cleared only while holding it.
    /// </summary>
    /// <exception cref="DatabaseUnfitException">A later version made the database, or another migration does not end.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.Folder);
        await using var turn =
            settings.Kind == DatabaseKind.Sqlite
                ? await HoldFileAsync(cancel)
                : await PostgresLocks.HoldMigrationAsync(settings.OwnerConnection, cancel);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().AcrossTheFloor();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        db.Database.SetConnectionString(settings.OwnerConnection);
        if (db.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
            await ClearStaleLockAsync(db, cancel);
        }

        await RefuseLaterAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
        var objects = scope.ServiceProvider.GetRequiredService<IDatabaseObjects>();
        foreach (var statement in objects.Statements(db.GetService<IDesignTimeModel>().Model))
        {
            await db.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                cancel
            );
        }

        foreach (var reference in scope.ServiceProvider.GetServices<IReferenceSource>())
        {
            await reference.BringUpToDateAsync(cancel);
        }
    }

    /// <exception cref="DatabaseUnfitException">PostgreSQL has not been migrated to this version, or to a later one.</exception>
    public async Task RequireCurrentAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        await RefuseLaterAsync(db, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            throw new DatabaseUnfitException(
                $"The database is behind this version by {pending.Count} migration(s). Run: goldthread migrate"
            );
        }
    }

    private static async Task RefuseLaterAsync(GoldthreadDb db, CancellationToken cancel)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
        {
            throw new DatabaseUnfitException(
                "A later version of Goldthread has used this database. Run that version, or restore an older backup."
            );
        }
    }

    private async Task<IAsyncDisposable> HoldFileAsync(CancellationToken cancel)
    {
        var path = Path.Combine(settings.Folder, "migrate.lock");
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (HeldByAnother.Contains(held.HResult & 0xFFFF))
            {
                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw new DatabaseUnfitException(
                        $"Another goldthread is migrating {settings.Folder}. Try again when it has ended."
                    );
                }

                await Task.Delay(LookAgain, cancel);
            }
        }
    }

    private static async Task ClearStaleLockAsync(GoldthreadDb db, CancellationToken cancel)
    {
        var exists = await db
            .Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancel);
        if (exists > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel);
        }
    }
}

/// <summary>The database cannot be used as it is; the message says why and what to do.</summary>
public sealed class DatabaseUnfitException(string sentence) : Exception(sentence);

/// <summary>
/// Reference rows that come with the program and with <c>migrate</c>: geography, holidays, shipped definitions. A
/// contribution point: each module brings its own up to date, and a second run changes nothing.
/// </summary>
[ContributionPoint]
public interface IReferenceSource
{
    Task BringUpToDateAsync(CancellationToken cancel);
}

using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Goldthread.Platform.Data;

/// <summary>Brings a database to the version of the program.</summary>
public sealed class DatabaseStartup(IServiceProvider services, DatabaseSettings settings)
{
    /// <summary>
    /// Applies the migrations and the objects beyond them, with the owner's connection. On SQLite an operating system lock
    /// is held meanwhile, and a row that a killed migration left behind is cleared only while holding it.
    /// </summary>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.Folder);
        await using var fileLock = OpenLock();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().AcrossTheFloor();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        db.Database.SetConnectionString(settings.OwnerConnection);
        if (db.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
            await ClearStaleLockAsync(db, cancel);
        }

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

    /// <exception cref="DatabaseUnfitException">PostgreSQL has not been migrated to this version.</exception>
    public async Task RequireCurrentAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldthreadDb>();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            throw new DatabaseUnfitException(
                $"The database is behind this version by {pending.Count} migration(s). Run: goldthread migrate"
            );
        }
    }

    private FileStream OpenLock() =>
        new(Path.Combine(settings.Folder, "migrate.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

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

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Goldthread.Platform.Data.Postgres;

/// <summary>Locks that nodes on different machines share.</summary>
public static class PostgresLocks
{
    /// <summary>How long a second migration waits for the first.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const long Migration = 0x676F6C6474687264;

    /// <summary>Makes writers of one chain of the trail wait for each other, so that its numbers have no gaps.</summary>
    public static Task HoldChainAsync(GoldthreadDb db, Guid chain, CancellationToken cancel)
    {
        var key = BitConverter.ToInt64(chain.ToByteArray(), 8);
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancel);
    }

    /// <summary>Waits until no other machine migrates this database, and keeps others waiting until disposed.</summary>
    /// <exception cref="DatabaseUnfitException">Another migration took longer than the patience.</exception>
    public static async Task<IAsyncDisposable> HoldMigrationAsync(string ownerConnection, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ToString());
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT set_config('lock_timeout', @patience, false); SELECT pg_advisory_lock(@key)";
            command.Parameters.AddWithValue(
                "patience",
                Patience.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)
            );
            command.Parameters.AddWithValue("key", Migration);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch (Exception failure)
        {
            await connection.DisposeAsync();
            throw failure is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
                ? new DatabaseUnfitException(
                    "Another goldthread is migrating this database. Try again when it has ended."
                )
                : failure;
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data.Postgres;

/// <summary>Locks that end with the transaction.</summary>
public static class PostgresLocks
{
    /// <summary>Makes writers of one chain of the trail wait for each other, so that its numbers have no gaps.</summary>
    public static Task HoldChainAsync(GoldthreadDb db, Guid chain, CancellationToken cancel)
    {
        var key = BitConverter.ToInt64(chain.ToByteArray(), 8);
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancel);
    }
}

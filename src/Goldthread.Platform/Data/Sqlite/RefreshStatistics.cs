using Goldthread.Platform.Work;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data.Sqlite;

/// <summary>
/// Tells SQLite how many rows its tables hold and how they are spread, so that it takes the index that leaves fewest.
/// Without it SQLite guesses, and a page that reads 5,000 threads takes many times as long. PostgreSQL does this by itself.
/// Doing it twice changes nothing, so it stands in the schedule as <see cref="Jobs.Recurring.Every"/>.
/// </summary>
[UseCase]
public sealed class RefreshStatistics(GoldthreadDb db, SaveSteps steps)
{
    /// <summary>
    /// Looks at every table that grew or shrank much since the last time (0x10000) and does it rather than saying what
    /// would be done (0x02), reading at most so many rows of each index: enough to tell one partnership of ten years from
    /// four of one, and soon done on a table of millions.
    /// </summary>
    private const string Optimize = "PRAGMA analysis_limit=20000; PRAGMA optimize=0x10002";

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!db.IsSqlite)
        {
            return;
        }

        await using var transaction = await steps.BeginAsync(db, cancel);
        await db.Database.ExecuteSqlRawAsync(Optimize, cancel);
        await transaction.CommitAsync(cancel);
        // A connection reads the statistics when it opens; those that are open meanwhile close when they are given back.
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }
}

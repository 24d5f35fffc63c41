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
    /// Every table that grew or shrank much since it was last looked at (0x10000), by samples that end soon on a large
    /// one (0x10), and doing it rather than saying what would be done (0x02).
    /// </summary>
    private const string Optimize = "PRAGMA optimize=0x10012";

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

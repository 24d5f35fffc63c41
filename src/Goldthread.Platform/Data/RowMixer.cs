using Goldthread.Platform.Trail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Goldthread.Platform.Data;

/// <summary>
/// Takes from a table the order in which its rows came. SQLite keeps such rows under random keys and has no other order.
/// PostgreSQL shows for each row where it lies and which transaction wrote it, so there the rows are written anew in a random
/// order, all by one transaction.
/// </summary>
[Scoped]
public sealed class RowMixer(GoldthreadDb db)
{
    /// <summary>
    /// Makes whoever writes rows under the same key wait until this transaction ends, so that nobody mixes rows that another
    /// is writing. Call it first, inside a transaction; SQLite has one writer anyway.
    /// </summary>
    public Task HoldAsync(Guid of, CancellationToken cancel)
    {
        var key = BitConverter.ToInt64(of.ToByteArray(), 8);
        return db.IsSqlite
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancel);
    }

    /// <summary>Writes the rows that name this in a column anew. Call it last, inside the transaction that wrote one.</summary>
    /// <param name="property">The property that names it: <c>SurveyId</c>.</param>
    /// <param name="of">What it names.</param>
    /// <param name="cancel">Stops.</param>
    public Task MixAsync<TRow>(string property, Guid of, CancellationToken cancel)
        where TRow : class, IKeptApart =>
        db.IsSqlite
            ? Task.CompletedTask
            : db.Database.ExecuteSqlRawAsync(Statement(db.Model.FindEntityType(typeof(TRow))!, property), [of], cancel);

    /// <summary>Sorting waits for the last row to be taken out, so that none is put in before.</summary>
    private static string Statement(IEntityType type, string property)
    {
        var table = type.GetTableName();
        var column = type.FindProperty(property)!.GetColumnName();
        var names = string.Join(", ", type.GetProperties().Select(one => one.GetColumnName()));
        return $"WITH taken AS (DELETE FROM {table} WHERE {column} = {{0}} RETURNING {names}) "
            + $"INSERT INTO {table} ({names}) SELECT {names} FROM taken ORDER BY random()";
    }
}

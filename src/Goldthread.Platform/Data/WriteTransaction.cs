using Microsoft.EntityFrameworkCore.Storage;

namespace Goldthread.Platform.Data;

/// <summary>
/// A transaction that a use case opens by hand because it saves more than once, or writes in bulk. It holds the writer's
/// turn until it ends; ending it without <see cref="CommitAsync"/> undoes everything.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private IDisposable? turn;
    private IDbContextTransaction? transaction;

    public Task CommitAsync(CancellationToken cancel) =>
        transaction?.CommitAsync(cancel) ?? throw new InvalidOperationException("The transaction has not begun.");

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        turn?.Dispose();
    }

    /// <summary>Waits for the writer's turn on SQLite, then begins.</summary>
    internal async Task BeginAsync(GoldthreadDb db, WriterGate gate, CancellationToken cancel)
    {
        turn = db.IsSqlite ? await gate.EnterAsync(cancel) : null;
        transaction = await db.Database.BeginTransactionAsync(cancel);
    }
}

using Microsoft.EntityFrameworkCore.Storage;

namespace Goldthread.Platform.Data;

/// <summary>
/// A transaction that a use case opens by hand because it saves more than once, or writes in bulk. It holds the writer's
/// turn until it ends; ending it without <see cref="CommitAsync"/> undoes everything.
/// </summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, IDisposable turn) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        turn.Dispose();
    }
}

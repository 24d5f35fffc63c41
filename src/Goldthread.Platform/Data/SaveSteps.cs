using Goldthread.Platform.Events;
using Goldthread.Platform.Search;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data;

/// <summary>
/// What happens around every save, in this order: events are handled, versions counted, walls and lengths checked, the
/// transaction opened, search entries and trail written, rows saved, committed.
/// </summary>
public sealed class SaveSteps(
    Scope scope,
    EventDispatcher events,
    SearchWriter search,
    TrailWriter trail,
    CurrentForm form,
    WriterGate gate,
    TimeProvider time
)
{
    public async Task SaveAsync(GoldthreadDb db, Cause cause, Func<Task> save, CancellationToken cancel)
    {
        await events.DispatchAsync(
            () => db.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).ToList(),
            cancel
        );
        db.ChangeTracker.DetectChanges();
        CountVersions(db);
        Walls.Check(db, scope);
        TextLengths.Check(db);
        await using var transaction = await OpenAsync(db, cancel);
        await PressAsync(db, cancel);
        await search.UpdateAsync(db, cancel);
        await trail.AppendAsync(db, cause, cancel);
        await GuardAsync(db, save);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        form.WasSaved = form.Token is not null;
    }

    public async Task<int> SaveFloorAsync(GoldthreadDb db, Func<Task<int>> save, CancellationToken cancel)
    {
        await using var transaction = await OpenAsync(db, cancel);
        var rows = await save();
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        return rows;
    }

    /// <summary>Opens a transaction with the writer's turn; for use cases that save twice or write in bulk.</summary>
    /// <exception cref="InvalidOperationException">One is open: waiting for its own turn would never end.</exception>
    public async Task<WriteTransaction> BeginAsync(GoldthreadDb db, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("A transaction is open already.");
        }

        var transaction = new WriteTransaction();
        try
        {
            await transaction.BeginAsync(db, gate, cancel);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public IDisposable TakeTurn(GoldthreadDb db) =>
        db.IsSqlite && db.Database.CurrentTransaction is null ? gate.Enter() : new NoTurn();

    /// <exception cref="InvalidOperationException">Something other than the floor's own rows has changed.</exception>
    public void RefuseNamelessChanges(GoldthreadDb db)
    {
        var nameless = db
            .ChangeTracker.Entries()
            .FirstOrDefault(entry =>
                entry.Entity is not IFloor
                && entry.Entity is IShared or IOwned or IHeldByAgency
                && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            );
        if (nameless is not null)
        {
            throw new InvalidOperationException(
                $"{nameless.Metadata.ClrType.Name} has changed: say which use case saves it, SaveChangesAsync(this, cancel)."
            );
        }
    }

    private async Task<WriteTransaction?> OpenAsync(GoldthreadDb db, CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? await BeginAsync(db, cancel) : null;

    private async Task PressAsync(GoldthreadDb db, CancellationToken cancel)
    {
        if (form.Token is not { } token || form.WasSaved)
        {
            return;
        }

        if (await db.Set<FormPress>().AnyAsync(press => press.Token == token, cancel))
        {
            throw new AlreadyDoneException(token);
        }

        db.Add(new FormPress { Token = token, At = time.GetUtcNow().UtcDateTime });
    }

    private static void CountVersions(GoldthreadDb db)
    {
        foreach (
            var entry in db.ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified)
        )
        {
            var version = entry.Property(versioned => versioned.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    private async Task GuardAsync(GoldthreadDb db, Func<Task> save)
    {
        try
        {
            await save();
        }
        catch (DbUpdateConcurrencyException meanwhile) when (meanwhile.Entries is [{ Entity: Entity record } entry, ..])
        {
            var now = await entry.GetDatabaseValuesAsync();
            var version = now is null ? 0 : now.GetValue<uint>(nameof(IVersioned.Version));
            throw new ChangedMeanwhileException(record.Id, version, meanwhile);
        }
        catch (DbUpdateException twice) when (form.Token is { } token && IsSecondPress(twice))
        {
            throw new AlreadyDoneException(token);
        }
    }

    private static bool IsSecondPress(DbUpdateException failure) =>
        failure.InnerException?.Message.Contains("floor_form_press", StringComparison.Ordinal) == true;

    private sealed class NoTurn : IDisposable
    {
        public void Dispose() { }
    }
}

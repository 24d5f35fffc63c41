using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data;

/// <summary>What use cases ask of the context beyond queries.</summary>
public static class GoldthreadDbExtensions
{
    /// <summary>
    /// Loads one record by id. What is outside the scope is not found, exactly like what does not exist.
    /// </summary>
    /// <exception cref="NotFoundException">No such record here.</exception>
    public static async Task<TEntity> FindOrNotFoundAsync<TEntity>(
        this GoldthreadDb db,
        Guid id,
        CancellationToken cancel
    )
        where TEntity : Entity =>
        await db.Set<TEntity>().SingleOrDefaultAsync(entity => entity.Id == id, cancel)
        ?? throw new NotFoundException();

    /// <summary>
    /// Says which version of a record the person had in front of them, so that a save by somebody else in between is
    /// noticed.
    /// </summary>
    public static void Expect<TEntity>(this GoldthreadDb db, TEntity record, uint version)
        where TEntity : class, IVersioned =>
        db.Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = version;
}

/// <summary>There is no such record in scope; the answer is the page "Page not found", whatever the cause.</summary>
public sealed class NotFoundException() : Exception("There is no such record in scope.");

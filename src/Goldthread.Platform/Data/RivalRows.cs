using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Goldthread.Platform.Data;

/// <summary>
/// Two people who begin the same record at the same instant both find nothing there; the database then refuses the second.
/// That is somebody else’s save and not a fault, so the row that came first is looked up. What else a database may refuse
/// stays the fault that it is: a changed row that takes the place of another, a key that does not exist, and a new row where
/// one has long been, which the use case should have looked for.
/// </summary>
internal static class RivalRows
{
    private const int SqliteUnique = 2067;
    private const int BytesOfTime = 6;

    /// <summary>Two rows begun within it were begun by people who could not see each other’s.</summary>
    private static readonly TimeSpan Instant = TimeSpan.FromMinutes(1);

    private static readonly MethodInfo Finder = typeof(RivalRows).GetMethod(
        nameof(FirstAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <returns>The row that was there first, or nothing where it was another fault.</returns>
    public static async Task<Entity?> FindAsync(GoldthreadDb db, DbUpdateException failure)
    {
        if (!IsUnique(failure.InnerException))
        {
            return null;
        }

        foreach (
            var entry in failure.Entries.Where(entry =>
                entry.State == EntityState.Added && entry.Entity is Entity and not IFloor
            )
        )
        {
            foreach (var index in entry.Metadata.GetIndexes().Where(index => index.IsUnique))
            {
                if (Same(entry, index) is { } same)
                {
                    var find =
                        (Task<Entity?>)Finder.MakeGenericMethod(entry.Metadata.ClrType).Invoke(null, [db, same])!;
                    if (await find is { } rival && AreOfOneInstant(rival.Id, ((Entity)entry.Entity).Id))
                    {
                        return rival;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsUnique(Exception? refusal) =>
        refusal switch
        {
            SqliteException lite => lite.SqliteExtendedErrorCode == SqliteUnique,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => false,
        };

    /// <summary>A key of version 7 begins with the millisecond in which it was made.</summary>
    private static bool AreOfOneInstant(Guid one, Guid other) => (MadeAt(one) - MadeAt(other)).Duration() < Instant;

    private static TimeSpan MadeAt(Guid key)
    {
        var milliseconds = 0L;
        foreach (var one in key.ToByteArray(bigEndian: true).AsSpan(0, BytesOfTime))
        {
            milliseconds = (milliseconds << 8) | one;
        }

        return TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>Whether a row has the same values; nothing where one is null, which is never the same as another.</summary>
    private static LambdaExpression? Same(EntityEntry entry, IReadOnlyIndex index)
    {
        var row = Expression.Parameter(entry.Metadata.ClrType, "row");
        Expression? all = null;
        foreach (var property in index.Properties)
        {
            if (entry.CurrentValues[property.Name] is not { } value)
            {
                return null;
            }

            var cell = Expression.Call(
                typeof(EF),
                nameof(EF.Property),
                [property.ClrType],
                row,
                Expression.Constant(property.Name)
            );
            var equal = Expression.Equal(cell, Expression.Constant(value, property.ClrType));
            all = all is null ? equal : Expression.AndAlso(all, equal);
        }

        return all is null ? null : Expression.Lambda(all, row);
    }

    private static async Task<Entity?> FirstAsync<TEntity>(GoldthreadDb db, LambdaExpression same)
        where TEntity : Entity =>
        await db.Set<TEntity>()
            .AsNoTracking()
            .Where((Expression<Func<TEntity, bool>>)same)
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync();
}

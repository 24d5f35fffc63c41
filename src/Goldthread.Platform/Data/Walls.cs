using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Data;

/// <summary>
/// The first of the two walls between partnerships, on the way in: an owned row is saved only inside the scope and never
/// moves, and a row that an agency holds only by its own people. The query filter guards the way out; PostgreSQL's row-level
/// security repeats both.
/// </summary>
public static class Walls
{
    public const string FilterName = "scope";

    /// <summary>The wall between agencies inside a partnership.</summary>
    public const string AgencyFilterName = "agency";

    /// <exception cref="OutsideTheWallsException">A row of another partnership would be written.</exception>
    public static void Check(GoldthreadDb db, Scope scope)
    {
        foreach (var entry in db.ChangeTracker.Entries<IOwned>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            var property = entry.Property(nameof(IOwned.PartnershipId));
            var moved = entry.State == EntityState.Modified && property.IsModified;
            if (
                moved
                || !scope.Holds(entry.Entity.PartnershipId)
                || (entry.Entity is INamesAgency named && !scope.Sees(named.PartnershipId, named.AgencyId))
                || (entry.Entity is IKeptFromAgencies && !scope.Whole.Contains(entry.Entity.PartnershipId))
            )
            {
                throw new OutsideTheWallsException(
                    entry.Metadata.ClrType.Name,
                    $"partnership {entry.Entity.PartnershipId}"
                );
            }
        }

        CheckHeld(db, scope);
    }

    private static void CheckHeld(GoldthreadDb db, Scope scope)
    {
        foreach (var entry in db.ChangeTracker.Entries<IHeldByAgency>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            var moved =
                entry.State == EntityState.Modified && entry.Property(nameof(IHeldByAgency.AgencyId)).IsModified;
            if (moved || !scope.Agencies.Contains(entry.Entity.AgencyId))
            {
                throw new OutsideTheWallsException(entry.Metadata.ClrType.Name, $"agency {entry.Entity.AgencyId}");
            }
        }
    }
}

/// <summary>A fault of the program: a use case tried to write a row that its scope does not hold.</summary>
public sealed class OutsideTheWallsException(string kind, string owner)
    : InvalidOperationException($"A row of {kind} belongs to {owner}, which is not in scope.");

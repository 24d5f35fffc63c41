using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Goldthread.Platform.Trail;

/// <summary>
/// Writes an entry for every shared, owned or held row that a save adds, changes or removes, inside its transaction. Floor rows
/// (messages, sessions, sign-in codes) and values marked <see cref="SecretAttribute"/> never enter.
/// </summary>
public sealed class TrailWriter(CurrentUser user, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task AppendAsync(GoldthreadDb db, Cause cause, CancellationToken cancel)
    {
        var changes = db
            .ChangeTracker.Entries()
            .Where(entry => entry.Entity is (IShared or IOwned or IHeldByAgency) and not IFloor)
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => entry.Entity is not IBulk)
            .ToList();
        foreach (var chain in changes.GroupBy(entry => ChainOf(entry.Entity)))
        {
            var head = await HeadAsync(db, chain.Key, cancel);
            foreach (var entry in chain)
            {
                db.Add(Link(head, cause, Describe(entry)));
            }
        }
    }

    /// <summary>The partnership that owns the row, or the agency that holds it, or neither: the shared chain.</summary>
    private static (Guid? Partnership, Guid? Agency) ChainOf(object row) =>
        ((row as IOwned)?.PartnershipId, (row as IHeldByAgency)?.AgencyId);

    /// <summary>
    /// One entry for many rows written in bulk, which change tracking never sees: an import with its file, hash and count.
    /// Call it inside the transaction of the import.
    /// </summary>
    public async Task AppendImportAsync(
        GoldthreadDb db,
        Cause cause,
        string kind,
        object what,
        CancellationToken cancel
    )
    {
        var head = await HeadAsync(db, (null, null), cancel);
        var after = JsonSerializer.Serialize(what, Json);
        db.Add(Link(head, cause, new Change(TrailAction.Imported, kind, null, null, after)));
    }

    private TrailEntry Link(TrailHead head, Cause cause, Change change)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var entry = new TrailEntry
        {
            ChainId = head.ChainId,
            Number = head.Number + 1,
            PartnershipId = head.PartnershipId,
            AgencyId = head.AgencyId,
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            AccountId = user.AccountId,
            Actor = user.Name,
            UseCase = cause.UseCase,
            Reason = cause.Reason,
            Action = change.Action,
            Kind = change.Kind,
            SubjectId = change.SubjectId,
            Before = change.Before,
            After = change.After,
            PreviousHash = head.Hash,
        }.Seal();
        head.Number = entry.Number;
        head.Hash = entry.Hash;
        return entry;
    }

    private static async Task<TrailHead> HeadAsync(
        GoldthreadDb db,
        (Guid? Partnership, Guid? Agency) owner,
        CancellationToken cancel
    )
    {
        var chain = owner.Partnership ?? owner.Agency ?? TrailHead.SharedChain;
        if (!db.IsSqlite)
        {
            await PostgresLocks.HoldChainAsync(db, chain, cancel);
        }

        var heads = db.Set<TrailHead>();
        var head = heads.Local.FirstOrDefault(known => known.ChainId == chain);
        if (head is not null)
        {
            // One with entries that wait to be saved is ahead of the database; only a settled one may be behind it.
            if (db.Entry(head).State == EntityState.Unchanged)
            {
                await db.Entry(head).ReloadAsync(cancel);
            }

            return head;
        }

        head = await heads.SingleOrDefaultAsync(known => known.ChainId == chain, cancel);
        if (head is null)
        {
            head = new TrailHead
            {
                ChainId = chain,
                PartnershipId = owner.Partnership,
                AgencyId = owner.Agency,
                Number = 0,
                Hash = TrailHead.NoHash,
            };
            db.Add(head);
        }

        return head;
    }

    private static Change Describe(EntityEntry entry)
    {
        var properties = entry
            .Properties.Where(property => !property.Metadata.IsShadowProperty() || property.Metadata.IsForeignKey())
            .Where(property => property.Metadata.PropertyInfo?.GetCustomAttribute<SecretAttribute>() is null)
            .ToList();
        var subject = (entry.Entity as Entity)?.Id ?? entry.Property("Id").CurrentValue as Guid?;
        var kind = entry.Metadata.ClrType.Name;
        return entry.State switch
        {
            EntityState.Added => new Change(TrailAction.Added, kind, subject, null, Write(properties, now: true)),
            EntityState.Deleted => new Change(TrailAction.Removed, kind, subject, Write(properties, now: false), null),
            _ => Changed(kind, subject, [.. properties.Where(property => property.IsModified)]),
        };
    }

    private static Change Changed(string kind, Guid? subject, List<PropertyEntry> properties) =>
        new(TrailAction.Changed, kind, subject, Write(properties, now: false), Write(properties, now: true));

    private static string Write(IEnumerable<PropertyEntry> properties, bool now) =>
        JsonSerializer.Serialize(
            properties.ToDictionary(
                property => property.Metadata.Name,
                property => Plain(now ? property.CurrentValue : property.OriginalValue),
                StringComparer.Ordinal
            ),
            Json
        );

    private static object? Plain(object? value) => value is Enum named ? named.ToString() : value;

    private sealed record Change(TrailAction Action, string Kind, Guid? SubjectId, string? Before, string? After);
}

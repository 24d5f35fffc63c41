using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Home;

/// <summary>
/// Reads one chain of the trail, newest first. Pages are found by the number of an entry and not by counting from the end,
/// so the last page is as fast as the first.
/// </summary>
public sealed class AuditQuery(GoldthreadDb db)
{
    /// <param name="chain">A partnership, or the chain that all share.</param>
    /// <param name="filter">What to keep.</param>
    /// <param name="before">Only entries before this number, or nothing.</param>
    /// <param name="after">Only entries after this number, the ones nearest to it, or nothing.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<AuditSlice> FindAsync(
        Guid chain,
        AuditFilter filter,
        long? before,
        long? after,
        int take,
        CancellationToken cancel
    )
    {
        var kept = Kept(chain, filter);
        var climbs = after is not null && before is null;
        kept = before is { } end ? kept.Where(entry => entry.Number < end) : kept;
        kept = climbs ? kept.Where(entry => entry.Number > after) : kept;
        var ordered = climbs ? kept.OrderBy(entry => entry.Number) : kept.OrderByDescending(entry => entry.Number);
        var found = await ordered
            .Take(take + 1)
            .Select(entry => new AuditLine(
                entry.Number,
                entry.At,
                entry.Actor,
                entry.UseCase,
                entry.Action,
                entry.Kind,
                entry.Reason
            ))
            .ToListAsync(cancel);
        var more = found.Count > take;
        var lines = found.Take(take).OrderByDescending(line => line.Number).ToList();
        return new AuditSlice(
            lines,
            HasOlder: climbs ? lines.Count > 0 : more,
            HasNewer: climbs ? more : before is not null
        );
    }

    /// <exception cref="NotFoundException">The chain has no such entry.</exception>
    public async Task<TrailEntry> OneAsync(Guid chain, long number, CancellationToken cancel) =>
        await db.Set<TrailEntry>()
            .AsNoTracking()
            .SingleOrDefaultAsync(entry => entry.ChainId == chain && entry.Number == number, cancel)
        ?? throw new NotFoundException();

    /// <summary>The kinds of record that the trail follows.</summary>
    public IEnumerable<string> Kinds() =>
        db
            .Model.GetEntityTypes()
            .Select(type => type.ClrType)
            .Where(type =>
                typeof(IShared).IsAssignableFrom(type)
                || typeof(IOwned).IsAssignableFrom(type)
                || typeof(IHeldByAgency).IsAssignableFrom(type)
            )
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

    private IQueryable<TrailEntry> Kept(Guid chain, AuditFilter filter)
    {
        var entries = db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.ChainId == chain);
        if (filter.What is { } what)
        {
            entries = entries.Where(entry => entry.UseCase == what);
        }

        if (filter.Kind is { } kind)
        {
            entries = entries.Where(entry => entry.Kind == kind);
        }

        if (filter.Subject is { } subject)
        {
            entries = entries.Where(entry => entry.SubjectId == subject);
        }

        if (filter.From is { } from)
        {
            var start = LondonTime.StartOf(from);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = LondonTime.EndOf(to);
            entries = entries.Where(entry => entry.At < end);
        }

        return entries.WithWords(filter.Who, entry => entry.Actor);
    }
}

/// <summary>Some entries, newest first, and whether there are others on either side.</summary>
public sealed record AuditSlice(IReadOnlyList<AuditLine> Lines, bool HasOlder, bool HasNewer);

/// <summary>One entry as a list shows it.</summary>
public sealed record AuditLine(
    long Number,
    DateTime At,
    string Actor,
    string UseCase,
    TrailAction Action,
    string Kind,
    string? Reason
);

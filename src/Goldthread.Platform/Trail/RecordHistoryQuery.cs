using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Trail;

/// <summary>What happened to a record, newest first, in words made from the trail: the module's own, or its fields one by one.</summary>
public sealed class RecordHistoryQuery(GoldthreadDb db, IEnumerable<IHistoryWords> modules)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<HistoryLine>> OfAsync(CancellationToken cancel, params IReadOnlyList<Guid> records)
    {
        var entries = await db.Set<TrailEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectId != null && records.Contains(entry.SubjectId.Value))
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Number)
            .Take(Most)
            .ToListAsync(cancel);
        return [.. entries.Select(entry => new HistoryLine(entry.At, entry.Actor, Say(entry), entry.Reason))];
    }

    private string Say(TrailEntry entry)
    {
        var change = new TrailChange(entry.Action, entry.Kind, entry.Before, entry.After);
        return modules.Select(module => module.Say(change)).FirstOrDefault(said => said is { Length: > 0 })
            ?? Plainly(change);
    }

    private static string Plainly(TrailChange change) =>
        change.Action switch
        {
            TrailAction.Added => $"{Named(change.Kind)} added",
            TrailAction.Removed => $"{Named(change.Kind)} removed",
            TrailAction.Imported => $"{Named(change.Kind)} imported",
            TrailAction.Changed => Changes(change) is { Length: > 0 } changes
                ? changes
                : $"{Named(change.Kind)} changed",
        };

    private static string Changes(TrailChange change) =>
        string.Join(
            "; ",
            change
                .Fields.Where(field =>
                    field != nameof(IVersioned.Version) && !field.EndsWith("Id", StringComparison.Ordinal)
                )
                .Select(field => $"{Named(field)}: {Shown(change.Was(field))} became {Shown(change.Now(field))}")
        );

    private static string Shown(string value) =>
        value.Length == 0 ? "nothing"
        : TrailChange.AsDay(value) is { } day ? Words.PlainDate(day)
        : $"“{value}”";

    private static string Named(string name)
    {
        var words = Conventions.Snake(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}

/// <summary>One line of a history.</summary>
public sealed record HistoryLine(DateTime At, string Who, string What, string? Why);

using System.Text.Json;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Trail;

/// <summary>What happened to a record, newest first, in words made from the trail.</summary>
public sealed class RecordHistoryQuery(GoldthreadDb db)
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

    private static string Say(TrailEntry entry) =>
        entry.Action switch
        {
            TrailAction.Added => $"{Words(entry.Kind)} added",
            TrailAction.Removed => $"{Words(entry.Kind)} removed",
            TrailAction.Imported => $"{Words(entry.Kind)} imported",
            TrailAction.Changed => Changes(entry) is { Length: > 0 } changes ? changes : $"{Words(entry.Kind)} changed",
        };

    private static string Changes(TrailEntry entry)
    {
        var before = Read(entry.Before);
        var after = Read(entry.After);
        return string.Join(
            "; ",
            after
                .Where(pair =>
                    pair.Key != nameof(IVersioned.Version) && !pair.Key.EndsWith("Id", StringComparison.Ordinal)
                )
                .Select(pair =>
                    $"{Words(pair.Key)}: {Shown(before.GetValueOrDefault(pair.Key))} became {Shown(pair.Value)}"
                )
        );
    }

    private static Dictionary<string, JsonElement> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];

    private static string Shown(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || value.ToString().Length == 0
            ? "nothing"
            : $"“{value}”";

    private static string Words(string name)
    {
        var words = Conventions.Snake(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}

/// <summary>One line of a history.</summary>
public sealed record HistoryLine(DateTime At, string Who, string What, string? Why);

namespace Goldthread.Crash.Checking;

/// <summary>What the database holds when the storm is over.</summary>
/// <param name="Trail">The trail, each chain in the order of its numbers.</param>
/// <param name="Records">The records of the kinds that were written.</param>
/// <param name="Found">What search holds, by the record it stands for.</param>
/// <param name="Presses">The once-tokens of the forms that had their effect.</param>
public sealed record Snapshot(
    IReadOnlyList<TrailLine> Trail,
    IReadOnlyList<StoredRecord> Records,
    ILookup<Guid, string> Found,
    IReadOnlySet<string> Presses
);

/// <param name="Kind">The kind of record.</param>
/// <param name="Id">Which one.</param>
/// <param name="Action">Added, Changed or Removed.</param>
/// <param name="Before">The values that changed, as they were.</param>
/// <param name="After">The same, as they became.</param>
public sealed record TrailLine(
    string Kind,
    Guid Id,
    string Action,
    IReadOnlyDictionary<string, string?> Before,
    IReadOnlyDictionary<string, string?> After
);

/// <param name="Kind">The kind of record.</param>
/// <param name="Id">Which one.</param>
/// <param name="Values">Its values by the names that the trail uses.</param>
public sealed record StoredRecord(string Kind, Guid Id, IReadOnlyDictionary<string, string?> Values);

using System.Globalization;

namespace Goldthread.Crash.Checking;

/// <summary>One record as its trail tells it, entry by entry, to be held against the row that stands in the database.</summary>
public sealed class RecordLife(string kind, Guid id)
{
    private const string Version = "Version";

    private readonly Dictionary<string, string?> now = new(StringComparer.Ordinal);
    private bool stands;

    /// <returns>What is wrong with this entry after those before it.</returns>
    public IEnumerable<Damage> Step(TrailLine entry)
    {
        if (entry.Action == "Added" ? stands : !stands)
        {
            yield return Torn($"was {entry.Action} when it {(stands ? "stood already" : "did not stand")}");
        }

        foreach (var (name, value) in entry.Before.Where(was => now.GetValueOrDefault(was.Key) != was.Value))
        {
            yield return Torn($"changed {name} from “{value}” when it was “{now.GetValueOrDefault(name)}”");
        }

        if (
            entry.Action == "Changed"
            && entry.After.TryGetValue(Version, out var after)
            && after != Following(now.GetValueOrDefault(Version))
        )
        {
            yield return Torn($"went from version {now.GetValueOrDefault(Version)} to {after}");
        }

        stands = entry.Action != "Removed";
        foreach (var (name, value) in entry.After)
        {
            now[name] = value;
        }
    }

    /// <param name="row">What stands in the table.</param>
    /// <param name="found">What search holds of it; null where such records are not searched for.</param>
    /// <param name="properties">The properties that were written.</param>
    /// <returns>Where the row and what search holds of it differ from what the trail tells.</returns>
    public IEnumerable<Damage> End(StoredRecord? row, IReadOnlyList<string>? found, IReadOnlyList<string> properties)
    {
        if (row is null || !stands)
        {
            return (row is null) == stands ? [Half(stands ? "has a trail and no row" : "has a row and no trail")] : [];
        }

        var differing = properties
            .Append(Version)
            .Where(name => row.Values.GetValueOrDefault(name) != now.GetValueOrDefault(name))
            .Select(name =>
                Half(
                    $"holds “{row.Values.GetValueOrDefault(name)}” in {name}; its trail says “{now.GetValueOrDefault(name)}”"
                )
            );
        return found is null ? differing : differing.Concat(Search(row, found, properties));
    }

    private IEnumerable<Damage> Search(StoredRecord row, IReadOnlyList<string> found, IReadOnlyList<string> properties)
    {
        if (found.Count != 1)
        {
            return [Half($"stands in search {found.Count.ToString(CultureInfo.InvariantCulture)} times")];
        }

        return properties
            .Select(name => row.Values.GetValueOrDefault(name))
            .Where(value => value is not null && !found[0].Contains(value, StringComparison.Ordinal))
            .Select(value => Half($"is not found by “{value}”"));
    }

    private static string? Following(string? version) =>
        uint.TryParse(version, CultureInfo.InvariantCulture, out var number)
            ? (number + 1).ToString(CultureInfo.InvariantCulture)
            : null;

    private Damage Torn(string words) => new(DamageKind.Torn, $"{kind} {id} {words}");

    private Damage Half(string words) => new(DamageKind.Half, $"{kind} {id} {words}");
}

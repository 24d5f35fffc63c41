using System.Globalization;

namespace Goldthread.Crash.Checking;

/// <summary>
/// Holds what people were told against what the database has. Each acknowledged write is there once, no refused one is
/// there, an unknown one is there once or not at all; whatever is there is there whole; and the versions of each record
/// form one line. It knows nothing of how the writes were made.
/// </summary>
public sealed class HistoryCheck(IReadOnlyList<SettledWrite> history, Snapshot snapshot)
{
    private const string Version = "Version";

    private readonly ILookup<(string Kind, string Property, string? Value), TrailLine> entries = snapshot
        .Trail.SelectMany(line => line.After.Select(value => (line.Kind, value.Key, value.Value, Line: line)))
        .ToLookup(found => (found.Kind, found.Key, found.Value), found => found.Line);

    /// <summary>Everything wrong, nothing when all is well.</summary>
    public IReadOnlyList<Damage> Run() => [.. history.SelectMany(Judge), .. Kinds().SelectMany(JudgeRecords)];

    /// <summary>How many of the writes that nobody was told about did happen.</summary>
    public int KeptUnknown() =>
        history.Count(settled => settled.Outcome == Outcome.Unknown && EntriesOf(settled.Write).Any());

    private IEnumerable<TrailLine> EntriesOf(SentWrite write) =>
        entries[(write.Effect.Kind, write.Effect.Property, write.Mark)];

    private IEnumerable<Damage> Judge(SettledWrite settled)
    {
        var write = settled.Write;
        var found = EntriesOf(write).ToList();
        var name = $"{write.Effect.Kind} “{write.Mark}”";
        switch (settled.Outcome, found.Count)
        {
            case (Outcome.Acknowledged, 0):
                yield return new Damage(DamageKind.Lost, $"{name} was acknowledged and is not in the trail");
                yield break;
            case (Outcome.Refused, > 0):
                yield return new Damage(DamageKind.Ghost, $"{name} was refused and is in the trail");
                break;
            case (_, > 1):
                yield return new Damage(DamageKind.Doubled, $"{name} is in the trail {found.Count} times");
                break;
        }

        if (snapshot.Presses.Contains(write.Token) != found.Count > 0)
        {
            var (there, missing) = found.Count > 0 ? ("trail entry", "press") : ("press", "trail entry");
            yield return new Damage(DamageKind.Half, $"{name} has its {there} and not its {missing}");
        }

        if (
            write.Basis is { } basis
            && found is [var entry]
            && entry.After.GetValueOrDefault(Version) != Say(basis + 1)
        )
        {
            yield return new Damage(
                DamageKind.Torn,
                $"{name} was made on version {Say(basis)} and became version {entry.After.GetValueOrDefault(Version)}"
            );
        }
    }

    private IEnumerable<WrittenKind> Kinds() =>
        history
            .Select(settled => settled.Write.Effect)
            .GroupBy(effect => (effect.Kind, effect.IsSearched), effect => effect.Property)
            .Select(kind => new WrittenKind(
                kind.Key.Kind,
                kind.Key.IsSearched,
                [.. kind.Distinct(StringComparer.Ordinal)]
            ));

    private IEnumerable<Damage> JudgeRecords(WrittenKind written)
    {
        var records = snapshot.Records.Where(record => record.Kind == written.Kind).ToDictionary(record => record.Id);
        var lives = snapshot.Trail.Where(line => line.Kind == written.Kind).ToLookup(line => line.Id);
        foreach (var id in records.Keys.Union(lives.Select(life => life.Key)))
        {
            var life = new RecordLife(written.Kind, id);
            foreach (var damage in lives[id].SelectMany(life.Step))
            {
                yield return damage;
            }

            IReadOnlyList<string>? found = written.IsSearched ? [.. snapshot.Found[id]] : null;
            foreach (var damage in life.End(records.GetValueOrDefault(id), found, written.Properties))
            {
                yield return damage;
            }
        }
    }

    private static string Say(uint version) => version.ToString(CultureInfo.InvariantCulture);

    private sealed record WrittenKind(string Kind, bool IsSearched, IReadOnlyList<string> Properties);
}

using System.Diagnostics;
using Goldthread.Crash.Checking;
using Goldthread.Crash.Databases;
using Goldthread.Crash.Writing;

namespace Goldthread.Crash;

/// <summary>One database through one storm, and what is left of it.</summary>
public sealed class Rig(IStore store, Product product, int kills, int seed)
{
    /// <summary>How many of the records that were added are looked at through their own pages.</summary>
    private const int MostPages = 200;

    public async Task<RigResult> RunAsync(CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        product.Set(store.Settings);
        await store.PrepareAsync(product, cancel);
        await product.RequireAsync(["demonstration"], cancel);
        var history = new History();
        var unseen = await StormAsync(history, cancel);
        var trail = await product.RunAsync(["trail", "verify"], cancel);
        var soundness = await store.CheckAsync(cancel);
        var writes = history.Outcomes();
        var check = new HistoryCheck(writes, await SnapshotAsync(writes, cancel));
        return new RigResult(
            store.Name,
            kills,
            writes,
            check.KeptUnknown(),
            [.. unseen, .. check.Run()],
            TrailIsUnbroken: trail == 0,
            soundness,
            Stopwatch.GetElapsedTime(started)
        );
    }

    /// <summary>Evidence of which somebody was told that it is saved, with its file.</summary>
    public static bool IsSentEvidence(SettledWrite said) =>
        said is { Outcome: Outcome.Acknowledged, Write.Effect.Kind: EvidenceWriter.Kind };

    private async Task<IReadOnlyList<Damage>> StormAsync(History history, CancellationToken cancel)
    {
        using var server = new Server(product);
        using var storm = new Storm(product, server, history, seed);
        await storm.GatherAsync(cancel);
        await storm.BlowAsync(kills, cancel);
        return [.. await LookAsync(storm.Witness, history, cancel), .. await OpenFilesAsync(storm, history, cancel)];
    }

    /// <summary>A piece of evidence that was acknowledged gives its file back, whole.</summary>
    private async Task<IReadOnlyList<Damage>> OpenFilesAsync(Storm storm, History history, CancellationToken cancel)
    {
        var writes = history.Outcomes();
        var pieces = (await SnapshotAsync(writes, cancel))
            .Trail.Where(line => line.Kind == EvidenceWriter.Kind && line.After.ContainsKey("Done"))
            .ToLookup(line => line.After["Done"]!, line => line.Id, StringComparer.Ordinal);
        List<Damage> lost = [];
        foreach (var said in writes.Where(IsSentEvidence))
        {
            var place = said.Write.Place;
            foreach (var id in pieces[said.Write.Mark])
            {
                var words = EvidenceWriter.WordsOf(said.Write.Mark);
                if (!await storm.KeeperOf(place).ShowsAsync($"/{place}/evidence/{id}", words, cancel))
                {
                    lost.Add(new Damage(DamageKind.Lost, $"the file of “{said.Write.Mark}” is not what was sent"));
                }
            }
        }

        return lost;
    }

    private async Task<IReadOnlyList<Damage>> LookAsync(Visitor witness, History history, CancellationToken cancel)
    {
        // A form that is pressed again after a kill between its save and the note of where it led leads home.
        var added = history
            .Outcomes()
            .Where(said => said is { Outcome: Outcome.Acknowledged, Write.Effect.Property: "Name" })
            .Where(said => said.LedTo is not null and not "/home")
            .ToArray();
        new Random(seed).Shuffle(added);
        List<Damage> unseen = [];
        foreach (var said in added.Take(MostPages))
        {
            if (!await witness.ShowsAsync(said.LedTo!, said.Write.Mark, cancel))
            {
                unseen.Add(new Damage(DamageKind.Lost, $"{said.LedTo} does not show “{said.Write.Mark}”"));
            }
        }

        return unseen;
    }

    private async Task<Snapshot> SnapshotAsync(IEnumerable<SettledWrite> writes, CancellationToken cancel)
    {
        await using var connection = await store.OpenAsync(cancel);
        return await new SnapshotReader(connection).ReadAsync(writes.Select(said => said.Write.Effect), cancel);
    }
}

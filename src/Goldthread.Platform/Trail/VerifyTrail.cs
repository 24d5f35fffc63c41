using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Platform.Trail;

/// <summary>
/// Walks every chain of the trail from its first entry and says where it first breaks. The scope must reach across the
/// floor.
/// </summary>
[UseCase]
public sealed class VerifyTrail(GoldthreadDb db)
{
    /// <summary>How many entries are in memory at once.</summary>
    public const int BatchSize = 2_000;

    /// <summary>One verdict a chain, the shared chain first.</summary>
    public async Task<IReadOnlyList<ChainVerdict>> RunAsync(CancellationToken cancel)
    {
        var recorded = await db.Set<TrailHead>().Select(head => head.ChainId).ToListAsync(cancel);
        var found = await db.Set<TrailEntry>().Select(entry => entry.ChainId).Distinct().ToListAsync(cancel);
        List<ChainVerdict> verdicts = [];
        foreach (var chain in recorded.Union(found).Order())
        {
            verdicts.Add(await VerifyAsync(chain, cancel));
        }

        return verdicts;
    }

    private async Task<ChainVerdict> VerifyAsync(Guid chain, CancellationToken cancel)
    {
        var walk = new ChainWalk(chain);
        var entries = db.Set<TrailEntry>().AsNoTracking().Where(entry => entry.ChainId == chain);
        var lookedAgainAt = -1L;
        while (true)
        {
            var after = walk.Number;
            var batch = await entries
                .Where(entry => entry.Number > after)
                .OrderBy(entry => entry.Number)
                .Take(BatchSize)
                .ToListAsync(cancel);
            foreach (var entry in batch)
            {
                if (walk.Step(entry) is { } fault)
                {
                    return new ChainVerdict(chain, walk.Number, fault);
                }
            }

            if (batch.Count > 0)
            {
                continue;
            }

            // The end is read after the entries, and once more when the application has written meanwhile.
            var head = await db.Set<TrailHead>()
                .AsNoTracking()
                .SingleOrDefaultAsync(end => end.ChainId == chain, cancel);
            if (head?.Number > walk.Number && lookedAgainAt != walk.Number)
            {
                lookedAgainAt = walk.Number;
                continue;
            }

            return new ChainVerdict(chain, walk.Number, walk.End(head) ?? await BeforeFirstAsync(entries, cancel));
        }
    }

    /// <summary>The walk starts at number 1; nothing may hide below.</summary>
    private static async Task<ChainFault?> BeforeFirstAsync(IQueryable<TrailEntry> entries, CancellationToken cancel)
    {
        var hidden = await entries
            .Where(entry => entry.Number < 1)
            .OrderBy(entry => entry.Number)
            .FirstOrDefaultAsync(cancel);
        return hidden is null
            ? null
            : new ChainFault(hidden.Number, hidden.UseCase, "was inserted before the first entry");
    }
}

/// <param name="ChainId">The partnership or agency, or all zeros for the shared chain.</param>
/// <param name="Entries">How many entries were found in order.</param>
/// <param name="Fault">The first thing wrong, or nothing.</param>
public sealed record ChainVerdict(Guid ChainId, long Entries, ChainFault? Fault)
{
    public override string ToString()
    {
        var name = ChainId == TrailHead.SharedChain ? "shared" : ChainId.ToString("D");
        return Fault is null ? $"{name}: {Entries} entries, unbroken" : $"{name}: {Fault}";
    }
}

/// <param name="Number">The number of the entry.</param>
/// <param name="UseCase">The use case that it says wrote it, where it can be read.</param>
/// <param name="Words">What is wrong with it.</param>
public sealed record ChainFault(long Number, string? UseCase, string Words)
{
    public override string ToString() =>
        UseCase is null ? $"entry {Number} {Words}" : $"entry {Number} ({UseCase}) {Words}";
}

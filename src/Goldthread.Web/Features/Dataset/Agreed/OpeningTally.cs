using System.Collections.Concurrent;
using Goldthread.Platform.Calendar;

namespace Goldthread.Features.Dataset.Agreed;

/// <summary>
/// Counts openings of measures in memory, so that reading a page never waits for a write. A job takes the counts to the
/// database; what a sudden end of the process loses is a few minutes of them.
/// </summary>
public sealed class OpeningTally(TimeProvider time)
{
    private readonly ConcurrentDictionary<TalliedMeasure, int> counts = new();

    /// <summary>The page of a measure was opened.</summary>
    public void Note(Guid partnershipId, string measureKey)
    {
        var today = time.Today();
        Add(new TalliedMeasure(partnershipId, measureKey, new DateOnly(today.Year, today.Month, 1)), 1);
    }

    /// <summary>Adds to a count, also to give back what could not be written.</summary>
    public void Add(TalliedMeasure measure, int times) =>
        counts.AddOrUpdate(measure, times, (_, count) => count + times);

    /// <summary>Hands over the counts of a partnership and begins at nought.</summary>
    public IReadOnlyDictionary<TalliedMeasure, int> Take(Guid partnershipId)
    {
        Dictionary<TalliedMeasure, int> taken = [];
        foreach (var measure in counts.Keys.Where(one => one.PartnershipId == partnershipId).ToList())
        {
            if (counts.TryRemove(measure, out var count))
            {
                taken.Add(measure, count);
            }
        }

        return taken;
    }
}

/// <summary>A measure in a month, whose openings are counted.</summary>
public sealed record TalliedMeasure(Guid PartnershipId, string MeasureKey, DateOnly Month);

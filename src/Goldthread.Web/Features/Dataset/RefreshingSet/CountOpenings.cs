using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.RefreshingSet;

/// <summary>Takes the counts of openings from memory to the database, for the partnerships in scope.</summary>
[UseCase]
public sealed class CountOpenings(GoldthreadDb db, OpeningTally tally, Scope scope)
{
    /// <returns>How many counts were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var written = 0;
        foreach (var partnership in scope.Partnerships)
        {
            written += await WriteAsync(tally.Take(partnership), cancel);
        }

        return written;
    }

    private async Task<int> WriteAsync(IReadOnlyDictionary<TalliedMeasure, int> taken, CancellationToken cancel)
    {
        if (taken.Count == 0)
        {
            return 0;
        }

        try
        {
            foreach (var (measure, times) in taken)
            {
                var opening = await db.MeasureOpenings.SingleOrDefaultAsync(
                    one =>
                        one.PartnershipId == measure.PartnershipId
                        && one.MeasureKey == measure.MeasureKey
                        && one.Month == measure.Month,
                    cancel
                );
                if (opening is null)
                {
                    opening = new MeasureOpening(measure.PartnershipId, measure.MeasureKey, measure.Month);
                    db.Add(opening);
                }

                opening.Add(times);
            }

            await db.SaveChangesAsync(this, cancel);
            return taken.Count;
        }
        catch
        {
            // Another node wrote the same count first, or the database is away: the next run adds these again.
            foreach (var (measure, times) in taken)
            {
                tally.Add(measure, times);
            }

            throw;
        }
    }
}

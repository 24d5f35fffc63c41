using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>Settles which agencies a cycle that is being prepared will ask.</summary>
[UseCase]
public sealed class ChooseCycleAgencies(
    GoldthreadDb db,
    CycleByYearQuery cycles,
    AskableAgenciesQuery agencies,
    TimeProvider time
)
{
    /// <param name="year">The year of the cycle.</param>
    /// <param name="chosen">Slugs of the agencies.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RuleBrokenException">None is chosen, or the cycle is launched.</exception>
    public async Task RunAsync(int year, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        var cycle = await cycles.OwnAsync(year, toChange: true, cancel);
        if (!cycle.IsDraft)
        {
            throw new RuleBrokenException("This cycle has been launched. Stop sending first if something must change.");
        }

        if (chosen.Count == 0)
        {
            throw new RuleBrokenException("Choose at least one agency.", "Chosen");
        }

        var asked = await db.CycleAgencies.Where(one => one.CycleId == cycle.Id).ToListAsync(cancel);
        foreach (var could in await agencies.OfAsync(cycle.RunById, time.Today(), cancel))
        {
            var row = asked.FirstOrDefault(one => one.AgencyId == could.Agency.Id);
            var wanted = chosen.Contains(could.Agency.Slug, StringComparer.Ordinal);
            if (wanted && row is null)
            {
                db.Add(AskedAgencies.Of(cycle, could, null));
            }
            else if (!wanted && row is not null)
            {
                db.Remove(row);
            }
        }

        await db.SaveChangesAsync(this, cancel);
    }
}

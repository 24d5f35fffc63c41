using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What this area’s panel agreed of an agency in the newest earlier cycle that it judged, by standard. Of an agency that took
/// over from one other, what it agreed of that one.
/// </summary>
[Scoped]
public sealed class PanelBeforeQuery(
    GoldthreadDb db,
    AskedSetQuery sets,
    CycleByYearQuery cycles,
    AgencyReachQuery reach,
    Address address
)
{
    public async Task<IReadOnlyDictionary<string, PanelBefore>> OfAsync(
        Cycle cycle,
        Guid agencyId,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var before = await reach.PredecessorsAsync(agencyId, cancel);
        foreach (var earlier in (await cycles.AllAsync(cancel)).Where(one => !one.IsDraft && one.Year < cycle.Year))
        {
            var rated = await db
                .ModeratedRatings.AsNoTracking()
                .Where(one => one.PartnershipId == here && one.CycleId == earlier.Id)
                .Where(one => one.AgencyId == agencyId || before.Contains(one.AgencyId))
                .ToListAsync(cancel);
            var same = rated.Where(one => one.AgencyId == agencyId).ToList();
            // What was said of several agencies that became one cannot be said of it.
            if (same.Count == 0 && rated.Select(one => one.AgencyId).Distinct().Count() != 1)
            {
                continue;
            }

            var agreed = (same.Count == 0 ? rated : same).ToDictionary(one => one.Section, StringComparer.Ordinal);

            var set = await sets.OfAsync(earlier.QuestionSetVersionId, cancel);
            return PanelStandards
                .Of(set)
                .Where(section => agreed.ContainsKey(section.Key))
                .DistinctBy(section => section.Standard, StringComparer.Ordinal)
                .ToDictionary(
                    section => section.Standard!,
                    section =>
                    {
                        var one = agreed[section.Key];
                        var label = PanelStandards.ScaleOf(set, section).Find(one.Rating)?.Label ?? one.Rating;
                        return new PanelBefore(earlier.Year, label, one.Comment);
                    },
                    StringComparer.Ordinal
                );
        }

        return new Dictionary<string, PanelBefore>(StringComparer.Ordinal);
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>What this area’s panel agreed of an agency in the newest earlier cycle that it judged, by standard.</summary>
[Scoped]
public sealed class PanelBeforeQuery(GoldthreadDb db, AskedSetQuery sets, CycleByYearQuery cycles, Address address)
{
    public async Task<IReadOnlyDictionary<string, PanelBefore>> OfAsync(
        Cycle cycle,
        Guid agencyId,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        foreach (var earlier in (await cycles.AllAsync(cancel)).Where(one => !one.IsDraft && one.Year < cycle.Year))
        {
            var agreed = await db
                .ModeratedRatings.AsNoTracking()
                .Where(one => one.PartnershipId == here && one.CycleId == earlier.Id && one.AgencyId == agencyId)
                .ToDictionaryAsync(one => one.Section, StringComparer.Ordinal, cancel);
            if (agreed.Count == 0)
            {
                continue;
            }

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

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>S5: that agencies say how they meet section 11, and that the partnership reads what their executives signed.</summary>
public sealed class Section11Evidence(GoldthreadDb db, Address address) : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here;
        var states = await db
            .AreaReturns.AsNoTracking()
            .Where(one => one.PartnershipId == here.Id)
            .Join(
                db.Cycles,
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) =>
                    new
                    {
                        one.State,
                        cycle.Year,
                        cycle.Name,
                        cycle.SendsAt,
                    }
            )
            .ToListAsync(cancel);
        if (states.Count == 0)
        {
            return [];
        }

        var newest = states.GroupBy(row => row.Year).MaxBy(same => same.Key)!.ToList();
        var last = await db
            .Releases.AsNoTracking()
            .Where(one => one.PartnershipId == here.Id)
            .MaxAsync(one => (DateTime?)one.ReleasedAt, cancel);
        return
        [
            new(
                ["S5"],
                $"{newest[0].Name}: {Words.Count(newest.Count(row => row.State == AssessmentState.Submitted))} of {Words.Plural(newest.Count, "agency has", "agencies have")} sent a signed self-assessment",
                last ?? newest[0].SendsAt!.Value,
                Section11Paths.CycleProgress(here.Slug, newest[0].Year),
                Section11Policy.Look
            ),
        ];
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>Who reads which agency of a cycle in the partnership of the address. Never what they say of it.</summary>
[Scoped]
public sealed class CyclePanelQuery(
    GoldthreadDb db,
    PostHoldersQuery holders,
    PanelConflictsQuery conflicts,
    Address address
)
{
    public Task<CyclePanel> OfAsync(Cycle cycle, bool toChange, CancellationToken cancel) =>
        OfAsync(cycle, null, toChange, cancel);

    /// <summary>The same with one agency alone, for whoever scores it.</summary>
    public async Task<CyclePanel> OfAsync(Cycle cycle, string? agency, bool toChange, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var newest = await NewestAsync(cycle, agency, cancel);
        var ids = newest.Select(one => one.AgencyId).ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, cancel);
        var evaluations = await (toChange ? db.PanelEvaluations : db.PanelEvaluations.AsNoTracking())
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id && ids.Contains(one.AgencyId))
            .OrderBy(one => one.AskedOn)
            .ThenBy(one => one.Id)
            .ToListAsync(cancel);
        var agreed = await db
            .ModeratedRatings.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id && ids.Contains(one.AgencyId))
            .Select(one => one.AgencyId)
            .Distinct()
            .ToListAsync(cancel);
        var posts = evaluations.Select(one => one.PostId).Distinct().ToList();
        var titles = await db
            .Posts.AsNoTracking()
            .Where(post => posts.Contains(post.Id))
            .ToDictionaryAsync(post => post.Id, post => post.Title, cancel);
        var held = await holders.OfAsync(posts.Select(post => (Guid?)post), cancel);
        var barred = await conflicts.OfAsync(ids, cancel);
        return new CyclePanel(
            cycle,
            [.. (await holders.PanelAsync(here, cancel)).DistinctBy(member => member.PersonId)],
            [
                .. newest
                    .Select(one => new PanelAgency(
                        agencies[one.AgencyId],
                        one,
                        [.. evaluations.Where(each => each.AgencyId == one.AgencyId).Select(SeatOf)]
                    )
                    {
                        IsAgreed = agreed.Contains(one.AgencyId),
                    })
                    .OrderBy(agency => agency.Agency.Name, StringComparer.OrdinalIgnoreCase),
            ],
            barred
        );

        PanelSeat SeatOf(PanelEvaluation one) =>
            new(
                one,
                titles.GetValueOrDefault(one.PostId, "A post that is no more"),
                held.GetValueOrDefault(one.PostId),
                !agreed.Contains(one.AgencyId)
                    && barred.Bars(one.AgencyId, held.GetValueOrDefault(one.PostId)?.PersonId)
            );
    }

    /// <summary>The newest submission of each agency that was released here.</summary>
    private async Task<IReadOnlyList<Release>> NewestAsync(Cycle cycle, string? agency, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var releases = await db
            .Releases.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Where(one => agency == null || db.Agencies.Any(known => known.Id == one.AgencyId && known.Slug == agency))
            .Join(db.Submissions, one => one.SubmissionId, sent => sent.Id, (one, sent) => new { one, sent.Number })
            .ToListAsync(cancel);
        return [.. releases.GroupBy(pair => pair.one.AgencyId).Select(same => same.MaxBy(pair => pair.Number)!.one)];
    }
}

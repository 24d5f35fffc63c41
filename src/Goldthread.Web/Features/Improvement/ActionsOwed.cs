using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Actions that agencies have promised and not yet shown, for “Who owes me what”.</summary>
public sealed class ActionsOwed(GoldthreadDb db, Address address) : IOutstanding
{
    public Task<int> CountHereAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        return db.Actions.Where(ActionConditions.Owed).CountAsync(action => action.PartnershipId == here, cancel);
    }

    public async Task<IReadOnlyList<OutstandingItem>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here;
        var owed = await db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Owed)
            .Where(action => action.PartnershipId == here.Id)
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .Select(action => new
            {
                action.AgencyId,
                Agency = db.Set<Agency>().Single(agency => agency.Id == action.AgencyId).Name,
                Owner = db.Set<Post>()
                    .Where(post => post.Id == action.OwnerPostId)
                    .Select(post => post.Title)
                    .FirstOrDefault(),
                action.Reference,
                action.Title,
                action.Due,
            })
            .ToListAsync(cancel);
        return
        [
            .. owed.Select(action => new OutstandingItem(
                action.AgencyId,
                action.Agency,
                action.Owner,
                "Action",
                action.Reference,
                action.Title,
                action.Due,
                ImprovementPaths.ActionDetail(here.Slug, action.Reference)
            )),
        ];
    }
}

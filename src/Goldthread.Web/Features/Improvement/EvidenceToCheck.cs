using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Waiting for you to decide: evidence of actions that this person may sign off and does not answer for.</summary>
public sealed class EvidenceToCheck(GoldthreadDb db, TimeProvider time) : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(ImprovementPolicy.Judge))
        {
            return [];
        }

        var today = time.Today();
        var whole = Deciding(user, post => post.Role is Role.PartnershipTeam or Role.IndependentChair);
        var groups = user.Posts.Select(post => post.GroupId).OfType<Guid>().ToList();
        var waiting = await db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Open)
            .Where(action =>
                action.EvidenceSentOn != null
                && (
                    whole.Contains(action.PartnershipId)
                    || (action.SignOffGroupId != null && groups.Contains(action.SignOffGroupId.Value))
                )
                && !db.Set<Post>().Any(post => post.Id == action.OwnerPostId && post.PersonId == user.PersonId)
            )
            .OrderBy(action => action.EvidenceSentOn)
            .Take(Most)
            .Select(action => new
            {
                action.PartnershipId,
                action.SignOffGroupId,
                action.Reference,
                action.EvidenceSentOn,
                Place = db.Set<SafeguardingPartnership>()
                    .Where(partnership => partnership.Id == action.PartnershipId)
                    .Select(partnership => partnership.Slug)
                    .First(),
                Agency = db.Set<Agency>()
                    .Where(agency => agency.Id == action.AgencyId)
                    .Select(agency => agency.ShortName)
                    .First(),
            })
            .ToListAsync(cancel);
        return
        [
            .. waiting
                .Where(action => user.MayDecideFor(action.PartnershipId, action.SignOffGroupId))
                .Select(action => new WorkItem(
                    WorkSection.ToDecide,
                    action.Reference,
                    $"Accept or return evidence for {action.Reference}",
                    $"{action.Agency}, sent {Words.Ago(today, action.EvidenceSentOn!.Value)}",
                    ImprovementPaths.SignOffAction(action.Place, action.Reference)
                )),
        ];
    }

    private static List<Guid> Deciding(CurrentUser user, Func<HeldPost, bool> wanted) =>
        [.. user.Posts.Where(wanted).SelectMany(post => post.Partnerships).Distinct()];
}

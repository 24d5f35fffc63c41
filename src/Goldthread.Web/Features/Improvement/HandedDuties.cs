using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Events;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Moves what a post answers for to the one that took over: open actions and impact checks, as far as the scope reaches.
/// Does not save.
/// </summary>
[Scoped]
public sealed class HandedDuties(GoldthreadDb db)
{
    public async Task PassAsync(Guid from, Guid to, CancellationToken cancel)
    {
        var actions = db.Actions.Where(ActionConditions.Open).Where(action => action.OwnerPostId == from);
        foreach (var action in await actions.ToListAsync(cancel))
        {
            action.HandTo(to);
        }

        var checks = db.ImpactChecks.Where(check => check.Verdict == null && check.CheckerPostId == from);
        foreach (var check in await checks.ToListAsync(cancel))
        {
            check.HandTo(to);
        }
    }

    /// <summary>Lets go of a post that is no more, open or not: nobody ever held it.</summary>
    public async Task LetGoAsync(Guid post, CancellationToken cancel)
    {
        foreach (var action in await db.Actions.Where(action => action.OwnerPostId == post).ToListAsync(cancel))
        {
            action.HandTo(null);
        }

        foreach (var check in await db.ImpactChecks.Where(check => check.CheckerPostId == post).ToListAsync(cancel))
        {
            check.HandTo(null);
        }
    }

    /// <summary>Everything whose post has ended and named a successor that can be held today.</summary>
    public async Task PassAllAsync(DateOnly today, CancellationToken cancel)
    {
        var ended = db.Set<Post>()
            .Where(post => post.SuccessorId != null && post.To != null && post.To < today)
            .Where(post =>
                db.Set<AgencyAction>()
                    .Any(action =>
                        action.OwnerPostId == post.Id
                        && action.SignedOffOn == null
                        && action.DeclinedOn == null
                        && action.ClosedWithoutOn == null
                    ) || db.Set<ImpactCheck>().Any(check => check.CheckerPostId == post.Id && check.Verdict == null)
            );
        foreach (var post in await ended.AsNoTracking().ToListAsync(cancel))
        {
            await PassAsync(post.Id, post.SuccessorId!.Value, cancel);
        }
    }
}

/// <summary>In the partnerships that whoever handed the post on looks after, the duties move in the same transaction.</summary>
public sealed class PassDutiesWhenPostIsHandedOn(HandedDuties duties) : IHandle<PostHandedOn>
{
    public Task HandleAsync(PostHandedOn fact, CancellationToken cancel) =>
        duties.PassAsync(fact.PostId, fact.SuccessorId, cancel);
}

/// <summary>No action or check may name a post that is no more.</summary>
public sealed class LetGoWhenPostIsTakenBack(HandedDuties duties) : IHandle<PostTakenBack>
{
    public Task HandleAsync(PostTakenBack fact, CancellationToken cancel) => duties.LetGoAsync(fact.PostId, cancel);
}

/// <summary>Open actions and impact checks of posts, for whoever ends them.</summary>
public sealed class ImprovementDuties(GoldthreadDb db, IDirectory directory) : IDuties
{
    public async Task<IReadOnlyList<Duty>> OfAsync(IReadOnlyCollection<Guid> posts, CancellationToken cancel)
    {
        if (posts.Count == 0)
        {
            return [];
        }

        var slugs = (await directory.PartnershipsAsync(cancel)).ToDictionary(there => there.Id, there => there.Slug);
        var actions = await db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Open)
            .Where(action => action.OwnerPostId != null && posts.Contains(action.OwnerPostId.Value))
            .Select(action => new
            {
                action.OwnerPostId,
                action.PartnershipId,
                action.Reference,
                action.Title,
                action.Due,
            })
            .ToListAsync(cancel);
        var checks = await db
            .ImpactChecks.AsNoTracking()
            .Where(check =>
                check.Verdict == null && check.CheckerPostId != null && posts.Contains(check.CheckerPostId.Value)
            )
            .Select(check => new
            {
                check.CheckerPostId,
                check.PartnershipId,
                check.Reference,
                check.Question,
                check.Due,
            })
            .ToListAsync(cancel);
        return
        [
            .. actions.Select(action => new Duty(
                action.OwnerPostId!.Value,
                "Action",
                action.Reference,
                action.Title,
                action.Due,
                ImprovementPaths.ActionDetail(slugs[action.PartnershipId], action.Reference)
            )),
            .. checks.Select(check => new Duty(
                check.CheckerPostId!.Value,
                "Impact check",
                check.Reference,
                check.Question,
                check.Due,
                ImprovementPaths.CheckImpact(slugs[check.PartnershipId], check.Reference)
            )),
        ];
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>
/// Which of a person's posts somebody looks after: administrators all of them, a partnership's team those in it, in its
/// groups and in the agencies that work there. Somebody may be known to two partnerships and belong to both.
/// </summary>
public sealed class KeptPostsQuery(GoldthreadDb db, CurrentUser user)
{
    /// <summary>The posts of a person that last today or later and that this user looks after.</summary>
    public async Task<IReadOnlySet<Guid>> OfAsync(Guid personId, DateOnly today, CancellationToken cancel)
    {
        var lasting = Lasting(personId, today);
        if (!user.May(PartnershipPolicy.Found))
        {
            var kept = user
                .Posts.Where(post => PartnershipPolicy.Keep.Roles.Contains(post.Role))
                .SelectMany(post => post.Partnerships)
                .Distinct()
                .ToList();
            lasting = lasting.Where(post =>
                (post.TeamOfId != null && kept.Contains(post.TeamOfId.Value))
                || (post.GroupPartnershipId != null && kept.Contains(post.GroupPartnershipId.Value))
                || db.Set<AgencyMembership>()
                    .Any(membership => membership.AgencyId == post.AgencyId && kept.Contains(membership.PartnershipId))
            );
        }

        return (await lasting.Select(post => post.Id).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>What concerns the whole person needs somebody who looks after all their posts.</summary>
    /// <exception cref="RuleBrokenException">They hold one that this user does not look after.</exception>
    public async Task RequireAllAsync(Guid personId, DateOnly today, string? field, CancellationToken cancel)
    {
        var all = await Lasting(personId, today).CountAsync(cancel);
        if ((await OfAsync(personId, today, cancel)).Count < all)
        {
            throw new RuleBrokenException(
                "This person also holds a post that you do not look after. Ask the system administrator to do this.",
                field
            );
        }
    }

    private IQueryable<Post> Lasting(Guid personId, DateOnly today) =>
        db.Posts.AsNoTracking().Where(post => post.PersonId == personId && (post.To == null || post.To >= today));
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>Coming up: posts that begin or end in the next four weeks, one's own and those one looks after.</summary>
public sealed class PostChanges(GoldthreadDb db, TimeProvider time) : IWorkList
{
    private const int DaysAhead = 28;
    private const int Most = 10;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var today = time.Today();
        var until = today.AddDays(DaysAhead);
        var found = await Seen(user)
            .Where(post => (post.From > today && post.From <= until) || (post.To >= today && post.To <= until))
            .Join(
                db.Set<Person>().Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (post, person) =>
                    new
                    {
                        person.Id,
                        person.Name,
                        post.Title,
                        post.From,
                        post.To,
                    }
            )
            .OrderBy(line => line.From > today ? line.From : line.To)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(line =>
            {
                var begins = line.From > today;
                var own = line.Id == user.PersonId;
                return new WorkItem(
                    WorkSection.ComingUp,
                    null,
                    $"{line.Title} {(begins ? "begins" : "ends")}",
                    own ? "Your post" : line.Name,
                    own ? "/account" : PartnershipPaths.PersonDetail(line.Id),
                    begins ? line.From : line.To
                );
            }),
        ];
    }

    private IQueryable<Post> Seen(CurrentUser user)
    {
        if (user.May(PartnershipPolicy.Found))
        {
            return db.Posts.AsNoTracking();
        }

        var kept = user
            .Posts.Where(post => PartnershipPolicy.Keep.Roles.Contains(post.Role))
            .SelectMany(post => post.Partnerships)
            .Distinct()
            .ToList();
        return db
            .Posts.AsNoTracking()
            .Where(post =>
                post.PersonId == user.PersonId
                || (post.TeamOfId != null && kept.Contains(post.TeamOfId.Value))
                || (post.GroupPartnershipId != null && kept.Contains(post.GroupPartnershipId.Value))
                || db.Set<AgencyMembership>()
                    .Any(membership => membership.AgencyId == post.AgencyId && kept.Contains(membership.PartnershipId))
            );
    }
}

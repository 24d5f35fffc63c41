using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>
/// The people somebody may look after: administrators all of them, a partnership's team those with a post in one of its
/// groups, agencies or its own team, and those who hold no post anywhere yet.
/// </summary>
public sealed class KeptPeopleQuery(GoldthreadDb db, CurrentUser user)
{
    public async Task<(int Total, IReadOnlyList<PersonRow> Rows)> FindAsync(
        PersonFilter filter,
        DateOnly today,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var people = Kept().AsNoTracking().WithWords(filter.Words, person => person.Name, person => person.Email);
        people = filter.State switch
        {
            "left" => people.Where(person => person.Left != null),
            "all" => people,
            _ => people.Where(person => person.Left == null),
        };
        if (filter.Role is { } wanted)
        {
            people = people.Where(person =>
                db.Set<Post>()
                    .Any(post =>
                        post.PersonId == person.Id && post.Role == wanted && (post.To == null || post.To >= today)
                    )
            );
        }

        var total = await people.CountAsync(cancel);
        var page = await people
            .OrderBy(person => person.Name)
            .ThenBy(person => person.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancel);
        var ids = page.Select(person => person.Id).ToList();
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => ids.Contains(post.PersonId) && post.From <= today && (post.To == null || post.To >= today))
            .ToListAsync(cancel);
        var titles = posts.ToLookup(post => post.PersonId, post => post.Title);
        return (
            total,
            [
                .. page.Select(person => new PersonRow(
                    person.Id,
                    person.Name,
                    person.Email,
                    string.Join(", ", titles[person.Id]),
                    person.Left
                )),
            ]
        );
    }

    /// <summary>One person, if they are among those this person may look after.</summary>
    /// <exception cref="NotFoundException">They are not.</exception>
    public async Task<Person> RequireAsync(Guid id, CancellationToken cancel) =>
        await Kept().SingleOrDefaultAsync(person => person.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>All of them, for other queries to build on.</summary>
    public IQueryable<Person> Kept()
    {
        if (user.May(PartnershipPolicy.Found))
        {
            return db.People;
        }

        var kept = user
            .Posts.Where(post => PartnershipPolicy.Keep.Roles.Contains(post.Role))
            .SelectMany(post => post.Partnerships)
            .Distinct()
            .ToList();
        return db.People.Where(person =>
            !db.Set<Post>().Any(post => post.PersonId == person.Id)
            || db.Set<Post>()
                .Any(post =>
                    post.PersonId == person.Id
                    && (
                        (post.TeamOfId != null && kept.Contains(post.TeamOfId.Value))
                        || (post.GroupPartnershipId != null && kept.Contains(post.GroupPartnershipId.Value))
                        || db.Set<AgencyMembership>()
                            .Any(membership =>
                                membership.AgencyId == post.AgencyId && kept.Contains(membership.PartnershipId)
                            )
                    )
                )
        );
    }
}

/// <summary>One person of the list.</summary>
public sealed record PersonRow(Guid Id, string Name, string Email, string Posts, DateOnly? Left);

/// <summary>What the address of the list asks for.</summary>
/// <param name="Words">Part of a name or address.</param>
/// <param name="Role">Only those with a post of this role.</param>
/// <param name="State">Empty for those who are here, <c>left</c> or <c>all</c>.</param>
public sealed record PersonFilter(string? Words, Role? Role, string? State)
{
    public string ToQuery() => Filters.ToQuery(("words", Words), ("role", Role?.ToString()), ("state", State));
}

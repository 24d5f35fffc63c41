using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Mail;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Who holds posts today, and so whom a letter about section 11 reaches.</summary>
[Scoped]
public sealed class PostHoldersQuery(GoldthreadDb db, TimeProvider time)
{
    /// <summary>By post; a post that nobody holds today is not there.</summary>
    public async Task<IReadOnlyDictionary<Guid, PostHolder>> OfAsync(IEnumerable<Guid?> posts, CancellationToken cancel)
    {
        var ids = posts.OfType<Guid>().Distinct().ToList();
        var held = await Held().Where(holder => ids.Contains(holder.PostId)).ToListAsync(cancel);
        var failing = await FailingAsync([.. held.Select(holder => holder.PersonId).Distinct()], cancel);
        return held.ToDictionary(
            holder => holder.PostId,
            holder => holder with { IsUnreached = failing.Contains((holder.PersonId, holder.Email)) }
        );
    }

    /// <summary>Everybody of an agency, and of those whose duties it took over, by title.</summary>
    public async Task<IReadOnlyList<PostHolder>> OfAgenciesAsync(
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    ) =>
        await Held()
            .Where(holder => holder.AgencyId != null && agencies.Contains(holder.AgencyId.Value))
            .OrderBy(holder => holder.Title)
            .ThenBy(holder => holder.PostId)
            .ToListAsync(cancel);

    /// <summary>Everybody of an agency, or of whoever took over from it, near and far.</summary>
    public async Task<IReadOnlyList<PostHolder>> OfAnsweringAsync(Agency agency, CancellationToken cancel)
    {
        List<Guid> ids = [agency.Id];
        for (var next = agency.SuccessorId; next is { } id; )
        {
            ids.Add(id);
            next = await db
                .Agencies.AsNoTracking()
                .Where(one => one.Id == id)
                .Select(one => one.SuccessorId)
                .SingleAsync(cancel);
        }

        return await OfAgenciesAsync(ids, cancel);
    }

    /// <summary>The independent chair of a partnership; more than one where the post is shared.</summary>
    public async Task<IReadOnlyList<PostHolder>> ChairsAsync(Guid partnershipId, CancellationToken cancel) =>
        await Held()
            .Where(holder => holder.Role == Role.IndependentChair && holder.PlaceId == partnershipId)
            .ToListAsync(cancel);

    /// <summary>Addresses for which sending was given up and nothing has arrived since.</summary>
    private async Task<IReadOnlySet<(Guid PersonId, string Address)>> FailingAsync(
        IReadOnlyCollection<Guid> people,
        CancellationToken cancel
    )
    {
        var messages = db.Set<MailMessage>().AsNoTracking();
        var failed = await messages
            .Where(one => one.PersonId != null && people.Contains(one.PersonId.Value) && one.GaveUpAt != null)
            .Where(one =>
                !messages.Any(later =>
                    later.PersonId == one.PersonId && later.Address == one.Address && later.SentAt > one.GaveUpAt
                )
            )
            .Select(one => new { one.PersonId, one.Address })
            .Distinct()
            .ToListAsync(cancel);
        return failed.Select(one => (one.PersonId!.Value, one.Address)).ToHashSet();
    }

    private IQueryable<PostHolder> Held()
    {
        var today = time.Today();
        return db
            .Posts.AsNoTracking()
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .Join(
                db.People.Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (post, person) =>
                    new PostHolder
                    {
                        PostId = post.Id,
                        AgencyId = post.AgencyId,
                        PlaceId = post.TeamOfId ?? post.GroupPartnershipId,
                        Role = post.Role,
                        Title = post.Title,
                        PersonId = person.Id,
                        Name = person.Name,
                        Email = person.Email,
                    }
            );
    }
}

/// <summary>A post and the person who holds it today.</summary>
public sealed record PostHolder
{
    public Guid PostId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>The partnership whose team or group it stands in.</summary>
    public Guid? PlaceId { get; init; }

    public Role Role { get; init; }

    public string Title { get; init; } = "";

    public Guid PersonId { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Whether the last message to this address could not be delivered.</summary>
    public bool IsUnreached { get; init; }

    /// <summary>The post and the address, and whether that reaches anybody.</summary>
    public string Say() =>
        IsUnreached ? $"{Title}, {Email}. Our last message could not be delivered" : $"{Title}, {Email}";
}

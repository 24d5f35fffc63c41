using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>The posts of a person with the names of where they stand, newest first.</summary>
public sealed class PostsQuery(GoldthreadDb db)
{
    public async Task<IReadOnlyList<PlacedPost>> OfAsync(Guid personId, CancellationToken cancel)
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => post.PersonId == personId)
            .OrderByDescending(post => post.From)
            .ToListAsync(cancel);
        var partnerships = await db
            .Partnerships.AsNoTracking()
            .ToDictionaryAsync(partnership => partnership.Id, partnership => partnership.ShortName, cancel);
        var agencyIds = posts.Select(post => post.AgencyId).OfType<Guid>().ToList();
        var groupIds = posts.Select(post => post.GroupId).OfType<Guid>().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency => agencyIds.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, agency => agency.ShortName, cancel);
        var groups = await db
            .Groups.AsNoTracking()
            .Where(group => groupIds.Contains(group.Id))
            .ToDictionaryAsync(group => group.Id, group => group.Name, cancel);
        return
        [
            .. posts.Select(post => new PlacedPost(
                post.Id,
                post.Title,
                post.Role,
                post switch
                {
                    { TeamOfId: { } team } => $"Team of {partnerships[team]}",
                    { GroupId: { } group } =>
                        $"{groups.GetValueOrDefault(group, "A group")}, {partnerships[post.GroupPartnershipId!.Value]}",
                    { AgencyId: { } agency } => agencies[agency],
                    _ => "The whole installation",
                },
                post.From,
                post.To
            )),
        ];
    }
}

/// <summary>A post and where it stands.</summary>
public sealed record PlacedPost(Guid Id, string Title, Role Role, string Where, DateOnly From, DateOnly? To);

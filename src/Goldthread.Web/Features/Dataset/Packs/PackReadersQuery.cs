using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// Who reads which pack. The team reads drafts and issues; everybody else the issues shared with a group they sit in, or
/// with one that reports to it; the independent chair all that were shared.
/// </summary>
public sealed class PackReadersQuery(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    /// <summary>Whether this person reads drafts there.</summary>
    public bool ReadsDrafts(Guid partnershipId) => user.May(DatasetPolicy.Keep, partnershipId);

    /// <summary>The issues shared in a partnership that this person may read.</summary>
    public async Task<IQueryable<PackIssue>> IssuesAsync(Guid partnershipId, CancellationToken cancel)
    {
        var issues = db.PackIssues.AsNoTracking().Where(issue => issue.PartnershipId == partnershipId);
        if (ReadsDrafts(partnershipId) || Chairs(partnershipId))
        {
            return issues;
        }

        var groups = await GroupsAsync(partnershipId, cancel);
        return issues.Where(issue => groups.Contains(issue.GroupId));
    }

    /// <summary>The people who sit in a group today, each once; those who have left are not among them.</summary>
    public async Task<IReadOnlyList<PackReader>> MembersAsync(Guid groupId, CancellationToken cancel)
    {
        var today = time.Today();
        var members = await db
            .Posts.AsNoTracking()
            .Where(post => post.GroupId == groupId && post.From <= today && (post.To == null || post.To >= today))
            .Join(
                db.People.Where(person => person.Left == null),
                post => post.PersonId,
                person => person.Id,
                (post, person) => new PackReader(person.Id, person.Name, person.Email, post.Role)
            )
            .ToListAsync(cancel);
        return
        [
            .. members
                .Where(member => DatasetPolicy.ReadPacks.Roles.Contains(member.Role))
                .DistinctBy(member => member.PersonId)
                .OrderBy(member => member.Name, StringComparer.Ordinal),
        ];
    }

    private bool Chairs(Guid partnershipId) =>
        user.Posts.Any(post => post.Role == Role.IndependentChair && post.Partnerships.Contains(partnershipId));

    /// <summary>The groups of this person’s posts and all that report to them, directly or through others.</summary>
    private async Task<List<Guid>> GroupsAsync(Guid partnershipId, CancellationToken cancel)
    {
        var all = await db
            .Groups.AsNoTracking()
            .Where(group => group.PartnershipId == partnershipId)
            .Select(group => new { group.Id, group.ReportsToId })
            .ToListAsync(cancel);
        var found = user
            .Posts.Where(post => DatasetPolicy.ReadPacks.Roles.Contains(post.Role))
            .Select(post => post.GroupId)
            .OfType<Guid>()
            .ToHashSet();
        var isGrowing = true;
        while (isGrowing)
        {
            var below = all.Where(group => group.ReportsToId is { } above && found.Contains(above)).ToList();
            isGrowing = below.Exists(group => !found.Contains(group.Id));
            found.UnionWith(below.Select(group => group.Id));
        }

        return [.. found];
    }
}

/// <summary>Somebody who is told when a pack is shared with their group.</summary>
public sealed record PackReader(Guid PersonId, string Name, string Email, Role Role);

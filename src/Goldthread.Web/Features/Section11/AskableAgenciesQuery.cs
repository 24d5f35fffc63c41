using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// The agencies that a cycle of this partnership or joint body could ask, with the areas each works in and the posts that
/// would answer. Where an agency works stands in owned rows of the areas, so this one question looks across the walls
/// between them and gives away only who works where, which the published arrangements say anyway.
/// </summary>
[Scoped]
public sealed class AskableAgenciesQuery(GoldthreadDb db, Scope scope, IDirectory directory)
{
    /// <summary>The partnerships that a cycle covers: the members of a joint body, or the partnership itself; by name.</summary>
    public async Task<IReadOnlyList<NamedPartnership>> AreasAsync(
        Guid runById,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var all = await directory.PartnershipsAsync(cancel);
        var runner = all.Single(one => one.Id == runById);
        if (!runner.IsJoint)
        {
            return [runner];
        }

        var members = await db
            .JointMembers.AsNoTracking()
            .Where(member =>
                member.JointId == runById && member.From <= today && (member.To == null || member.To >= today)
            )
            .Select(member => member.MemberId)
            .ToListAsync(cancel);
        return [.. all.Where(one => members.Contains(one.Id)).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<AskableAgency>> OfAsync(Guid runById, DateOnly today, CancellationToken cancel)
    {
        var areas = await AreasAsync(runById, today, cancel);
        var works = await WorksAsync([.. areas.Select(area => area.Id)], today, cancel);
        var ids = works.Select(row => row.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id) && (agency.To == null || agency.To >= today))
            .OrderBy(agency => agency.Name)
            .ToListAsync(cancel);
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => post.AgencyId != null && ids.Contains(post.AgencyId.Value))
            .Where(post => post.Role == Role.AgencyLead || post.Role == Role.AgencyExecutive)
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .OrderBy(post => post.From)
            .ThenBy(post => post.Id)
            .ToListAsync(cancel);
        return
        [
            .. agencies.Select(agency => new AskableAgency(
                agency,
                [.. areas.Where(area => works.Contains((area.Id, agency.Id)))],
                [.. posts.Where(post => post.AgencyId == agency.Id && post.Role == Role.AgencyLead)],
                [.. posts.Where(post => post.AgencyId == agency.Id && post.Role == Role.AgencyExecutive)]
            )),
        ];
    }

    private async Task<IReadOnlySet<(Guid Area, Guid AgencyId)>> WorksAsync(
        IReadOnlyList<Guid> areas,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (mine, whole, agencies) = (scope.Partnerships, scope.Whole, scope.Agencies);
        scope.To(areas);
        try
        {
            var rows = await db
                .AgencyMemberships.AsNoTracking()
                .Where(row => areas.Contains(row.PartnershipId))
                .Where(row => row.From <= today && (row.To == null || row.To >= today))
                .Select(row => new { row.PartnershipId, row.AgencyId })
                .ToListAsync(cancel);
            return rows.Select(row => (row.PartnershipId, row.AgencyId)).ToHashSet();
        }
        finally
        {
            scope.To(mine, whole, agencies);
        }
    }
}

/// <summary>An agency that could be asked.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Areas">Where it works, by name; the first writes to it.</param>
/// <param name="Leads">Posts that could lead the answers, the longest held first.</param>
/// <param name="Executives">Posts that could sign.</param>
public sealed record AskableAgency(
    Agency Agency,
    IReadOnlyList<NamedPartnership> Areas,
    IReadOnlyList<Post> Leads,
    IReadOnlyList<Post> Executives
);

using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>O1: the agencies, groups and posts that are recorded, and when one of them last changed.</summary>
public sealed class OrganisationEvidence(GoldthreadDb db, Address address, LastChangeQuery changes, TimeProvider time)
    : IFrameworkEvidence
{
    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here;
        var memberships = db.AgencyMemberships.Where(membership => membership.PartnershipId == here.Id);
        var groups = db.Groups.Where(group => group.PartnershipId == here.Id);
        var ever = memberships.Select(membership => membership.AgencyId);
        var posts = db.Posts.Where(post =>
            post.TeamOfId == here.Id
            || post.GroupPartnershipId == here.Id
            || (post.AgencyId != null && ever.Contains(post.AgencyId.Value))
        );
        var records = memberships
            .Select(membership => membership.Id)
            .Concat(ever)
            .Concat(groups.Select(group => group.Id))
            .Concat(posts.Select(post => post.Id));
        if (await changes.OfAsync(records, cancel) is not { } when)
        {
            return [];
        }

        var today = time.Today();
        var agencies = await memberships
            .Where(membership => membership.From <= today && (membership.To == null || membership.To >= today))
            .Select(membership => membership.AgencyId)
            .Distinct()
            .CountAsync(cancel);
        var bodies = await groups.CountAsync(group => group.To == null || group.To >= today, cancel);
        var held = await posts.CountAsync(post => post.From <= today && (post.To == null || post.To >= today), cancel);
        return
        [
            new FrameworkEvidence(
                ["O1"],
                $"{Words.Plural(agencies, "agency", "agencies")}, {Words.Plural(bodies, "group")} and {Words.Plural(held, "post")} are recorded",
                when,
                $"{PartnershipPaths.AgencyList()}?partnership={here.Slug}",
                PartnershipPolicy.Look
            ),
        ];
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Features.Section11;

/// <summary>Ends an agency in the middle of a cycle, with its posts and its work, as the page of the agency does.</summary>
public static class MergedAgency
{
    private static readonly DateOnly Last = new(2026, 11, 23);

    /// <summary>From the next day another agency answers for it, or nobody.</summary>
    public static Task<bool> EndAsync(Site site, string slug, string? successor) =>
        site.LookAsync(async db =>
        {
            var agency = await db.Agencies.SingleAsync(one => one.Slug == slug);
            agency.End(Last, successor is null ? null : await db.Agencies.SingleAsync(one => one.Slug == successor));
            foreach (var membership in await db.AgencyMemberships.Where(one => one.AgencyId == agency.Id).ToListAsync())
            {
                membership.End(Last);
            }

            foreach (var post in await db.Posts.Where(one => one.AgencyId == agency.Id && one.To == null).ToListAsync())
            {
                post.End(Last);
            }

            await db.SaveChangesAsync(agency, default);
            return true;
        });
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>
/// Ends an agency with its open posts and memberships, and names who took over. Whoever does it must keep every partnership
/// it works in, because its work ends in all of them.
/// </summary>
[UseCase]
public sealed class CloseAgency(GoldthreadDb db, CurrentUser user)
{
    public async Task RunAsync(
        string slug,
        DateOnly lastDay,
        string? successorSlug,
        string reason,
        CancellationToken cancel
    )
    {
        var agency =
            await db.Agencies.SingleOrDefaultAsync(known => known.Slug == slug, cancel)
            ?? throw new NotFoundException();
        var memberships = await db
            .AgencyMemberships.Where(membership => membership.AgencyId == agency.Id && membership.To == null)
            .ToListAsync(cancel);
        if (
            !user.May(PartnershipPolicy.Found)
            && memberships.Any(membership => !user.May(PartnershipPolicy.Keep, membership.PartnershipId))
        )
        {
            throw new RuleBrokenException(
                "This agency works in a partnership that you do not keep. Ask the system administrator."
            );
        }

        var successor = string.IsNullOrEmpty(successorSlug)
            ? null
            : await db.Agencies.SingleOrDefaultAsync(known => known.Slug == successorSlug, cancel)
                ?? throw new RuleBrokenException("Choose an agency from the list.", "Successor");
        agency.End(lastDay, successor);
        foreach (var membership in memberships)
        {
            membership.End(lastDay);
        }

        foreach (
            var post in await db.Posts.Where(post => post.AgencyId == agency.Id && post.To == null).ToListAsync(cancel)
        )
        {
            post.End(lastDay < post.From ? post.From : lastDay);
        }

        await db.SaveChangesAsync(this, reason, cancel);
    }
}

using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>
/// Ends an agency with its posts and memberships, and names who took over. Whoever does it must keep every partnership it
/// works in, because its work ends in all of them.
/// </summary>
[UseCase]
public sealed class CloseAgency(GoldthreadDb db, KeptAgenciesQuery kept, Posts posts, TimeProvider time)
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
        await kept.RequireAsync(agency.Id, time.Today(), cancel);
        var successor = string.IsNullOrEmpty(successorSlug)
            ? null
            : await db.Agencies.SingleOrDefaultAsync(known => known.Slug == successorSlug, cancel)
                ?? throw new RuleBrokenException("Choose an agency from the list.", "Successor");
        agency.End(lastDay, successor);
        await EndWorkAsync(agency.Id, lastDay, cancel);
        await db.SaveChangesAsync(this, reason, cancel);
    }

    private async Task EndWorkAsync(Guid agencyId, DateOnly lastDay, CancellationToken cancel)
    {
        var memberships = db.AgencyMemberships.Where(membership =>
            membership.AgencyId == agencyId && (membership.To == null || membership.To > lastDay)
        );
        foreach (var membership in await memberships.ToListAsync(cancel))
        {
            membership.End(lastDay < membership.From ? membership.From : lastDay);
        }

        var held = db.Posts.Where(post => post.AgencyId == agencyId && (post.To == null || post.To > lastDay));
        foreach (var post in await held.ToListAsync(cancel))
        {
            await posts.EndByAsync(post, lastDay, cancel);
        }
    }
}

using Goldthread.Features.Improvement;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Tests.Support;

/// <summary>Takes the thread of the short demonstration away, for tests of pages that count what needs somebody.</summary>
public static class NoThreads
{
    public static Task ClearAsync(Site site) =>
        site.LookAsync(async db =>
        {
            db.RemoveRange(await db.Challenges.ToListAsync());
            db.RemoveRange(await db.Evidence.ToListAsync());
            db.RemoveRange(await db.ActionUpdates.ToListAsync());
            db.RemoveRange(await db.ImpactChecks.ToListAsync());
            db.RemoveRange(await db.Actions.ToListAsync());
            db.RemoveRange(await db.Addressees.ToListAsync());
            db.RemoveRange(await db.Recommendations.ToListAsync());
            db.RemoveRange(await db.FindingAgencies.ToListAsync());
            db.RemoveRange(await db.FindingThemes.ToListAsync());
            db.RemoveRange(await db.Findings.ToListAsync());
            await db.SaveChangesAsync(site, CancellationToken.None);
            return true;
        });
}

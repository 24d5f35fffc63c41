using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>The group that another reports to must exist in the same partnership.</summary>
public static class GroupAbove
{
    /// <exception cref="RuleBrokenException">It does not.</exception>
    public static async Task<Guid?> RequireAsync(GoldthreadDb db, Guid? id, CancellationToken cancel) =>
        id is null || await db.Groups.AnyAsync(group => group.Id == id && group.To == null, cancel)
            ? id
            : throw new RuleBrokenException("Choose a group from the list.", "ReportsTo");
}

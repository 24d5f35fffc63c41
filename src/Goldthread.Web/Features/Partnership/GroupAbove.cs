using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>
/// The group that another reports to must exist in the same partnership, and must not itself report to it, directly or
/// through others.
/// </summary>
public static class GroupAbove
{
    /// <exception cref="RuleBrokenException">It does not.</exception>
    public static async Task<Guid?> RequireAsync(GoldthreadDb db, Guid below, Guid? above, CancellationToken cancel)
    {
        if (above is null)
        {
            return null;
        }

        var groups = await db
            .Groups.AsNoTracking()
            .Select(group => new
            {
                group.Id,
                group.ReportsToId,
                group.To,
            })
            .ToDictionaryAsync(group => group.Id, cancel);
        if (!groups.TryGetValue(above.Value, out var next) || next.To is not null)
        {
            throw new RuleBrokenException("Choose a group from the list.", "ReportsTo");
        }

        HashSet<Guid> seen = [];
        for (var at = above; at is { } id && seen.Add(id); at = groups.GetValueOrDefault(id)?.ReportsToId)
        {
            if (id == below)
            {
                throw new RuleBrokenException(
                    "That group reports to this one, directly or through others. Choose another.",
                    "ReportsTo"
                );
            }
        }

        return above;
    }
}

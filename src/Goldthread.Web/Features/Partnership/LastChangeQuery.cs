using Goldthread.Platform.Data;
using Goldthread.Platform.Trail;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>When any of some records was last added, changed or removed, from the trail.</summary>
public sealed class LastChangeQuery(GoldthreadDb db)
{
    /// <param name="records">Their ids, as a query so that there may be many.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<DateTime?> OfAsync(IQueryable<Guid> records, CancellationToken cancel)
    {
        var last = await db.Set<TrailEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectId != null && records.Contains(entry.SubjectId.Value))
            .OrderByDescending(entry => entry.At)
            .Select(entry => new { entry.At })
            .FirstOrDefaultAsync(cancel);
        return last?.At;
    }
}

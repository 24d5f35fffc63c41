using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Who answers for what an agency promised, once it has been merged into another.</summary>
[Scoped]
public sealed class SuccessorQuery(GoldthreadDb db, TimeProvider time)
{
    /// <summary>The agency itself while it exists, else the last that took over; one that ended alone stays itself.</summary>
    public async Task<Agency> OfAsync(Agency agency, CancellationToken cancel)
    {
        var today = time.Today();
        while (!agency.ExistsOn(today) && agency.SuccessorId is { } next)
        {
            agency = await db.Agencies.AsNoTracking().SingleAsync(one => one.Id == next, cancel);
        }

        return agency;
    }
}

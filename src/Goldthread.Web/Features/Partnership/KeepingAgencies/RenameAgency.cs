using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Changes what an agency is called and what kind it is. Its address stays.</summary>
[UseCase]
public sealed class RenameAgency(GoldthreadDb db, KeptAgenciesQuery kept, TimeProvider time)
{
    public async Task RunAsync(
        string slug,
        uint version,
        string name,
        string shortName,
        AgencyKind kind,
        string? otherNames,
        CancellationToken cancel
    )
    {
        var agency =
            await db.Agencies.SingleOrDefaultAsync(known => known.Slug == slug, cancel)
            ?? throw new NotFoundException();
        await kept.RequireAsync(agency.Id, time.Today(), cancel);
        db.Expect(agency, version);
        agency.Change(name, shortName, kind, otherNames);
        await db.SaveChangesAsync(this, cancel);
    }
}

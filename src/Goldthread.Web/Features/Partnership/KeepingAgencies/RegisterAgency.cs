using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership.KeepingAgencies;

/// <summary>Adds an agency. Its short name gives its address, so it must be new.</summary>
[UseCase]
public sealed class RegisterAgency(GoldthreadDb db)
{
    /// <returns>The slug of its address.</returns>
    public async Task<string> RunAsync(
        string name,
        string shortName,
        AgencyKind kind,
        string? otherNames,
        DateOnly from,
        CancellationToken cancel
    )
    {
        var agency = new Agency(name, shortName, kind, from);
        agency.Change(name, shortName, kind, otherNames);
        if (await db.Agencies.AnyAsync(known => known.Slug == agency.Slug, cancel))
        {
            throw new RuleBrokenException(
                "An agency with this short name exists already. Choose another.",
                nameof(Agency.ShortName)
            );
        }

        db.Add(agency);
        await db.SaveChangesAsync(this, cancel);
        return agency.Slug;
    }
}

using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>A finding by its reference in the partnership that the address names; what the reader may not see is not found.</summary>
public sealed class FindingByReferenceQuery(GoldthreadDb db, Address address)
{
    /// <summary>To change it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Finding> FindAsync(string reference, CancellationToken cancel) =>
        await With(db.Findings, reference).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    /// <summary>To show it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Finding> ReadAsync(string reference, CancellationToken cancel) =>
        await With(db.Findings.AsNoTracking(), reference).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    /// <summary>What it says, with its themes and agencies, to compare with what was learned before.</summary>
    public async Task<LearningSubject> SubjectAsync(Finding finding, CancellationToken cancel) =>
        new(
            finding.PartnershipId,
            finding.Id,
            finding.Statement,
            await db
                .FindingThemes.AsNoTracking()
                .Where(given => given.FindingId == finding.Id)
                .Select(given => given.ThemeId)
                .ToListAsync(cancel),
            await db
                .FindingAgencies.AsNoTracking()
                .Where(named => named.FindingId == finding.Id)
                .Select(named => named.AgencyId)
                .ToListAsync(cancel)
        );

    private IQueryable<Finding> With(IQueryable<Finding> findings, string reference)
    {
        var here = address.Here.Id;
        var known = reference.ToUpperInvariant();
        return findings.Where(finding => finding.PartnershipId == here && finding.Reference == known);
    }
}

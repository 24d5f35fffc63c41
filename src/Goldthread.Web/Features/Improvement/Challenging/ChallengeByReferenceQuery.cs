using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Challenging;

/// <summary>A challenge by its reference in the partnership that the address names; what the reader may not see is not found.</summary>
public sealed class ChallengeByReferenceQuery(GoldthreadDb db, Address address)
{
    /// <summary>To change it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Challenge> FindAsync(string reference, CancellationToken cancel) =>
        await With(db.Challenges, reference).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    /// <summary>To show it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Challenge> ReadAsync(string reference, CancellationToken cancel) =>
        await With(db.Challenges.AsNoTracking(), reference).SingleOrDefaultAsync(cancel)
        ?? throw new NotFoundException();

    private IQueryable<Challenge> With(IQueryable<Challenge> challenges, string reference)
    {
        var here = address.Here.Id;
        var known = reference.ToUpperInvariant();
        return challenges.Where(one => one.PartnershipId == here && one.Reference == known);
    }
}

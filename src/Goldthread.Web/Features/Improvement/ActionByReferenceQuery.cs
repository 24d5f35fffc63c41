using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>One action by the reference in an address, in capitals or not; what this person does not see is not found.</summary>
public sealed class ActionByReferenceQuery(GoldthreadDb db, Address address)
{
    /// <summary>The action itself, to be changed.</summary>
    /// <exception cref="NotFoundException">There is none here.</exception>
    public async Task<AgencyAction> FindAsync(string reference, CancellationToken cancel)
    {
        var (here, known) = (address.Here.Id, reference.ToUpperInvariant());
        return await db.Actions.SingleOrDefaultAsync(
                action => action.PartnershipId == here && action.Reference == known,
                cancel
            ) ?? throw new NotFoundException();
    }

    /// <summary>The same to look at.</summary>
    /// <exception cref="NotFoundException">There is none here.</exception>
    public async Task<AgencyAction> ReadAsync(string reference, CancellationToken cancel)
    {
        var (here, known) = (address.Here.Id, reference.ToUpperInvariant());
        return await db
                .Actions.AsNoTracking()
                .SingleOrDefaultAsync(action => action.PartnershipId == here && action.Reference == known, cancel)
            ?? throw new NotFoundException();
    }
}

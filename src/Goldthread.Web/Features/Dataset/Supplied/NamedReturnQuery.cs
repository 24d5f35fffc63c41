using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The window and the return that an address names, or “not found”.</summary>
[Scoped]
public sealed class NamedReturnQuery(GoldthreadDb db, Address address)
{
    /// <exception cref="NotFoundException">No such period was asked for here.</exception>
    public async Task<ReturnWindow> WindowAsync(string slug, CancellationToken cancel)
    {
        var here = address.Here.Id;
        if (ReturnPeriods.Find(slug) is not { } period)
        {
            throw new NotFoundException();
        }

        var identifier = period.Identifier.Label;
        return await db.ReturnWindows.SingleOrDefaultAsync(
                window =>
                    window.PartnershipId == here && window.Year == period.Year && window.TimeIdentifier == identifier,
                cancel
            ) ?? throw new NotFoundException();
    }

    /// <exception cref="NotFoundException">The agency was not asked, or the reader does not see it.</exception>
    public async Task<NamedReturn> OfAsync(string period, string agency, CancellationToken cancel)
    {
        var window = await WindowAsync(period, cancel);
        var named = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == agency, cancel);
        var found = named is null
            ? null
            : await db.DataReturns.SingleOrDefaultAsync(
                one => one.WindowId == window.Id && one.AgencyId == named.Id,
                cancel
            );
        return found is null ? throw new NotFoundException() : new NamedReturn(window, found, named!);
    }
}

/// <summary>A return with its window and agency.</summary>
public sealed record NamedReturn(ReturnWindow Window, DataReturn Return, Agency Agency);

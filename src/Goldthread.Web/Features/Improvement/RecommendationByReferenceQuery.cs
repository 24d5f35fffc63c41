using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// A recommendation by its reference in the partnership that the address names, and what it asks of one agency. What the
/// reader may not see is not found.
/// </summary>
public sealed class RecommendationByReferenceQuery(GoldthreadDb db, Address address)
{
    /// <summary>To change it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Recommendation> FindAsync(string reference, CancellationToken cancel) =>
        await With(db.Recommendations, reference).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException();

    /// <summary>To show it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Recommendation> ReadAsync(string reference, CancellationToken cancel) =>
        await With(db.Recommendations.AsNoTracking(), reference).SingleOrDefaultAsync(cancel)
        ?? throw new NotFoundException();

    /// <summary>
    /// What it asks of an agency. An address that still names an agency that ended leads to the one that took over its
    /// duties.
    /// </summary>
    /// <exception cref="NotFoundException">That agency was not asked, or the reader sees nothing of it.</exception>
    public async Task<AskedAgency> AskedAsync(Recommendation recommendation, string slug, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(known => known.Slug == slug, cancel);
        while (agency is not null)
        {
            var asked = await db.Addressees.SingleOrDefaultAsync(
                row => row.RecommendationId == recommendation.Id && row.AgencyId == agency.Id,
                cancel
            );
            if (asked is not null)
            {
                return new AskedAgency(asked, agency, await SuccessorAsync(agency, cancel));
            }

            agency = await db.Agencies.SingleOrDefaultAsync(known => known.Id == agency.SuccessorId, cancel);
        }

        throw new NotFoundException();
    }

    /// <summary>The last in the chain of those who took over.</summary>
    private async Task<Agency?> SuccessorAsync(Agency agency, CancellationToken cancel)
    {
        var last = agency;
        while (last.SuccessorId is { } next)
        {
            last = await db.Agencies.SingleAsync(known => known.Id == next, cancel);
        }

        return last == agency ? null : last;
    }

    private IQueryable<Recommendation> With(IQueryable<Recommendation> recommendations, string reference)
    {
        var here = address.Here.Id;
        var known = reference.ToUpperInvariant();
        return recommendations.Where(one => one.PartnershipId == here && one.Reference == known);
    }
}

/// <summary>An agency that was asked.</summary>
/// <param name="Asked">What it was asked and what it answered.</param>
/// <param name="Agency">The agency as it was asked.</param>
/// <param name="Successor">The one that answers in its place by now.</param>
public sealed record AskedAgency(Addressee Asked, Agency Agency, Agency? Successor)
{
    /// <summary>Who replies on this day, or nobody.</summary>
    public Agency? ReplierOn(DateOnly day) =>
        Agency.ExistsOn(day) ? Agency
        : Successor?.ExistsOn(day) == true ? Successor
        : null;

    /// <summary>What to tell whoever wants to reply for an agency that is gone without a successor.</summary>
    public string WhyNobody() =>
        $"{Agency.Name} has ended and no agency took over its duties, so nobody can reply. Ask another agency.";
}

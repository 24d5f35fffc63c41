using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>Agencies by name, kind, partnership and date, for the list and its download.</summary>
public sealed class AgencyListQuery(GoldthreadDb db)
{
    public async Task<(int Total, IReadOnlyList<AgencyRow> Rows)> FindAsync(
        AgencyFilter filter,
        DateOnly today,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var agencies = Filtered(filter, today);
        var total = await agencies.CountAsync(cancel);
        var page = await agencies
            .OrderBy(agency => agency.Name)
            .ThenBy(agency => agency.Id)
            .Skip(skip)
            .Take(take)
            .Select(agency => new
            {
                agency.Id,
                agency.Slug,
                agency.Name,
                agency.Kind,
                agency.From,
                agency.To,
            })
            .ToListAsync(cancel);
        var worksIn = await PlacesAsync([.. page.Select(agency => agency.Id)], cancel);
        return (
            total,
            [
                .. page.Select(agency => new AgencyRow(
                    agency.Slug,
                    agency.Name,
                    agency.Kind,
                    string.Join(
                        ", ",
                        worksIn[agency.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    ),
                    agency.From,
                    agency.To
                )),
            ]
        );
    }

    private IQueryable<Agency> Filtered(AgencyFilter filter, DateOnly today)
    {
        var agencies = db
            .Agencies.AsNoTracking()
            .WithWords(filter.Words, agency => agency.Name, agency => agency.ShortName, agency => agency.OtherNames);
        agencies = filter.State switch
        {
            "ended" => agencies.Where(agency => agency.To != null && agency.To < today),
            "all" => agencies,
            _ => agencies.Where(agency => agency.To == null || agency.To >= today),
        };
        if (filter.Kind is { } kind)
        {
            agencies = agencies.Where(agency => agency.Kind == kind);
        }

        return filter.Partnership is { Length: > 0 } slug
            ? agencies.Where(agency =>
                db.Set<AgencyMembership>()
                    .Any(membership =>
                        membership.AgencyId == agency.Id
                        && db.Set<SafeguardingPartnership>()
                            .Any(partnership => partnership.Id == membership.PartnershipId && partnership.Slug == slug)
                    )
            )
            : agencies;
    }

    private async Task<ILookup<Guid, string>> PlacesAsync(IReadOnlyList<Guid> agencies, CancellationToken cancel)
    {
        var places = await db
            .AgencyMemberships.AsNoTracking()
            .Where(membership => agencies.Contains(membership.AgencyId))
            .Join(
                db.Partnerships,
                membership => membership.PartnershipId,
                partnership => partnership.Id,
                (membership, partnership) => new { membership.AgencyId, partnership.ShortName }
            )
            .ToListAsync(cancel);
        return places.ToLookup(place => place.AgencyId, place => place.ShortName);
    }
}

/// <summary>What the address of the list asks for.</summary>
/// <param name="Words">Part of a name.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="Partnership">The slug of a partnership it works in.</param>
/// <param name="State">Empty for those that exist, <c>ended</c> or <c>all</c>.</param>
public sealed record AgencyFilter(string? Words, AgencyKind? Kind, string? Partnership, string? State)
{
    public string ToQuery() =>
        Filters.ToQuery(("words", Words), ("kind", Kind?.ToString()), ("partnership", Partnership), ("state", State));
}

/// <summary>One agency of the list.</summary>
public sealed record AgencyRow(string Slug, string Name, AgencyKind Kind, string WorksIn, DateOnly From, DateOnly? To)
{
    public string Dates => Words.Span(From, To);
}

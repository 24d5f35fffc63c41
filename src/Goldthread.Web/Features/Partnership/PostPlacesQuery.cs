using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Partnership;

/// <summary>Where this person may create posts: the teams, groups and agencies of the partnerships they keep.</summary>
public sealed class PostPlacesQuery(GoldthreadDb db, CurrentUser user)
{
    /// <summary>The key of the installation itself, offered to administrators only.</summary>
    public const string Installation = "installation";

    public async Task<IReadOnlyList<PostPlace>> OfferedAsync(CancellationToken cancel)
    {
        var all = await db
            .Partnerships.AsNoTracking()
            .OrderBy(partnership => partnership.Kind == PartnershipKind.Joint)
            .ThenBy(partnership => partnership.Name)
            .ToListAsync(cancel);
        var kept = all.Where(partnership => user.May(PartnershipPolicy.Keep, partnership.Id)).ToList();
        var ids = kept.Select(partnership => partnership.Id).ToList();
        var names = kept.ToDictionary(partnership => partnership.Id, partnership => partnership.ShortName);
        var groups = await db
            .Groups.AsNoTracking()
            .Where(group => ids.Contains(group.PartnershipId) && group.To == null)
            .OrderBy(group => group.Name)
            .ToListAsync(cancel);
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency =>
                agency.To == null
                && db.Set<AgencyMembership>()
                    .Any(membership => membership.AgencyId == agency.Id && ids.Contains(membership.PartnershipId))
            )
            .OrderBy(agency => agency.Name)
            .ToListAsync(cancel);
        List<PostPlace> places = [];
        if (user.May(PartnershipPolicy.Found))
        {
            places.Add(new PostPlace(Installation, "Installation", "The whole installation"));
        }

        places.AddRange(
            kept.Select(partnership => new PostPlace(
                $"team:{partnership.Id}",
                "Teams",
                $"Team of {partnership.ShortName}"
            ))
        );
        places.AddRange(
            groups.Select(group => new PostPlace(
                $"group:{group.Id}",
                "Groups",
                $"{group.Name}, {names[group.PartnershipId]}"
            ))
        );
        places.AddRange(agencies.Select(agency => new PostPlace($"agency:{agency.Id}", "Agencies", agency.Name)));
        return places;
    }
}

/// <param name="Key">What the form sends.</param>
/// <param name="Kind">Teams, groups or agencies.</param>
/// <param name="Name">What the form shows.</param>
public sealed record PostPlace(string Key, string Kind, string Name);

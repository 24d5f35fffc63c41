using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.Panel;

/// <summary>
/// What the areas of a cycle said of the same submissions, once every one of them has closed it. Only agencies that the
/// partnership of the address judged itself; nobody learns here which agencies work elsewhere.
/// </summary>
[Scoped]
public sealed class AreaDifferencesQuery(GoldthreadDb db, AskedSetQuery sets, IDirectory directory, Address address)
{
    public async Task<AreaRatings> OfAsync(Cycle cycle, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var names = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        var areas = await db.CycleAreas.AsNoTracking().Where(area => area.CycleId == cycle.Id).ToListAsync(cancel);
        var places = areas
            .Select(area => names[area.PartnershipId])
            .OrderBy(place => place.Name, StringComparer.Ordinal)
            .ToList();
        var open = areas.Count(area => area.ClosedOn is null);
        if (open > 0 || areas.Count == 0)
        {
            return new AreaRatings(places, open, []);
        }

        var said = await db
            .AreaJudgements.AsNoTracking()
            .Where(one => one.CycleId == cycle.Id)
            .Where(one =>
                db.Set<AreaJudgement>()
                    .Any(own => own.CycleId == cycle.Id && own.AreaId == here && own.AgencyId == one.AgencyId)
            )
            .ToListAsync(cancel);
        var ids = said.Select(one => one.AgencyId).Distinct().ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, cancel);
        var set = await sets.OfAsync(cycle.QuestionSetVersionId, cancel);
        return new AreaRatings(
            places,
            0,
            [
                .. from section in PanelStandards.Of(set)
                from same in said.Where(one => one.Section == section.Key)
                    .GroupBy(one => one.AgencyId)
                    .OrderBy(same => agencies[same.Key].Name, StringComparer.Ordinal)
                let agency = agencies[same.Key]
                select new AreaRating(
                    section,
                    PanelStandards.ScaleOf(set, section),
                    agency,
                    same.Select(one => one.AgencyRating).FirstOrDefault(code => code is not null),
                    same.ToDictionary(one => one.AreaId, one => one.Rating)
                ),
            ]
        );
    }
}

/// <param name="Areas">Every area of the cycle, by name.</param>
/// <param name="Open">How many have not closed it yet.</param>
/// <param name="Rows">By standard and agency.</param>
public sealed record AreaRatings(IReadOnlyList<NamedPartnership> Areas, int Open, IReadOnlyList<AreaRating> Rows);

/// <summary>One standard of one agency as each area rated it.</summary>
/// <param name="Section">The section that holds the standard.</param>
/// <param name="Scale">The points it is rated on.</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="Own">What the agency said.</param>
/// <param name="ByArea">The code of the rating, by area.</param>
public sealed record AreaRating(
    QuestionSection Section,
    QuestionScale Scale,
    Agency Agency,
    string? Own,
    IReadOnlyDictionary<Guid, string> ByArea
)
{
    public bool Differs => ByArea.Values.Distinct(StringComparer.Ordinal).Count() > 1;

    public string Say(string? code) => Scale.Find(code)?.Label ?? "Not rated";
}

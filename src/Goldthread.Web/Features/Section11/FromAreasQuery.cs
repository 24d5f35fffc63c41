using Goldthread.Features.Section11.Feedback;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// What areas gave back, planned and noted of one agency’s self-assessment. A colleague who was asked to complete a section
/// reads what was returned of that section and nothing else.
/// </summary>
[Scoped]
public sealed class FromAreasQuery(GoldthreadDb db, IDirectory directory)
{
    public async Task<FromAreas> OfAsync(AssessmentView view, CancellationToken cancel)
    {
        var (cycle, agency) = (view.Cycle.Id, view.Agency.Id);
        var places = (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id);
        var returned = await db
            .ReturnedAnswers.AsNoTracking()
            .Where(one => one.CycleId == cycle && one.AgencyId == agency && one.SettledOn == null)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        var seen = returned
            .Select(one => Of(view, one, places[one.PartnershipId]))
            .Where(one => view.SeesAll || (one.Section is { } section && view.Sees(section)));
        if (!view.SeesAll)
        {
            return new FromAreas([.. seen], [], []);
        }

        var planned = await db
            .PlannedPromises.AsNoTracking()
            .Where(one => one.CycleId == cycle && one.AgencyId == agency)
            .GroupBy(one => one.PartnershipId)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToListAsync(cancel);
        var talks = await db
            .Conversations.AsNoTracking()
            .Where(one => one.CycleId == cycle && one.AgencyId == agency && one.PlannedOn != null)
            .ToListAsync(cancel);
        return new FromAreas(
            [.. seen],
            [
                .. planned
                    .Select(one => (places[one.Key], one.Count))
                    .OrderBy(one => one.Item1.Name, StringComparer.Ordinal),
            ],
            [.. talks.Select(one => (places[one.PartnershipId], one)).OrderBy(one => one.one.PlannedOn)]
        );
    }

    private static ReturnedToUs Of(AssessmentView view, ReturnedAnswer one, NamedPartnership place)
    {
        var (key, isOwn) = SubmittedAnswer.Read(one.QuestionKey);
        var section = view.Sections.FirstOrDefault(section =>
            section.Area?.Place.Id == (isOwn ? place.Id : null)
            && section.Questions.Any(question => question.Key == key)
        );
        return new ReturnedToUs(place, one, section, section?.Questions.First(question => question.Key == key));
    }
}

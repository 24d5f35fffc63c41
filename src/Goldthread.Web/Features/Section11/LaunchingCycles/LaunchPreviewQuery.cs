using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.LaunchingCycles;

/// <summary>What a launch would send: to how many agencies and people, and the three letters with one real example.</summary>
public sealed class LaunchPreviewQuery(GoldthreadDb db, PostHoldersQuery holders, AssessmentLetters letters)
{
    public async Task<LaunchPreview> OfAsync(Cycle cycle, CancellationToken cancel)
    {
        var asked = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => one.CycleId == cycle.Id)
            .Join(db.Agencies, one => one.AgencyId, agency => agency.Id, (one, agency) => new { one, agency })
            .OrderBy(pair => pair.agency.Name)
            .ToListAsync(cancel);
        var people = await holders.OfAsync(
            asked.SelectMany(pair => new[] { pair.one.LeadPostId, pair.one.ExecutivePostId }),
            cancel
        );
        List<AssessmentLetter> shown = [];
        var example = asked.Find(pair => Of(pair.one.LeadPostId) is not null) ?? asked.FirstOrDefault();
        if (example is not null)
        {
            var (lead, executive) = (Of(example.one.LeadPostId), Of(example.one.ExecutivePostId));
            var about = await letters.AskedAsync(cycle, example.one, example.agency, executive, cancel);
            shown =
            [
                AssessmentLetter.Opening(about) with
                {
                    To = List(lead),
                },
                AssessmentLetter.Reminding(about, cycle.DueOn.AddDays(-10)) with
                {
                    To = List(lead),
                },
                AssessmentLetter.ForSignOff(about) with
                {
                    To = List(executive),
                },
            ];
        }

        return new LaunchPreview(
            asked.Count,
            people.Values.Select(holder => holder.PersonId).Distinct().Count(),
            [.. asked.Where(pair => Of(pair.one.LeadPostId) is null).Select(pair => pair.agency.Name)],
            shown
        );

        PostHolder? Of(Guid? post) => post is { } id ? people.GetValueOrDefault(id) : null;

        static IReadOnlyList<PostHolder> List(PostHolder? holder) => holder is null ? [] : [holder];
    }
}

/// <summary>What a launch would send.</summary>
/// <param name="Agencies">How many are asked.</param>
/// <param name="People">How many people are written to.</param>
/// <param name="Unreached">Agencies without a lead who could be written to.</param>
/// <param name="Letters">The letter that opens it, a reminder and the one for the sign-off.</param>
public sealed record LaunchPreview(
    int Agencies,
    int People,
    IReadOnlyList<string> Unreached,
    IReadOnlyList<AssessmentLetter> Letters
);

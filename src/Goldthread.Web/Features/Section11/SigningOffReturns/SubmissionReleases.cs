using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>
/// Releases a submission to each area of the cycle where the agency, or whoever took over from it, works today; what one
/// area asked besides goes to that area alone. Does not save.
/// </summary>
[Scoped]
public sealed class SubmissionReleases(GoldthreadDb db, TimeProvider time)
{
    public async Task AddAsync(AssessmentView view, Submission submission, CancellationToken cancel)
    {
        var today = time.Today();
        var working = await WorkingAsync(view, today, cancel);
        foreach (var area in view.Areas.Where(area => working.Contains(area.Place.Id)))
        {
            db.Add(new Release(area.Place.Id, submission));
            var extra = area.Area.ExtraSetVersionId is null ? [] : view.Frozen(area.Place.Id);
            if (extra.Count > 0)
            {
                db.Add(new AreaAnswers(area.Place.Id, submission, area.Area.ExtraSetVersionId!.Value, extra));
            }

            foreach (var piece in Cited(view, area.Place.Id))
            {
                db.Add(new ReleasedEvidence(area.Place.Id, submission, piece));
            }
        }
    }

    private async Task<IReadOnlySet<Guid>> WorkingAsync(AssessmentView view, DateOnly today, CancellationToken cancel)
    {
        var agency = view.Agency;
        while (!agency.ExistsOn(today) && agency.SuccessorId is { } next)
        {
            agency = await db.Agencies.AsNoTracking().SingleAsync(one => one.Id == next, cancel);
        }

        var id = agency.Id;
        var areas = await db
            .AgencyMemberships.AsNoTracking()
            .Where(member => member.AgencyId == id && member.From <= today && (member.To == null || member.To >= today))
            .Select(member => member.PartnershipId)
            .ToListAsync(cancel);
        return areas.ToHashSet();
    }

    /// <summary>Evidence of shown answers: of the cycle's own, and of those that this area asks.</summary>
    private static IEnumerable<Guid> Cited(AssessmentView view, Guid area) =>
        view.Frozen(null).Concat(view.Frozen(area)).SelectMany(answer => answer.Evidence).Distinct();
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.SigningOffReturns;

/// <summary>What was signed and sent, to whom, and what happens next.</summary>
public sealed class AssessmentSignedModel(
    GoldthreadDb db,
    AssessmentQuery assessments,
    SubmittedQuery submitted,
    TimeProvider time
) : AssessmentPage(assessments, time)
{
    public SubmittedView Shown { get; private set; } = null!;

    public string SentTo { get; private set; } = "";

    /// <summary>"S11-2026-constabulary-1", to quote in a letter.</summary>
    public string Reference =>
        FormattableString.Invariant($"Reference S11-{Year}-{Shown.Agency.Slug}-{Shown.Submission.Number}");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        RequireLead();
        var (cycle, agency) = (View.Cycle.Id, View.Agency.Id);
        var latest =
            await db
                .Submissions.AsNoTracking()
                .Where(one => one.CycleId == cycle && one.AgencyId == agency)
                .OrderByDescending(one => one.Number)
                .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        Shown = await submitted.OwnAsync(View.Agency, View.Cycle, latest, cancel);
        var names = await db
            .Releases.AsNoTracking()
            .Where(one => one.SubmissionId == latest.Id)
            .Join(db.Partnerships, one => one.PartnershipId, place => place.Id, (_, place) => place.Name)
            .OrderBy(name => name)
            .ToListAsync(cancel);
        SentTo =
            names.Count == 0
                ? "No partnership: the agency works in none of the areas of this cycle"
                : Words.List(names);
    }
}

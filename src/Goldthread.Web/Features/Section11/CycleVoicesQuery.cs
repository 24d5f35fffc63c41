using Goldthread.Features.Partnership;
using Goldthread.Features.Questionnaires;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// The newest signed answers of each agency that were released to the partnership of the address, with its own panel’s
/// ratings. Never a draft, never another area’s panel.
/// </summary>
[Scoped]
public sealed class CycleVoicesQuery(GoldthreadDb db, AskedSetQuery sets, Address address)
{
    public Task<CycleVoices> OfAsync(Cycle cycle, CancellationToken cancel) => ReadAsync(cycle, null, cancel);

    /// <summary>The same with the voice of one agency alone, or with none where it has sent nothing here.</summary>
    public Task<CycleVoices> OfOneAsync(Cycle cycle, Guid agency, CancellationToken cancel) =>
        ReadAsync(cycle, agency, cancel);

    private async Task<CycleVoices> ReadAsync(Cycle cycle, Guid? only, CancellationToken cancel)
    {
        var here = address.Here.Id;
        var set = await sets.OfAsync(cycle.QuestionSetVersionId, cancel);
        var asked = await db.AreaReturns.CountAsync(
            one => one.PartnershipId == here && one.CycleId == cycle.Id,
            cancel
        );
        var released = db
            .Releases.Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
            .Where(one => only == null || one.AgencyId == only)
            .Join(db.Submissions, one => one.SubmissionId, submission => submission.Id, (_, submission) => submission);

        // Answers are long, so what an agency signed before its newest is left where it is.
        var newest = await released
            .Where(one => !released.Any(later => later.AgencyId == one.AgencyId && later.Number > one.Number))
            .AsNoTracking()
            .ToListAsync(cancel);
        var ids = newest.Select(one => one.AgencyId).ToList();
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, cancel);
        var agreed = (
            await db
                .ModeratedRatings.AsNoTracking()
                .Where(one => one.PartnershipId == here && one.CycleId == cycle.Id)
                .Where(one => only == null || one.AgencyId == only)
                .ToListAsync(cancel)
        ).ToLookup(one => one.AgencyId);
        return new CycleVoices(
            cycle,
            set,
            asked,
            [
                .. newest
                    .Select(one => new AgencyVoice(
                        agencies[one.AgencyId],
                        one.Id,
                        new AnswerSheet(set, one.ToAnswers()),
                        agreed[one.AgencyId].ToDictionary(rating => rating.Section, StringComparer.Ordinal)
                    ))
                    .OrderBy(voice => voice.Agency.Name, StringComparer.OrdinalIgnoreCase),
            ]
        );
    }
}

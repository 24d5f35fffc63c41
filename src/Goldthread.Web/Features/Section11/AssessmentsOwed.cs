using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>Self-assessments that agencies have not sent, for “Who owes me what”.</summary>
public sealed class AssessmentsOwed(GoldthreadDb db, Address address) : IOutstanding
{
    public async Task<IReadOnlyList<OutstandingItem>> HereAsync(CancellationToken cancel)
    {
        var here = address.Here;
        var owed = await db
            .AreaReturns.AsNoTracking()
            .Where(one => one.PartnershipId == here.Id && one.State != AssessmentState.Submitted)
            .Join(
                db.Cycles.Where(cycle => cycle.AnswersEndAt == null),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one, cycle }
            )
            .Select(pair => new
            {
                pair.one,
                pair.cycle,
                Agency = db.Set<Agency>().Single(agency => agency.Id == pair.one.AgencyId),
                Owner = db.Set<CycleAgency>()
                    .Where(asked => asked.CycleId == pair.cycle.Id && asked.AgencyId == pair.one.AgencyId)
                    .Select(asked =>
                        db.Set<Post>()
                            .Where(post =>
                                post.Id
                                == (
                                    pair.one.State == AssessmentState.AwaitingSignOff
                                        ? asked.ExecutivePostId
                                        : asked.LeadPostId
                                )
                            )
                            .Select(post => post.Title)
                            .FirstOrDefault()
                    )
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. owed.Select(row => new OutstandingItem(
                    row.one.AgencyId,
                    row.Agency.Name,
                    row.Owner,
                    "Section 11",
                    FormattableString.Invariant($"{row.cycle.Year}"),
                    row.one.State == AssessmentState.AwaitingSignOff
                        ? $"{row.cycle.Name}, waiting for sign-off"
                        : $"{row.cycle.Name}, {row.one.State.Say().ToLowerInvariant()}",
                    row.one.ExtendedTo
                        ?? (row.one.State == AssessmentState.AwaitingSignOff ? row.cycle.SignOffOn : row.cycle.DueOn),
                    Section11Paths.AgencyProgress(here.Slug, row.cycle.Year, row.Agency.Slug)
                ))
                .OrderBy(item => item.Due)
                .ThenBy(item => item.Agency, StringComparer.Ordinal),
        ];
    }
}

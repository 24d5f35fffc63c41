using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>What moved on the threads in the last two weeks: findings agreed, actions signed off, impact judged.</summary>
public sealed class LearningNews(GoldthreadDb db, TimeProvider time) : IWorkList
{
    private const int Days = 14;
    private const int Most = 10;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(ImprovementPolicy.Look))
        {
            return [];
        }

        var since = time.Today().AddDays(-Days);
        var places = await db.Partnerships.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Slug, cancel);
        var done = await db
            .Actions.AsNoTracking()
            .Where(action => action.SignedOffOn >= since)
            .OrderByDescending(action => action.SignedOffOn)
            .Take(Most)
            .Select(action => new NewsLine(action.PartnershipId, action.Reference, action.SignedOffOn!.Value, null))
            .ToListAsync(cancel);
        var judged = await db
            .ImpactChecks.AsNoTracking()
            .Where(check => check.CheckedOn >= since)
            .OrderByDescending(check => check.CheckedOn)
            .Take(Most)
            .Select(check => new NewsLine(check.PartnershipId, check.Reference, check.CheckedOn!.Value, check.Verdict))
            .ToListAsync(cancel);
        var agreed = await db
            .Findings.AsNoTracking()
            .Where(finding => finding.AgreedOn >= since && finding.MergedOn == null && finding.RejectedOn == null)
            .OrderByDescending(finding => finding.AgreedOn)
            .Take(Most)
            .Select(finding => new NewsLine(finding.PartnershipId, finding.Reference, finding.AgreedOn!.Value, null))
            .ToListAsync(cancel);
        IEnumerable<(NewsLine Line, string Words, string Path)> lines =
        [
            .. done.Select(one =>
                (one, "signed off", ImprovementPaths.ActionDetail(places[one.PartnershipId], one.Reference))
            ),
            .. judged.Select(one =>
                (
                    one,
                    one.Verdict!.Value.Say().ToLowerInvariant(),
                    ImprovementPaths.CheckImpact(places[one.PartnershipId], one.Reference)
                )
            ),
            .. agreed.Select(one =>
                (one, "agreed", ImprovementPaths.FindingDetail(places[one.PartnershipId], one.Reference))
            ),
        ];
        return
        [
            .. lines
                .OrderByDescending(line => line.Line.Day)
                .Take(Most)
                .Select(line => new WorkItem(
                    WorkSection.Changed,
                    line.Line.Reference,
                    $"{line.Line.Reference} {line.Words}",
                    "",
                    line.Path,
                    line.Line.Day
                )),
        ];
    }

    private sealed record NewsLine(Guid PartnershipId, string Reference, DateOnly Day, ImpactVerdict? Verdict);
}

using Goldthread.Features.Dataset.Explained;
using Goldthread.Features.Improvement;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Dataset.Packs;

/// <summary>
/// D9: packs and reports shared with groups. D10: questions put to agencies about a figure. P1: what is emerging in the
/// figures, good practice among it.
/// </summary>
public sealed class PackEvidence(
    GoldthreadDb db,
    IndicatorQuery indicators,
    EmergingIssuesQuery emerging,
    Address address
) : IFrameworkEvidence
{
    private static readonly TimeOnly Midday = new(12, 0);

    public async Task<IReadOnlyList<FrameworkEvidence>> HereAsync(CancellationToken cancel)
    {
        IReadOnlyList<FrameworkEvidence?> found =
        [
            await SharedAsync(cancel),
            await AskedAsync(cancel),
            await EmergingAsync(cancel),
        ];
        return [.. found.OfType<FrameworkEvidence>()];
    }

    private async Task<FrameworkEvidence?> SharedAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var shared = await db
            .ScrutinyPacks.AsNoTracking()
            .Where(pack => pack.PartnershipId == here && pack.Issues > 0)
            .Select(pack => new
            {
                Pack = pack,
                Last = db.Set<PackIssue>().Where(issue => issue.PackId == pack.Id).Max(issue => issue.SharedAt),
            })
            .ToListAsync(cancel);
        return shared.MaxBy(one => one.Last) is { } latest
            ? new FrameworkEvidence(
                ["D9"],
                $"{Words.Plural(shared.Count(one => one.Pack.Kind == PackKind.Quarterly), "scrutiny pack")} and {Words.Plural(shared.Count(one => one.Pack.Kind == PackKind.Board), "Board report")} shared, last “{latest.Pack.Title}”",
                latest.Last,
                DatasetPaths.PackDetail(address.Here.Slug, latest.Pack.Slug()),
                DatasetPolicy.ReadPacks
            )
            : null;
    }

    private async Task<FrameworkEvidence?> AskedAsync(CancellationToken cancel)
    {
        var here = address.Here.Id;
        var asked = await db
            .Challenges.AsNoTracking()
            .Where(one => one.PartnershipId == here && one.MeasureKey != null)
            .Select(one => new { one.AskedOn, one.RepliedOn })
            .ToListAsync(cancel);
        return asked.Count == 0
            ? null
            : new FrameworkEvidence(
                ["D10"],
                $"{Words.Plural(asked.Count, "question")} put to agencies about a figure, {Words.Count(asked.Count(one => one.RepliedOn is not null))} replied to",
                asked.Max(one => one.RepliedOn ?? one.AskedOn).ToDateTime(Midday, DateTimeKind.Utc),
                ImprovementPaths.ChallengeList(address.Here.Slug),
                ImprovementPolicy.Look
            );
    }

    private async Task<FrameworkEvidence?> EmergingAsync(CancellationToken cancel)
    {
        var readings = await indicators.AllAsync(cancel);
        var issues = await emerging.NowAsync(cancel);
        return issues.Count == 0
            ? null
            : new FrameworkEvidence(
                ["P1"],
                $"{Words.Plural(issues.Count, "issue")} emerging in the figures, {Words.Count(issues.Count(one => one.Side == SignalSide.Improvement))} of them good practice",
                readings.Max(view => view.Reading.UpdatedAt),
                DatasetPaths.PerformanceOverview(address.Here.Slug),
                DatasetPolicy.Read
            );
    }
}

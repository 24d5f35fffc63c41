using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>What one import brought, and what people have made of it since.</summary>
[Scoped]
public sealed class TrackerHarvest(GoldthreadDb db)
{
    /// <summary>References of the records that somebody has worked on since, the first of them by name.</summary>
    public async Task<IReadOnlyList<string>> WorkedOnAsync(TrackerImport import, CancellationToken cancel)
    {
        var id = import.Id;
        var then = import.TakenInAt!.Value;
        var actions = await db
            .Actions.AsNoTracking()
            .Where(action =>
                action.ImportId == id
                && (
                    action.Version != 0
                    || db.Set<ActionUpdate>().Any(one => one.ActionId == action.Id && one.At > then)
                    || db.Set<Evidence>().Any(one => one.ActionId == action.Id && one.SentAt > then)
                    || db.Set<DateChange>().Any(one => one.ActionId == action.Id)
                    || db.Set<ImpactCheck>().Any(one => one.ActionId == action.Id)
                    || db.Set<BulkChangeLine>().Any(one => one.ActionId == action.Id)
                )
            )
            .Select(action => action.Reference)
            .ToListAsync(cancel);
        var recommendations = await db
            .Recommendations.AsNoTracking()
            .Where(one =>
                one.ImportId == id
                && (
                    one.Version != 0
                    || db.Set<Addressee>().Any(asked => asked.RecommendationId == one.Id)
                    || db.Set<AgencyAction>().Any(action => action.RecommendationId == one.Id && action.ImportId != id)
                    || db.Set<EarlierRecommendation>().Any(earlier => earlier.RecommendationId == one.Id)
                )
            )
            .Select(one => one.Reference)
            .ToListAsync(cancel);
        var findings = await db
            .Findings.AsNoTracking()
            .Where(finding =>
                finding.ImportId == id
                && (
                    finding.Version != 0
                    || db.Set<Recommendation>().Any(one => one.FindingId == finding.Id && one.ImportId != id)
                    || db.Set<AgencyAction>().Any(one => one.FindingId == finding.Id && one.ImportId != id)
                    || db.Set<EarlierRecommendation>().Any(one => one.FindingId == finding.Id)
                    || db.Set<Finding>().Any(one => one.MergedIntoId == finding.Id || one.SplitFromId == finding.Id)
                    || db.Set<Challenge>().Any(one => one.FindingId == finding.Id)
                )
            )
            .Select(finding => finding.Reference)
            .ToListAsync(cancel);
        return [.. findings.Concat(recommendations).Concat(actions).Order(StringComparer.Ordinal)];
    }

    /// <summary>Removes everything that it brought. Does not save.</summary>
    public async Task RemoveAsync(TrackerImport import, CancellationToken cancel)
    {
        var id = import.Id;
        var actions = db.Actions.Where(action => action.ImportId == id);
        var findings = db.Findings.Where(finding => finding.ImportId == id);
        var inActions = actions.Select(action => action.Id);
        var inFindings = findings.Select(finding => finding.Id);
        db.RemoveRange(await db.Evidence.Where(one => inActions.Contains(one.ActionId)).ToListAsync(cancel));
        db.RemoveRange(await db.ActionUpdates.Where(one => inActions.Contains(one.ActionId)).ToListAsync(cancel));
        db.RemoveRange(await actions.ToListAsync(cancel));
        db.RemoveRange(await db.Recommendations.Where(one => one.ImportId == id).ToListAsync(cancel));
        db.RemoveRange(await db.FindingThemes.Where(one => inFindings.Contains(one.FindingId)).ToListAsync(cancel));
        db.RemoveRange(await db.FindingAgencies.Where(one => inFindings.Contains(one.FindingId)).ToListAsync(cancel));
        db.RemoveRange(await findings.ToListAsync(cancel));
    }
}

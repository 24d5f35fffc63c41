using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>Reads the ladder of one action, or of all the actions of a finding; what was returned stands on no tread.</summary>
public sealed class EvidenceLadderQuery(GoldthreadDb db)
{
    public Task<EvidenceLadder> OfActionAsync(Guid actionId, CancellationToken cancel) =>
        ReadAsync(db.Actions.Where(action => action.Id == actionId), cancel);

    public Task<EvidenceLadder> OfFindingAsync(Guid findingId, CancellationToken cancel) =>
        ReadAsync(db.Actions.Where(action => action.FindingId == findingId), cancel);

    private async Task<EvidenceLadder> ReadAsync(IQueryable<AgencyAction> actions, CancellationToken cancel)
    {
        var pieces = await db
            .Evidence.AsNoTracking()
            .Where(evidence => evidence.ReturnedOn == null)
            .Join(
                actions,
                evidence => evidence.ActionId,
                action => action.Id,
                (evidence, action) =>
                    new
                    {
                        action.Reference,
                        evidence.Rung,
                        evidence.Done,
                        evidence.SentAt,
                    }
            )
            .OrderBy(piece => piece.SentAt)
            .ToListAsync(cancel);
        var plans = await db
            .ImpactChecks.AsNoTracking()
            .Where(check => check.Verdict == null && actions.Any(action => action.Id == check.ActionId))
            .Select(check => new LadderPlan(check.Method, check.Due))
            .ToListAsync(cancel);
        return EvidenceLadder.Of(
            [
                .. pieces.Select(piece => new LadderPiece(
                    piece.Reference,
                    piece.Rung,
                    piece.Done,
                    LondonTime.Day(piece.SentAt)
                )),
            ],
            plans
        );
    }
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>
/// Changes many actions in one transaction: those that the rules let through, as the preview showed them; the others stay
/// and are named with the reason.
/// </summary>
[UseCase]
public sealed class ChangeActions(
    GoldthreadDb db,
    ChosenActionsQuery chosen,
    NewOwnersMail mail,
    CurrentUser user,
    Address address,
    TimeProvider time
)
{
    /// <param name="ask">What changes.</param>
    /// <param name="seen">The references of the actions, with the version that the preview showed.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The change, to look at and to take back.</returns>
    public async Task<Guid> RunAsync(BulkAsk ask, IReadOnlyDictionary<string, uint> seen, CancellationToken cancel)
    {
        if (BulkAsk.RefuseCount(seen.Count) is { } refusal)
        {
            throw new RuleBrokenException(refusal);
        }

        var owner = await RequireOwnerAsync(ask.Checked(), cancel);
        var step = new BulkStep(ask, owner, time.Today(), user.Name);
        var actions = await chosen.TakeAsync([.. seen.Keys], cancel);
        List<BulkOutcome> outcomes = [.. actions.Select(action => OutcomeOf(action, step, seen))];
        if (!outcomes.Exists(outcome => outcome.IsDone))
        {
            throw new RuleBrokenException("None of these actions can be changed like this.");
        }

        var now = time.GetUtcNow().UtcDateTime;
        var change = new BulkChange(address.Here.Id, ask.Kind, ask.Reason, now, user.Name);
        db.Add(change);
        db.AddRange(outcomes.Select(outcome => outcome.Move).OfType<DateChange>());
        db.AddRange(outcomes.Select(outcome => LineOf(change, outcome)));
        if (ask.Kind is BulkChangeKind.Owner or BulkChangeKind.Agreement)
        {
            var done = outcomes.Where(outcome => outcome.IsDone).Select(outcome => outcome.Chosen.Action);
            await mail.AddAsync([.. done], cancel);
        }

        await db.SaveChangesAsync(this, ask.Reason, cancel);
        return change.Id;
    }

    private static BulkOutcome OutcomeOf(ChosenAction action, BulkStep step, IReadOnlyDictionary<string, uint> seen) =>
        action.Action.Version == seen[action.Action.Reference]
            ? step.On(action)
            : BulkOutcome.Refused(action, "Somebody changed it after you looked.");

    private static BulkChangeLine LineOf(BulkChange change, BulkOutcome outcome) =>
        outcome.Values is { } values
            ? BulkChangeLine.Done(change, outcome.Chosen.Action, values)
            : BulkChangeLine.Refused(change, outcome.Chosen.Action, outcome.RefusedBecause!);

    private async Task<Post?> RequireOwnerAsync(BulkAsk ask, CancellationToken cancel) =>
        ask.Kind == BulkChangeKind.Owner ? await BulkOwners.RequireAsync(db, ask, time.Today(), cancel) : null;
}

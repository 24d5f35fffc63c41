using System.Globalization;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>
/// Takes a bulk change back, action by action. What somebody has changed since stays as it is and is named: their work is
/// worth more than the tidiness of the undoing.
/// </summary>
[UseCase]
public sealed class UndoBulkChange(GoldthreadDb db, CurrentUser user, TimeProvider time)
{
    /// <returns>How many actions are again as they were.</returns>
    public async Task<int> RunAsync(Guid id, CancellationToken cancel)
    {
        var change = await db.FindOrNotFoundAsync<BulkChange>(id, cancel);
        change.Undo(time.GetUtcNow().UtcDateTime, user.Name);
        var lines = await db
            .BulkChangeLines.Where(line => line.BulkChangeId == id && line.RefusedBecause == null)
            .ToListAsync(cancel);
        var ids = lines.Select(line => line.ActionId).ToList();
        var actions = await db
            .Actions.Where(action => ids.Contains(action.Id))
            .ToDictionaryAsync(action => action.Id, cancel);
        var moves = lines.Select(line => line.DateChangeId).OfType<Guid>().ToList();
        var moved = await db
            .DateChanges.Where(move => moves.Contains(move.Id))
            .ToDictionaryAsync(move => move.Id, cancel);
        var undone = 0;
        foreach (var line in lines)
        {
            if (!TakeBack(change.Kind, line, actions[line.ActionId]))
            {
                continue;
            }

            undone++;
            if (line.DateChangeId is { } move)
            {
                // It counted as a move; the trail keeps it.
                db.Remove(moved[move]);
            }
        }

        await db.SaveChangesAsync(this, "A change of many actions was taken back.", cancel);
        return undone;
    }

    private static bool TakeBack(BulkChangeKind kind, BulkChangeLine line, AgencyAction action)
    {
        if (!line.CanBeTakenBack(action))
        {
            line.Keep("Somebody has changed it since.");
            return false;
        }

        try
        {
            Restore(kind, line, action);
            return true;
        }
        catch (RuleBrokenException refusal)
        {
            line.Keep(refusal.Message);
            return false;
        }
    }

    private static void Restore(BulkChangeKind kind, BulkChangeLine line, AgencyAction action)
    {
        switch (kind)
        {
            case BulkChangeKind.Owner:
                action.HandTo(line.Before is { } owner ? Guid.Parse(owner) : null);
                if (line.AcceptedBefore is { } accepted)
                {
                    action.Accept(accepted);
                }

                break;
            case BulkChangeKind.DueDate when action.AgreedOn is null:
                action.ProposeDue(Day(line));
                break;
            case BulkChangeKind.DueDate:
                action.MoveDue(Day(line));
                break;
            case BulkChangeKind.Agreement:
                action.BeProposedAgain();
                break;
            case BulkChangeKind.Closing:
                action.Reopen();
                break;
        }
    }

    private static DateOnly Day(BulkChangeLine line) =>
        DateOnly.ParseExact(line.Before!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

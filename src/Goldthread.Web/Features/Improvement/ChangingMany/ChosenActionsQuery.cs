using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.ChangingMany;

/// <summary>The actions that somebody chose in the list, each with what the rules ask about it.</summary>
public sealed class ChosenActionsQuery(GoldthreadDb db, Address address, ActionListQuery list, TimeProvider time)
{
    /// <summary>The references of everything that a filter of the list finds; one more than may change where it is more.</summary>
    public Task<IReadOnlyList<string>> FoundAsync(ActionFilter filter, CancellationToken cancel) =>
        list.ReferencesAsync(filter, BulkAsk.Most + 1, cancel);

    /// <summary>To look at: nothing that is done to them is saved.</summary>
    public Task<IReadOnlyList<ChosenAction>> ReadAsync(
        IReadOnlyCollection<string> references,
        CancellationToken cancel
    ) => FindAsync(db.Actions.AsNoTracking(), references, cancel);

    /// <summary>To change.</summary>
    public Task<IReadOnlyList<ChosenAction>> TakeAsync(
        IReadOnlyCollection<string> references,
        CancellationToken cancel
    ) => FindAsync(db.Actions, references, cancel);

    private async Task<IReadOnlyList<ChosenAction>> FindAsync(
        IQueryable<AgencyAction> actions,
        IReadOnlyCollection<string> references,
        CancellationToken cancel
    )
    {
        var here = address.Here.Id;
        var found = await actions
            .Where(action => action.PartnershipId == here && references.Contains(action.Reference))
            .OrderBy(action => action.Reference)
            .ToListAsync(cancel);
        var ids = found.Select(action => action.Id).ToList();
        var moves = await db
            .DateChanges.AsNoTracking()
            .Where(change => ids.Contains(change.ActionId) && change.RefusedBecause == null)
            .GroupBy(change => change.ActionId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Waiting = group.Count(change => change.WaitsForApproval),
            })
            .ToDictionaryAsync(row => row.Key, cancel);
        var checks = await db
            .ImpactChecks.AsNoTracking()
            .Where(check => ids.Contains(check.ActionId))
            .Select(check => check.ActionId)
            .ToHashSetAsync(cancel);
        var agencies = await NamesAsync(found, cancel);
        var owners = await OwnersAsync(found, cancel);
        return
        [
            .. found.Select(action => new ChosenAction(
                action,
                agencies[action.AgencyId],
                action.OwnerPostId is { } owner ? owners.GetValueOrDefault(owner) : null,
                moves.GetValueOrDefault(action.Id)?.Count ?? 0,
                moves.GetValueOrDefault(action.Id)?.Waiting > 0,
                checks.Contains(action.Id)
            )),
        ];
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<AgencyAction> found, CancellationToken cancel)
    {
        var ids = found.Select(action => action.AgencyId).Distinct().ToList();
        return await db
            .Agencies.AsNoTracking()
            .Where(agency => ids.Contains(agency.Id))
            .ToDictionaryAsync(agency => agency.Id, agency => agency.ShortName, cancel);
    }

    private async Task<Dictionary<Guid, ActionOwner>> OwnersAsync(List<AgencyAction> found, CancellationToken cancel)
    {
        var today = time.Today();
        var ids = found.Select(action => action.OwnerPostId).Distinct().ToList();
        return await db
            .Posts.AsNoTracking()
            .Where(post => ids.Contains(post.Id))
            .Select(post => new ActionOwner(post.Id, post.Title, post.To == null || post.To >= today))
            .ToDictionaryAsync(owner => owner.PostId, cancel);
    }
}

/// <summary>The post that answers for an action.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Title">In words.</param>
/// <param name="IsHeld">Whether it has not ended.</param>
public sealed record ActionOwner(Guid PostId, string Title, bool IsHeld);

/// <summary>One chosen action.</summary>
/// <param name="Action">The record.</param>
/// <param name="Agency">Its agency’s name.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Moves">How often its date has moved.</param>
/// <param name="MoveWaits">Whether a move of its date waits for a decision.</param>
/// <param name="HasCheck">Whether its impact will be checked.</param>
public sealed record ChosenAction(
    AgencyAction Action,
    string Agency,
    ActionOwner? Owner,
    int Moves,
    bool MoveWaits,
    bool HasCheck
);

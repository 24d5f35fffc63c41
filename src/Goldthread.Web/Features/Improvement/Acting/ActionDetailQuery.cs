using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement.Acting;

/// <summary>One action with everything that its page says.</summary>
public sealed class ActionDetailQuery(
    GoldthreadDb db,
    ActionByReferenceQuery actions,
    ActionRowsQuery rows,
    CurrentUser user,
    TimeProvider time
)
{
    private const int MostRelated = 6;

    /// <exception cref="NotFoundException">There is no such action here.</exception>
    public async Task<ActionReading> ReadAsync(string reference, CancellationToken cancel)
    {
        var action = await actions.ReadAsync(reference, cancel);
        var (id, today) = (action.Id, time.Today());
        var checks = await db
            .ImpactChecks.AsNoTracking()
            .Where(check => check.ActionId == id)
            .OrderBy(check => check.Due)
            .ToListAsync(cancel);
        var updates = await db
            .ActionUpdates.AsNoTracking()
            .Where(update => update.ActionId == id)
            .OrderByDescending(update => update.At)
            .ToListAsync(cancel);
        var dates = await db
            .DateChanges.AsNoTracking()
            .Where(change => change.ActionId == id)
            .OrderByDescending(change => change.AskedOn)
            .ThenByDescending(change => change.Id)
            .ToListAsync(cancel);
        return new ActionReading(action, action.StatusOn(today), await PlacesAsync(action, cancel))
        {
            Checks = checks,
            Updates = updates,
            Dates = dates,
            Parts =
                action.JointId is { } joint && user.May(ImprovementPolicy.Keep, action.PartnershipId)
                    ? await rows.ReadAsync(
                        db.Actions.AsNoTracking()
                            .Where(part => part.JointId == joint && part.Id != id)
                            .OrderBy(part => part.Reference),
                        cancel
                    )
                    : [],
            Related = await rows.ReadAsync(
                db.Actions.AsNoTracking()
                    .Where(other => other.FindingId == action.FindingId && other.Id != id)
                    .Where(other => other.JointId == null || other.JointId != action.JointId)
                    .OrderBy(other => other.Due)
                    .Take(MostRelated),
                cancel
            ),
        };
    }

    /// <summary>The names around it, in one command; an agency’s people may not see the finding.</summary>
    private Task<ActionPlaces> PlacesAsync(AgencyAction action, CancellationToken cancel)
    {
        var id = action.Id;
        return db
            .Actions.Where(one => one.Id == id)
            .Select(one => new ActionPlaces(
                db.Set<Agency>().Single(agency => agency.Id == one.AgencyId).Name,
                db.Set<Agency>().Single(agency => agency.Id == one.AgencyId).To,
                db.Set<Agency>()
                    .Where(agency =>
                        db.Set<Agency>().Any(gone => gone.Id == one.AgencyId && gone.SuccessorId == agency.Id)
                    )
                    .Select(agency => agency.Name)
                    .FirstOrDefault(),
                db.Set<Post>().Where(post => post.Id == one.OwnerPostId).Select(post => post.Title).FirstOrDefault(),
                db.Set<Post>().Where(post => post.Id == one.OwnerPostId).Select(post => post.To).FirstOrDefault(),
                db.Set<Group>()
                    .Where(group => group.Id == one.SignOffGroupId)
                    .Select(group => group.Name)
                    .FirstOrDefault(),
                db.Set<Finding>()
                    .Where(finding => finding.Id == one.FindingId)
                    .Select(finding => finding.Reference)
                    .FirstOrDefault(),
                db.Set<Finding>()
                    .Where(finding => finding.Id == one.FindingId)
                    .Select(finding => finding.Statement)
                    .FirstOrDefault(),
                db.Set<Recommendation>()
                    .Where(made => made.Id == one.RecommendationId)
                    .Select(made => made.Reference)
                    .FirstOrDefault()
            ))
            .SingleAsync(cancel);
    }
}

/// <summary>One action and what stands around it.</summary>
public sealed record ActionReading(AgencyAction Action, ActionStatus Status, ActionPlaces Places)
{
    public IReadOnlyList<ImpactCheck> Checks { get; init; } = [];

    public IReadOnlyList<ActionUpdate> Updates { get; init; } = [];

    public IReadOnlyList<DateChange> Dates { get; init; } = [];

    /// <summary>The other parts of a joint action, for those who see all agencies.</summary>
    public IReadOnlyList<ActionRow> Parts { get; init; } = [];

    public IReadOnlyList<ActionRow> Related { get; init; } = [];

    /// <summary>The new date that waits for a decision.</summary>
    public DateChange? WaitingDate => Dates.FirstOrDefault(change => change.WaitsForApproval);
}

/// <summary>The names of what an action stands in.</summary>
public sealed record ActionPlaces(
    string Agency,
    DateOnly? AgencyTo,
    string? Successor,
    string? Owner,
    DateOnly? OwnerTo,
    string? Group,
    string? Finding,
    string? Statement,
    string? Recommendation
);

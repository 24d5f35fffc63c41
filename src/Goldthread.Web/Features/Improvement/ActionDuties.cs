using System.Linq.Expressions;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What needs somebody in the register of actions: owners their own, the team what is late, soon due, suggested or without
/// an owner, agencies what has been late for long. Each action stands in the lists once, as its nearest duty.
/// </summary>
public sealed class ActionDuties(GoldthreadDb db, TimeProvider time) : IWorkList
{
    /// <summary>Late for longer than this an action is shown to its agency’s lead, and for longer than the other to its executive.</summary>
    public const int LeadDays = 14;
    public const int ExecutiveDays = 30;

    /// <summary>How far ahead “Coming up” looks, in days.</summary>
    private const int DaysAhead = 28;

    private const int Most = 25;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(ImprovementPolicy.Look))
        {
            return [];
        }

        var today = time.Today();
        var own = await OwnAsync(user, today, cancel);
        var kept = await KeptAsync(user, today, cancel);
        var agency = await OfAgenciesAsync(user, today, cancel);
        var dates = await DatesAsync(user, cancel);
        return [.. own.Concat(kept).Concat(agency).DistinctBy(item => item.Path, StringComparer.Ordinal), .. dates];
    }

    private async Task<IEnumerable<WorkItem>> OwnAsync(CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var posts = user.Posts.Select(post => post.PostId).ToList();
        var (weekEnd, ahead) = (today.AddDays(ActionDates.Week), today.AddDays(DaysAhead));
        var found = await ReadAsync(
            db.Actions.Where(ActionConditions.Owed)
                .Where(action => action.OwnerPostId != null && posts.Contains(action.OwnerPostId.Value))
                .Where(action => action.Due <= ahead || action.AcceptedOn == null),
            cancel
        );
        return found.Select(action =>
            action.Due >= weekEnd && action.AcceptedOn is null
                ? Item(WorkSection.ToDecide, action, $"Accept action {action.Reference}, or suggest a change", null)
                : Dated(action, today)
        );
    }

    private static WorkItem Dated(DutyAction action, DateOnly today) =>
        action.Due < today ? Item(WorkSection.Overdue, action, action.Title, ActionStatus.Overdue)
        : action.Due < today.AddDays(ActionDates.Week)
            ? Item(WorkSection.DueThisWeek, action, action.Title, ActionStatus.DueThisWeek)
        : Item(WorkSection.ComingUp, action, action.Title, null);

    private async Task<IEnumerable<WorkItem>> KeptAsync(CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var kept = user
            .Posts.Where(post => ImprovementPolicy.Keep.Roles.Contains(post.Role))
            .SelectMany(post => post.Partnerships)
            .Distinct()
            .ToList();
        if (kept.Count == 0)
        {
            return [];
        }

        var open = db.Actions.Where(ActionConditions.Open).Where(action => kept.Contains(action.PartnershipId));
        var ahead = today.AddDays(DaysAhead);
        var owed = open.Where(ActionConditions.Owed);
        var late = await ReadAsync(owed.Where(action => action.Due < today), cancel);
        var soon = await ReadAsync(owed.Where(action => action.Due >= today && action.Due <= ahead), cancel);
        var suggested = await ReadAsync(open.Where(action => action.Suggestion != null), cancel);
        var ownerless = await ReadAsync(
            open.Where(action =>
                action.OwnerPostId == null
                || db.Set<Post>().Any(post => post.Id == action.OwnerPostId && post.To != null && post.To < today)
            ),
            cancel
        );
        return
        [
            .. suggested.Select(one =>
                Item(WorkSection.ToDecide, one, $"Answer a suggestion on {one.Reference}", null)
            ),
            .. ownerless.Select(one =>
                Item(WorkSection.ToDecide, one, $"Choose who answers for {one.Reference}", null)
            ),
            .. late.Concat(soon).Select(one => Dated(one, today)),
        ];
    }

    private async Task<IEnumerable<WorkItem>> OfAgenciesAsync(
        CurrentUser user,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var led = AgenciesOf(user, Role.AgencyLead);
        var run = AgenciesOf(user, Role.AgencyExecutive);
        if (led.Count + run.Count == 0)
        {
            return [];
        }

        var (forLead, forExecutive) = (today.AddDays(-LeadDays), today.AddDays(-ExecutiveDays));
        var late = await ReadAsync(
            db.Actions.Where(ActionConditions.Owed)
                .Where(action =>
                    (led.Contains(action.AgencyId) && action.Due < forLead)
                    || (run.Contains(action.AgencyId) && action.Due < forExecutive)
                ),
            cancel
        );
        return late.Select(action => Item(WorkSection.Overdue, action, action.Title, ActionStatus.Overdue));
    }

    private async Task<IEnumerable<WorkItem>> DatesAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(ImprovementPolicy.Judge))
        {
            return [];
        }

        var waiting = await db
            .Actions.AsNoTracking()
            .Where(ActionConditions.Open)
            .Where(action =>
                db.Set<DateChange>().Any(change => change.ActionId == action.Id && change.WaitsForApproval)
            )
            .OrderBy(action => action.Due)
            .Take(Most)
            .Select(Shown())
            .ToListAsync(cancel);
        return waiting
            .Where(action => user.MayDecideFor(action.PartnershipId, action.GroupId) && !user.Holds(action.OwnerId))
            .Select(action => new WorkItem(
                WorkSection.ToDecide,
                action.Reference,
                $"Decide on a new date for {action.Reference}",
                $"{action.Agency}, due {Words.PlainDate(action.Due)}",
                ImprovementPaths.DecideDate(action.Place, action.Reference)
            ));
    }

    private static List<Guid> AgenciesOf(CurrentUser user, Role role) =>
        [.. user.Posts.Where(post => post.Role == role).SelectMany(post => post.Agencies).Distinct()];

    private static WorkItem Item(WorkSection section, DutyAction action, string text, ActionStatus? status) =>
        new(
            section,
            action.Reference,
            text,
            action.Owner is null ? $"{action.Agency}, no owner" : $"{action.Agency}, {action.Owner}",
            ImprovementPaths.ActionDetail(action.Place, action.Reference),
            action.Due,
            status?.Say()
        );

    private Task<List<DutyAction>> ReadAsync(IQueryable<AgencyAction> actions, CancellationToken cancel) =>
        actions
            .AsNoTracking()
            .OrderBy(action => action.Due)
            .ThenBy(action => action.Reference)
            .Take(Most)
            .Select(Shown())
            .ToListAsync(cancel);

    private Expression<Func<AgencyAction, DutyAction>> Shown() =>
        action => new DutyAction(
            action.PartnershipId,
            action.SignOffGroupId,
            action.OwnerPostId,
            action.AcceptedOn,
            action.Reference,
            action.Title,
            action.Due,
            db.Set<SafeguardingPartnership>().Single(one => one.Id == action.PartnershipId).Slug,
            db.Set<Agency>().Single(agency => agency.Id == action.AgencyId).ShortName,
            db.Set<Post>().Where(post => post.Id == action.OwnerPostId).Select(post => post.Title).FirstOrDefault()
        );

    private sealed record DutyAction(
        Guid PartnershipId,
        Guid? GroupId,
        Guid? OwnerId,
        DateOnly? AcceptedOn,
        string Reference,
        string Title,
        DateOnly Due,
        string Place,
        string Agency,
        string? Owner
    );
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Improvement;

/// <summary>
/// Impact checks for whoever looks, and for the team: on Home those of finished actions that are overdue, due this week or
/// coming up; in the calendar all that are planned.
/// </summary>
public sealed class ChecksDue(GoldthreadDb db, TimeProvider time) : IWorkList, ICalendarItems
{
    private const int DaysAhead = 28;
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel)
    {
        var today = time.Today();
        var until = today.AddDays(DaysAhead);
        var due = await ReadAsync(
            Open(user)
                .Where(check =>
                    check.Due <= until
                    && db.Set<AgencyAction>().Any(action => action.Id == check.ActionId && action.SignedOffOn != null)
                ),
            cancel
        );
        return
        [
            .. due.Select(check => new WorkItem(
                SectionOf(check.Due, today),
                check.Reference,
                $"Check the impact of {check.Action}",
                check.Question,
                ImprovementPaths.CheckImpact(check.Place, check.Reference),
                check.Due,
                SectionOf(check.Due, today) switch
                {
                    WorkSection.Overdue => ActionStatus.Overdue.Say(),
                    WorkSection.DueThisWeek => ActionStatus.DueThisWeek.Say(),
                    _ => null,
                }
            )),
        ];
    }

    public async Task<IReadOnlyList<CalendarItem>> BetweenAsync(
        CurrentUser user,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var due = await ReadAsync(Open(user).Where(check => check.Due >= from && check.Due <= to), cancel);
        return
        [
            .. due.Select(check => new CalendarItem(
                $"check-{check.Reference}-{check.Place}",
                check.Due,
                "Impact check",
                check.Reference,
                $"Impact check {check.Reference} of {check.Action}: {check.Question}",
                $"{check.Reference} impact check",
                ImprovementPaths.CheckImpact(check.Place, check.Reference),
                check.Agency
            )),
        ];
    }

    private static WorkSection SectionOf(DateOnly due, DateOnly today) =>
        due < today ? WorkSection.Overdue
        : due < today.AddDays(ActionDates.Week) ? WorkSection.DueThisWeek
        : WorkSection.ComingUp;

    private IQueryable<ImpactCheck> Open(CurrentUser user)
    {
        var kept = user
            .Posts.Where(post => post.Role == Role.PartnershipTeam)
            .SelectMany(post => post.Partnerships)
            .Distinct()
            .ToList();
        var posts = user.Posts.Select(post => post.PostId).ToList();
        return db
            .ImpactChecks.AsNoTracking()
            .Where(check =>
                check.CheckedOn == null
                && (
                    kept.Contains(check.PartnershipId)
                    || (check.CheckerPostId != null && posts.Contains(check.CheckerPostId.Value))
                )
            );
    }

    private async Task<IReadOnlyList<DueCheck>> ReadAsync(IQueryable<ImpactCheck> checks, CancellationToken cancel) =>
        await checks
            .OrderBy(check => check.Due)
            .Take(Most)
            .Select(check => new DueCheck(
                check.Reference,
                check.Question,
                check.Due,
                db.Set<AgencyAction>()
                    .Where(action => action.Id == check.ActionId)
                    .Select(action => action.Reference)
                    .First(),
                db.Set<SafeguardingPartnership>()
                    .Where(partnership => partnership.Id == check.PartnershipId)
                    .Select(partnership => partnership.Slug)
                    .First(),
                db.Set<Agency>().Where(agency => agency.Id == check.AgencyId).Select(agency => agency.ShortName).First()
            ))
            .ToListAsync(cancel);

    private sealed record DueCheck(
        string Reference,
        string Question,
        DateOnly Due,
        string Action,
        string Place,
        string Agency
    );
}

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11;

/// <summary>
/// What section 11 asks of a person: to lead a self-assessment, to sign one, to complete a section, and of a team to look
/// after those that are late.
/// </summary>
public sealed class AssessmentDuties(GoldthreadDb db, IDirectory directory, TimeProvider time) : IWorkList
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WorkItem>> ForAsync(CurrentUser user, CancellationToken cancel) =>
        [.. await OwnAsync(user, cancel), .. await GivenAsync(user, cancel), .. await LateAsync(user, cancel)];

    private async Task<IEnumerable<WorkItem>> OwnAsync(CurrentUser user, CancellationToken cancel)
    {
        var agencies = user
            .Posts.Where(post => post.Role is Role.AgencyLead or Role.AgencyExecutive)
            .SelectMany(post => post.Agencies)
            .Distinct()
            .ToList();
        if (agencies.Count == 0)
        {
            return [];
        }

        var now = time.UtcNow();
        var rows = await db
            .CycleAgencies.AsNoTracking()
            .Where(one => agencies.Contains(one.AgencyId) && one.State != AssessmentState.Submitted)
            .Join(
                db.Cycles.Where(cycle => cycle.SendsAt != null && cycle.SendsAt <= now && cycle.AnswersEndAt == null),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one, cycle }
            )
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.cycle,
                        agency,
                    }
            )
            .OrderBy(row => row.cycle.DueOn)
            .ThenBy(row => row.agency.Name)
            .Take(Most)
            .ToListAsync(cancel);
        return rows.Select(row => Own(user, row.cycle, row.one, row.agency)).OfType<WorkItem>();
    }

    private WorkItem? Own(CurrentUser user, Cycle cycle, CycleAgency one, Agency agency)
    {
        var waits = one.State == AssessmentState.AwaitingSignOff;
        var leads = user.Posts.Any(post => post.Role == Role.AgencyLead && post.Agencies.Contains(agency.Id));
        if (waits && user.SigningPost(agency.Id) is not null)
        {
            return new WorkItem(
                SectionOf(cycle.SignOffOn),
                null,
                $"Sign off {cycle.Name} for {agency.ShortName}",
                $"Due {Words.Date(cycle.SignOffOn)}. About four minutes.",
                Section11Paths.SignOffAssessment(agency.Slug, cycle.Year),
                cycle.SignOffOn,
                one.State.Say()
            );
        }

        return !leads ? null
            : waits
                ? new WorkItem(
                    WorkSection.WaitingForOthers,
                    null,
                    $"{cycle.Name} waits for sign-off: {agency.ShortName}",
                    $"By {Words.Date(cycle.SignOffOn)}",
                    Section11Paths.AssessmentTasks(agency.Slug, cycle.Year),
                    cycle.SignOffOn,
                    one.State.Say()
                )
            : new WorkItem(
                SectionOf(cycle.DueOn),
                null,
                one.State == AssessmentState.Invited ? $"Start {cycle.Name}" : $"Continue {cycle.Name}",
                $"{agency.ShortName}. {Words.Count(one.SectionsDone)} of {Words.Count(one.SectionsAsked)} sections finished. Due {Words.Date(cycle.DueOn)}.",
                Section11Paths.AssessmentTasks(agency.Slug, cycle.Year),
                cycle.DueOn,
                cycle.DueOn < time.Today() ? "Late" : one.State.Say()
            );
    }

    private async Task<IEnumerable<WorkItem>> GivenAsync(CurrentUser user, CancellationToken cancel)
    {
        var posts = user.Posts.Where(post => post.AgencyId is not null).Select(post => post.PostId).ToList();
        if (posts.Count == 0)
        {
            return [];
        }

        var now = time.UtcNow();
        var rows = await db
            .SectionAssignments.AsNoTracking()
            .Where(one => posts.Contains(one.PostId))
            .Join(
                db.CycleAgencies.Where(asked =>
                    asked.State == AssessmentState.Invited || asked.State == AssessmentState.InProgress
                ),
                one => new { one.CycleId, one.AgencyId },
                asked => new { asked.CycleId, asked.AgencyId },
                (one, _) => one
            )
            .Join(
                db.Cycles.Where(cycle => cycle.SendsAt != null && cycle.SendsAt <= now && cycle.AnswersEndAt == null),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one, cycle }
            )
            .Join(
                db.Agencies,
                pair => pair.one.AgencyId,
                agency => agency.Id,
                (pair, agency) =>
                    new
                    {
                        pair.one,
                        pair.cycle,
                        agency,
                    }
            )
            .OrderBy(row => row.cycle.DueOn)
            .ThenBy(row => row.one.Section)
            .Take(Most)
            .ToListAsync(cancel);
        return rows.GroupBy(row => (row.cycle.Id, row.agency.Id))
            .Select(same =>
            {
                var first = same.First();
                return new WorkItem(
                    SectionOf(first.cycle.DueOn),
                    null,
                    $"Complete {Words.Plural(same.Count(), "section")} of {first.cycle.Name}",
                    $"{first.agency.ShortName}. {first.one.AssignedBy} asked you. Due {Words.Date(first.cycle.DueOn)}.",
                    Section11Paths.AssessmentTasks(first.agency.Slug, first.cycle.Year),
                    first.cycle.DueOn
                );
            });
    }

    private async Task<IEnumerable<WorkItem>> LateAsync(CurrentUser user, CancellationToken cancel)
    {
        var places = user.Reach().Where(place => user.May(Section11Policy.Keep, place)).ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var (slugs, today) = (
            (await directory.PartnershipsAsync(cancel)).ToDictionary(one => one.Id, one => one.Slug),
            time.Today()
        );
        var late = await db
            .AreaReturns.AsNoTracking()
            .Where(one => places.Contains(one.PartnershipId) && one.State != AssessmentState.Submitted)
            .Join(
                db.Cycles.Where(cycle => cycle.AnswersEndAt == null),
                one => one.CycleId,
                cycle => cycle.Id,
                (one, cycle) => new { one, cycle }
            )
            .Where(pair =>
                (pair.one.ExtendedTo ?? pair.cycle.DueOn) < today
                && (pair.one.State != AssessmentState.AwaitingSignOff || pair.cycle.SignOffOn < today)
            )
            .GroupBy(pair => new
            {
                pair.one.PartnershipId,
                pair.cycle.Year,
                pair.cycle.Name,
            })
            .Select(same => new
            {
                same.Key.PartnershipId,
                same.Key.Year,
                same.Key.Name,
                Count = same.Count(),
            })
            .ToListAsync(cancel);
        return late.Select(group => new WorkItem(
            WorkSection.WaitingForOthers,
            null,
            $"{Words.Plural(group.Count, "agency", "agencies")} {(group.Count == 1 ? "has" : "have")} not sent {group.Name}",
            "Their self-assessments were due and have not come",
            $"{Section11Paths.CycleProgress(slugs[group.PartnershipId], group.Year)}?show={ProgressFilter.Late}"
        ));
    }

    private WorkSection SectionOf(DateOnly due) =>
        due < time.Today() ? WorkSection.Overdue
        : due <= DueWindow.LastDay(time) ? WorkSection.DueThisWeek
        : WorkSection.ComingUp;
}

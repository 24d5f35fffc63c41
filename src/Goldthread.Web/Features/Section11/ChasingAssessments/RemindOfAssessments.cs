using Goldthread.Features.Partnership;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Data;
using Goldthread.Platform.Work;
using Microsoft.EntityFrameworkCore;

namespace Goldthread.Features.Section11.ChasingAssessments;

/// <summary>
/// Reminds by itself, on working days: leads halfway, ten days, three days before and the day after, and an executive for
/// whom one waits three days and one day before the sign-off. An agency of several areas hears from one of them; a person
/// gets one a day at most, and none once theirs is sent.
/// </summary>
[UseCase]
public sealed class RemindOfAssessments(
    GoldthreadDb db,
    Scope scope,
    PostHoldersQuery holders,
    AssessmentLetters letters,
    BankHolidays holidays,
    TimeProvider time
)
{
    private const string ByItself = "Sent by itself";

    /// <returns>How many people were written to.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (here, today, now) = (scope.Partnerships.Single(), time.Today(), time.UtcNow());
        if (!new WorkingDays(holidays).IsWorkingDay(today))
        {
            return 0;
        }

        var owed = await OwedAsync(here, now, cancel);
        var due = owed.Where(row => IsDue(row.One, row.Area, row.Cycle, today)).ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        var people = await holders.OfAsync(
            due.SelectMany(row => new[] { row.Asked.LeadPostId, row.Asked.ExecutivePostId }),
            cancel
        );
        var added = 0;
        foreach (var row in due)
        {
            added += await RemindAsync((row.One, row.Area, row.Asked), row.Cycle, row.Agency, people, cancel);
        }

        await db.SaveChangesAsync(this, cancel);
        return added;
    }

    /// <summary>What is not sent of the cycles that run, of the agencies whose letters come from here.</summary>
    private async Task<List<OwedAssessment>> OwedAsync(Guid here, DateTime now, CancellationToken cancel) =>
        await (
            from one in db.AreaReturns
            join area in db.CycleAreas
                on new { one.CycleId, one.PartnershipId } equals new { area.CycleId, area.PartnershipId }
            join asked in db.CycleAgencies
                on new { one.CycleId, one.AgencyId } equals new { asked.CycleId, asked.AgencyId }
            join cycle in db.Cycles on one.CycleId equals cycle.Id
            join agency in db.Agencies on one.AgencyId equals agency.Id
            where one.PartnershipId == here && one.State != AssessmentState.Submitted && asked.WriterId == here
            where cycle.SendsAt != null && cycle.SendsAt <= now && cycle.AnswersEndAt == null
            select new OwedAssessment(one, area, asked, cycle, agency)
        ).ToListAsync(cancel);

    private async Task<int> RemindAsync(
        (AreaReturn One, CycleArea Area, CycleAgency Asked) of,
        Cycle cycle,
        Agency agency,
        IReadOnlyDictionary<Guid, PostHolder> people,
        CancellationToken cancel
    )
    {
        var (one, area, asked) = of;
        var today = time.Today();
        var executive = asked.ExecutivePostId is { } second ? people.GetValueOrDefault(second) : null;
        var lead = asked.LeadPostId is { } first ? people.GetValueOrDefault(first) : null;
        var about = (await letters.AskedAsync(cycle, asked, agency, executive, cancel)) with
        {
            DueOn = one.DueIn(cycle, area),
            SignOffOn = area.SignOffIn(cycle),
            Done = one.SectionsDone,
            Sections = one.SectionsAsked,
        };
        var waits = one.State == AssessmentState.AwaitingSignOff;
        var to = waits ? executive : lead;
        var letter = waits ? AssessmentLetter.ForSignOff(about) : AssessmentLetter.Reminding(about, today);
        var reached = await letters.AddAsync(
            letter with
            {
                To = to is null ? [] : [to],
                IsReminder = true,
            },
            FormattableString.Invariant($"s11-reminder:{today:yyyy-MM-dd}"),
            area.PartnershipId,
            cancel
        );
        if (reached.Count > 0)
        {
            var step = waits ? AssessmentChase.Executive : AssessmentChase.Lead;
            one.Chase(today > about.DueOn ? step : one.Chased, today);
            db.Add(
                new ReturnChase(area.PartnershipId, asked, step, (today, ByItself)).Reaching(string.Join(", ", reached))
            );
        }

        return reached.Count;
    }

    private bool IsDue(AreaReturn one, CycleArea area, Cycle cycle, DateOnly today)
    {
        if (one.ChasedOn == today)
        {
            return false;
        }

        var days = new WorkingDays(holidays);
        var steps =
            one.State == AssessmentState.AwaitingSignOff
                ? AssessmentLadder.ForExecutive(one.LastOpenedOn ?? cycle.OpensOn, area.SignOffIn(cycle), days)
                : AssessmentLadder.ForLead(LondonTime.Day(area.OpenedAt!.Value), one.DueIn(cycle, area), days);
        return steps.Any(step => step.On == today);
    }

    private sealed record OwedAssessment(AreaReturn One, CycleArea Area, CycleAgency Asked, Cycle Cycle, Agency Agency);
}

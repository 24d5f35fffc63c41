using Goldthread.Platform.Calendar;

namespace Goldthread.Features.Section11;

/// <summary>
/// When reminders go by themselves: halfway, ten days and three days before the day, and on the first working day after it;
/// to the executive three days and one day before the sign-off. With the letter that opened it a lead gets five and never
/// more; what comes after is for a person to decide.
/// </summary>
public static class AssessmentLadder
{
    private const int DaysEarly = 10;
    private const int DaysLast = 3;

    /// <summary>The reminders to a lead, each with its name, in order; those that would come before the opening are left out.</summary>
    public static IReadOnlyList<(string Name, DateOnly On)> ForLead(DateOnly opened, DateOnly due, WorkingDays days) =>
        Fit(
            opened,
            [
                ("halfway", opened.AddDays((due.DayNumber - opened.DayNumber) / 2)),
                ("early", due.AddDays(-DaysEarly)),
                ("last", due.AddDays(-DaysLast)),
                ("late", days.Next(due)),
            ],
            days
        );

    /// <summary>The reminders to an executive for whom it waits.</summary>
    public static IReadOnlyList<(string Name, DateOnly On)> ForExecutive(
        DateOnly sent,
        DateOnly signOff,
        WorkingDays days
    ) => Fit(sent, [("sign-3", signOff.AddDays(-DaysLast)), ("sign-1", signOff.AddDays(-1))], days);

    /// <summary>The step that is taken next by a person’s press, from where the ladder stands.</summary>
    public static AssessmentChase Next(AreaReturn one, bool isLate) =>
        !isLate || one.State == AssessmentState.AwaitingSignOff && one.Chased < AssessmentChase.Lead
            ? one.State == AssessmentState.AwaitingSignOff
                ? AssessmentChase.Executive
                : AssessmentChase.Lead
            : one.Chased switch
            {
                AssessmentChase.None => AssessmentChase.Lead,
                AssessmentChase.Lead => AssessmentChase.Executive,
                AssessmentChase.Executive => AssessmentChase.Chair,
                AssessmentChase.Chair or AssessmentChase.Board => AssessmentChase.Board,
            };

    private static IReadOnlyList<(string Name, DateOnly On)> Fit(
        DateOnly after,
        IReadOnlyList<(string Name, DateOnly On)> steps,
        WorkingDays days
    ) =>
        [
            .. steps
                .Select(step => (step.Name, On: days.IsWorkingDay(step.On) ? step.On : days.Next(step.On)))
                .Where(step => step.On > after)
                .GroupBy(step => step.On)
                .Select(same => same.Last())
                .OrderBy(step => step.On),
        ];
}

using System.Linq.Expressions;

namespace Goldthread.Features.Improvement;

/// <summary>How an action stands. “Due this week” and “overdue” are reckoned, never set by hand.</summary>
public enum ActionStatus
{
    Proposed,
    Agreed,
    InProgress,
    DueThisWeek,
    Overdue,
    EvidenceSent,
    SignedOff,
    NotAccepted,
    ClosedWithoutCompleting,
}

/// <summary>The days of an action from which its status is reckoned, so that lists need not load the whole.</summary>
public sealed record ActionDates(
    DateOnly Due,
    DateOnly? AgreedOn,
    DateOnly? StartedOn,
    DateOnly? EvidenceSentOn,
    DateOnly? SignedOffOn,
    DateOnly? DeclinedOn,
    DateOnly? ClosedWithoutOn
)
{
    /// <summary>Due within this many days, today included, is due this week.</summary>
    public const int Week = 7;

    public bool IsOpen => SignedOffOn is null && DeclinedOn is null && ClosedWithoutOn is null;

    public static ActionDates Of(AgencyAction action) =>
        new(
            action.Due,
            action.AgreedOn,
            action.StartedOn,
            action.EvidenceSentOn,
            action.SignedOffOn,
            action.DeclinedOn,
            action.ClosedWithoutOn
        );

    /// <summary>The first that is true, in this order: ended, evidence sent, proposed, overdue, due this week, begun.</summary>
    public ActionStatus StatusOn(DateOnly today) =>
        SignedOffOn is not null ? ActionStatus.SignedOff
        : DeclinedOn is not null ? ActionStatus.NotAccepted
        : ClosedWithoutOn is not null ? ActionStatus.ClosedWithoutCompleting
        : EvidenceSentOn is not null ? ActionStatus.EvidenceSent
        : AgreedOn is null ? ActionStatus.Proposed
        : Due < today ? ActionStatus.Overdue
        : Due < today.AddDays(Week) ? ActionStatus.DueThisWeek
        : StartedOn is not null ? ActionStatus.InProgress
        : ActionStatus.Agreed;
}

/// <summary>The same statuses as conditions for the database. A test holds the two together.</summary>
public static class ActionConditions
{
    public static Expression<Func<AgencyAction, bool>> Open { get; } =
        action => action.SignedOffOn == null && action.DeclinedOn == null && action.ClosedWithoutOn == null;

    /// <summary>Promised and not yet shown: what reminders and debts are about.</summary>
    public static Expression<Func<AgencyAction, bool>> Owed { get; } =
        action =>
            action.AgreedOn != null
            && action.EvidenceSentOn == null
            && action.SignedOffOn == null
            && action.DeclinedOn == null
            && action.ClosedWithoutOn == null;

    /// <summary>The status as a number, in the order in which its words stand, so that a list can be sorted by it.</summary>
    public static Expression<Func<AgencyAction, int>> Rank(DateOnly today)
    {
        var weekEnd = today.AddDays(ActionDates.Week);
        return action =>
            action.SignedOffOn != null ? (int)ActionStatus.SignedOff
            : action.DeclinedOn != null ? (int)ActionStatus.NotAccepted
            : action.ClosedWithoutOn != null ? (int)ActionStatus.ClosedWithoutCompleting
            : action.EvidenceSentOn != null ? (int)ActionStatus.EvidenceSent
            : action.AgreedOn == null ? (int)ActionStatus.Proposed
            : action.Due < today ? (int)ActionStatus.Overdue
            : action.Due < weekEnd ? (int)ActionStatus.DueThisWeek
            : action.StartedOn != null ? (int)ActionStatus.InProgress
            : (int)ActionStatus.Agreed;
    }

    public static IQueryable<AgencyAction> WithStatus(
        this IQueryable<AgencyAction> actions,
        ActionStatus status,
        DateOnly today
    )
    {
        var weekEnd = today.AddDays(ActionDates.Week);
        return status switch
        {
            ActionStatus.SignedOff => actions.Where(action => action.SignedOffOn != null),
            ActionStatus.NotAccepted => actions.Where(action =>
                action.SignedOffOn == null && action.DeclinedOn != null
            ),
            ActionStatus.ClosedWithoutCompleting => actions.Where(action =>
                action.SignedOffOn == null && action.DeclinedOn == null && action.ClosedWithoutOn != null
            ),
            ActionStatus.EvidenceSent => actions.Where(Open).Where(action => action.EvidenceSentOn != null),
            ActionStatus.Proposed => actions
                .Where(Open)
                .Where(action => action.EvidenceSentOn == null && action.AgreedOn == null),
            ActionStatus.Overdue => actions.Where(Owed).Where(action => action.Due < today),
            ActionStatus.DueThisWeek => actions
                .Where(Owed)
                .Where(action => action.Due >= today && action.Due < weekEnd),
            ActionStatus.InProgress => actions
                .Where(Owed)
                .Where(action => action.Due >= weekEnd && action.StartedOn != null),
            ActionStatus.Agreed => actions
                .Where(Owed)
                .Where(action => action.Due >= weekEnd && action.StartedOn == null),
        };
    }
}

namespace Goldthread.Platform.Calendar;

/// <summary>How a deadline stands on one day, in numbers for lists and in words for people.</summary>
public sealed record DeadlineStanding
{
    internal DeadlineStanding(Deadline deadline, DateOnly day, Func<DateOnly, DateOnly, int> count)
    {
        Deadline = deadline;
        Day = day;
        State = StateOf(deadline, day);
        DayNumber =
            HasDayNumbers(deadline.Rule) && State != DeadlineState.NotStarted ? count(deadline.TriggerDay, day) : null;
        Remaining = Math.Max(0, count(day, deadline.Due));
        LateBy = Math.Max(0, count(deadline.Due, day));
    }

    public Deadline Deadline { get; }

    public DateOnly Day { get; }

    public DeadlineState State { get; }

    public bool IsLate => State == DeadlineState.Late;

    /// <summary>
    /// The 9 of "working day 9 of 15"; it may pass the 15. Null for rules in months, for those that count back from an event and
    /// before the clock starts.
    /// </summary>
    public int? DayNumber { get; }

    /// <summary>Working days for a rule in working days, else days, until the due day; 0 on it and after it.</summary>
    public int Remaining { get; }

    /// <summary>
    /// Working days for a rule in working days, else days, since the due day. It can be 0 on a late day: the weekend after.
    /// </summary>
    public int LateBy { get; }

    /// <summary>"Working day 9 of 15. Due in 6 working days, on Tuesday 1 December 2026."</summary>
    public string Sentence =>
        State switch
        {
            DeadlineState.NotStarted => $"Starts on {EnglishDates.Full(Deadline.TriggerDay)}. Due on {Due}.",
            DeadlineState.Running => $"{Progress}Due in {CountOf(Remaining)}, on {Due}.",
            DeadlineState.DueToday => $"{Progress}Due today, {Due}.",
            DeadlineState.Late => $"{Lateness}. It was due on {Due}.",
        };

    private string Due => EnglishDates.Full(Deadline.Due);

    private string Lateness => LateBy == 0 ? "Late" : $"{CountOf(LateBy)} late";

    private string Progress =>
        DayNumber is { } number ? FormattableString.Invariant($"{DayNoun} {number} of {Deadline.Rule.Number}. ") : "";

    private string DayNoun => Deadline.Rule.Unit == ClockUnit.WorkingDays ? "Working day" : "Day";

    /// <summary>
    /// The sentence of a late clock with its recorded reason, which must read on from "because": "3 working days late, because
    /// the inquest is open. It was due on …". A clock that is not late keeps its sentence.
    /// </summary>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public string Because(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return IsLate ? $"{Lateness}, because {reason}. It was due on {Due}." : Sentence;
    }

    public override string ToString() => Sentence;

    private static bool HasDayNumbers(ClockRule rule) => rule.Number > 0 && rule.Unit != ClockUnit.Months;

    private static DeadlineState StateOf(Deadline deadline, DateOnly day)
    {
        if (day == deadline.Due)
        {
            return DeadlineState.DueToday;
        }

        if (day > deadline.Due)
        {
            return DeadlineState.Late;
        }

        // A clock that counts back runs towards its event from the day the event is known.
        return deadline.Rule.Number > 0 && day < deadline.TriggerDay ? DeadlineState.NotStarted : DeadlineState.Running;
    }

    private string CountOf(int count) =>
        ClockRule.CountOf(count, Deadline.Rule.Unit == ClockUnit.WorkingDays ? ClockUnit.WorkingDays : ClockUnit.Days);
}

/// <summary>Where a day lies on a deadline's clock.</summary>
public enum DeadlineState
{
    /// <summary>Before the event that starts the clock.</summary>
    NotStarted,
    Running,
    DueToday,

    /// <summary>After the due day.</summary>
    Late,
}

namespace Goldthread.Platform.Calendar;

/// <summary>
/// One version of a rule that says how long something may take: "rapid review, 15 working days from the notification". A
/// negative number counts back from the event, as for a copy that must be sent before publication. An administrator changes a
/// rule by adding a version; a <see cref="Deadline"/> keeps the version it began with.
/// </summary>
public sealed record ClockRule
{
    /// <summary>One version, checked.</summary>
    /// <param name="name">What is due, as a heading: "Rapid review".</param>
    /// <param name="from">The event that starts the clock, to stand after "from" or "before": "the notification".</param>
    /// <param name="number">How many units, not 0.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="version">1 for the first version, then upwards.</param>
    /// <param name="inForceFrom">The first trigger day that this version governs.</param>
    /// <exception cref="ArgumentException">A name or event is blank, the number is 0 or the version less than 1.</exception>
    public ClockRule(
        string name,
        string from,
        int number,
        ClockUnit unit,
        int version = 1,
        DateOnly inForceFrom = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentOutOfRangeException.ThrowIfZero(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        Name = name;
        From = from;
        Number = number;
        Unit = unit;
        Version = version;
        InForceFrom = inForceFrom;
    }

    public string Name { get; }

    public string From { get; }

    public int Number { get; }

    public ClockUnit Unit { get; }

    public int Version { get; }

    public DateOnly InForceFrom { get; }

    /// <summary>"15 working days", "1 month", without direction.</summary>
    public string Length => CountOf(Math.Abs(Number), Unit);

    /// <summary>
    /// The day this rule gives. Days and months are the calendar's own, so they may end on a weekend or holiday; a month that is
    /// too short ends on its last day (31 August and 6 months is 28 February).
    /// </summary>
    public DateOnly DueFrom(DateOnly trigger, WorkingDays calendar) =>
        Unit switch
        {
            ClockUnit.WorkingDays => calendar.Add(trigger, Number),
            ClockUnit.Days => trigger.AddDays(Number),
            ClockUnit.Months => trigger.AddMonths(Number),
        };

    /// <summary>"Rapid review: 15 working days from the notification".</summary>
    public override string ToString() => $"{Name}: {Length} {(Number < 0 ? "before" : "from")} {From}";

    internal static string CountOf(int count, ClockUnit unit) =>
        unit switch
        {
            ClockUnit.WorkingDays => EnglishDates.Count(count, "working day", "working days"),
            ClockUnit.Days => EnglishDates.Count(count, "day", "days"),
            ClockUnit.Months => EnglishDates.Count(count, "month", "months"),
        };
}

/// <summary>What a rule counts.</summary>
public enum ClockUnit
{
    /// <summary>Monday to Friday without bank holidays.</summary>
    WorkingDays,

    /// <summary>Every day.</summary>
    Days,

    /// <summary>Calendar months, ending on the same day of the month or on its last.</summary>
    Months,
}

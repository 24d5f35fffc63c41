namespace Goldthread.Platform.Calendar;

/// <summary>
/// The day something is due: a rule version, the day its clock started and the calendar it was counted on. It never pauses and
/// keeps its rule version when the rules change. Store the trigger and the rule's name and version; the rest follows from them.
/// </summary>
public sealed record Deadline
{
    private readonly WorkingDays calendar;

    private Deadline(ClockRule rule, DateOnly triggerDay, DateTime? triggeredAt, WorkingDays calendar)
    {
        this.calendar = calendar;
        Rule = rule;
        TriggerDay = triggerDay;
        TriggeredAt = triggeredAt;
        Due = rule.DueFrom(triggerDay, calendar);
        Skipped = rule.Unit == ClockUnit.WorkingDays ? [.. SkippedOnTheWay()] : [];
    }

    /// <summary>The rule in the version that governed the trigger day.</summary>
    public ClockRule Rule { get; }

    /// <summary>Day 0, as a day in England.</summary>
    public DateOnly TriggerDay { get; }

    /// <summary>The UTC instant of the event, where it is known to the minute.</summary>
    public DateTime? TriggeredAt { get; }

    /// <summary>The last day that is in time.</summary>
    public DateOnly Due { get; }

    /// <summary>The bank holidays on weekdays that the count passed over, in order; none for rules in days and months.</summary>
    public IReadOnlyList<BankHoliday> Skipped { get; }

    /// <summary>Whether the count passed a year whose bank holidays were not published, so that the day may yet move.</summary>
    public bool IsForecast => Rule.Unit == ClockUnit.WorkingDays && !calendar.Holidays.ArePublished(TriggerDay, Due);

    /// <summary>
    /// Start event, rule and holidays skipped, in sentences, so that anybody can count it again.
    /// </summary>
    public string Explanation => string.Join(' ', ExplanationSentences());

    /// <summary>The deadline of something that happened on a day.</summary>
    public static Deadline From(ClockRule rule, DateOnly triggerDay, WorkingDays calendar) =>
        new(rule, triggerDay, null, calendar);

    /// <summary>The deadline of something that happened at a UTC instant; its day is the day it then was in London.</summary>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public static Deadline From(ClockRule rule, DateTime triggeredAt, WorkingDays calendar) =>
        new(rule, LondonTime.Day(triggeredAt), triggeredAt, calendar);

    /// <summary>The same clock counted on another calendar, for when a bank holiday is added or moved.</summary>
    public Deadline Recounted(WorkingDays other) => new(Rule, TriggerDay, TriggeredAt, other);

    /// <summary>How the clock stands on a day.</summary>
    public DeadlineStanding On(DateOnly day) => new(this, day, Count);

    /// <summary>Two are equal when the same rule version from the same trigger falls due on the same day.</summary>
    public bool Equals(Deadline? other) =>
        other is not null
        && Rule == other.Rule
        && TriggerDay == other.TriggerDay
        && TriggeredAt == other.TriggeredAt
        && Due == other.Due;

    public override int GetHashCode() => HashCode.Combine(Rule, TriggerDay, TriggeredAt, Due);

    private int Count(DateOnly from, DateOnly to) =>
        Rule.Unit == ClockUnit.WorkingDays ? calendar.Count(from, to) : to.DayNumber - from.DayNumber;

    private IEnumerable<BankHoliday> SkippedOnTheWay() =>
        Rule.Number > 0
            ? calendar.SkippedBetween(TriggerDay, Due)
            : calendar.SkippedBetween(Due.AddDays(-1), TriggerDay.AddDays(-1));

    private IEnumerable<string> ExplanationSentences()
    {
        yield return $"{Rule}, {EnglishDates.Full(TriggerDay)}, which is day 0.";
        if (Rule.Unit != ClockUnit.WorkingDays)
        {
            yield return "Every day is counted, weekends and bank holidays too.";
            yield break;
        }

        yield return "Weekends are not counted.";
        if (Skipped.Count > 0)
        {
            var skipped = Skipped.Select(holiday => $"{holiday.Title} on {EnglishDates.Full(holiday.Day)}").ToList();
            yield return $"Not counted as bank holidays: {EnglishDates.List(skipped, "and")}.";
        }

        if (IsForecast)
        {
            var holidays = calendar.Holidays;
            yield return $"Bank holidays are published from {EnglishDates.Plain(holidays.CoveredFrom)} to "
                + $"{EnglishDates.Plain(holidays.CoveredUntil)}. Outside those days they are worked out by rule, "
                + "so this day may change.";
        }
    }
}

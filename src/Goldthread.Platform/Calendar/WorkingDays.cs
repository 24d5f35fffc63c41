namespace Goldthread.Platform.Calendar;

/// <summary>
/// Arithmetic on working days: Monday to Friday without the bank holidays of England and Wales. The day something happens is
/// day 0; working day 1 is the first working day after it, whether or not day 0 was itself a working day.
/// </summary>
public sealed class WorkingDays(BankHolidays holidays)
{
    /// <summary>Arithmetic on the holidays that come with the product.</summary>
    public static WorkingDays Shipped { get; } = new(BankHolidays.Shipped);

    public BankHolidays Holidays { get; } = holidays;

    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && Holidays.On(day) is null;

    /// <summary>The first working day after this day.</summary>
    public DateOnly Next(DateOnly day) => Step(day, 1);

    /// <summary>
    /// Working day <paramref name="count"/> after this day (0 is the day itself), or before it for a negative count.
    /// </summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var reached = day;
        for (var left = Math.Abs(count); left > 0; left--)
        {
            reached = Step(reached, Math.Sign(count));
        }

        return reached;
    }

    /// <summary>The working days after the first day, up to and including the last; none where the last is not later.</summary>
    public IEnumerable<DateOnly> Between(DateOnly after, DateOnly through) =>
        DaysBetween(after, through).Where(IsWorkingDay);

    /// <summary>
    /// The number that takes <see cref="Add"/> from the first day to the second where the second is a working day: working days
    /// after the first up to and including the second. Where the second is earlier, the same looking back, as a negative number.
    /// </summary>
    public int Count(DateOnly from, DateOnly to) =>
        from <= to ? Between(from, to).Count() : -Between(to.AddDays(-1), from.AddDays(-1)).Count();

    /// <summary>
    /// The bank holidays on weekdays after the first day, up to and including the last: what a count between the two skips
    /// besides weekends.
    /// </summary>
    public IEnumerable<BankHoliday> SkippedBetween(DateOnly after, DateOnly through) =>
        DaysBetween(after, through).Where(day => !IsWeekend(day)).Select(Holidays.On).OfType<BankHoliday>();

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<DateOnly> DaysBetween(DateOnly after, DateOnly through)
    {
        for (var day = after; day < through; )
        {
            day = day.AddDays(1);
            yield return day;
        }
    }

    private DateOnly Step(DateOnly day, int direction)
    {
        var reached = day.AddDays(direction);
        while (!IsWorkingDay(reached))
        {
            reached = reached.AddDays(direction);
        }

        return reached;
    }
}

using System.Collections.Frozen;

namespace Goldthread.Platform.Calendar;

/// <summary>
/// The bank holidays of England and Wales. Whole years are known from published facts; years outside them are worked out by
/// rule (<see cref="RegularHolidays"/>), which cannot foresee a one-off day such as a coronation.
/// </summary>
public sealed class BankHolidays
{
    /// <summary>Fewer months of published days than this ahead deserve a warning.</summary>
    public const int MonthsBeforeWarning = 18;

    /// <summary>With fewer months of published days than this ahead the installation counts as degraded.</summary>
    public const int MonthsBeforeDegraded = 6;

    /// <summary>No year has had fewer since 1978; a file with fewer has lost some.</summary>
    public const int FewestInAYear = 8;

    private readonly FrozenDictionary<DateOnly, BankHoliday> published;
    private readonly FrozenSet<int> years;

    /// <summary>A calendar of whole published years.</summary>
    /// <param name="published">All days of each year they touch, at least one year.</param>
    /// <exception cref="FormatException">No days, a day twice, or a year with fewer than eight.</exception>
    public BankHolidays(IEnumerable<BankHoliday> published)
    {
        var days = published.OrderBy(holiday => holiday.Day).ToList();
        if (days.Count == 0)
        {
            throw new FormatException("There are no bank holidays in it.");
        }

        foreach (var year in days.GroupBy(holiday => holiday.Day.Year))
        {
            CheckYear(year.Key, year.ToList());
        }

        this.published = days.ToFrozenDictionary(holiday => holiday.Day);
        years = days.Select(holiday => holiday.Day.Year).ToFrozenSet();
        Published = days;
        CoveredFrom = new DateOnly(FirstOfTheUnbrokenRun(days[^1].Day.Year), 1, 1);
        CoveredUntil = new DateOnly(days[^1].Day.Year, 12, 31);
    }

    /// <summary>The days that come with the product: 2018 to 2028.</summary>
    public static BankHolidays Shipped { get; } = new(ShippedHolidays.Read());

    /// <summary>Every published day, in order.</summary>
    public IReadOnlyList<BankHoliday> Published { get; }

    /// <summary>The first day of the unbroken run of published years that ends at <see cref="CoveredUntil"/>.</summary>
    public DateOnly CoveredFrom { get; }

    /// <summary>The last day of the last published year. Later days rest on the rule alone.</summary>
    public DateOnly CoveredUntil { get; }

    /// <summary>Whether the year of this day has been published, so that the answer for it is a fact.</summary>
    public bool IsPublished(DateOnly day) => years.Contains(day.Year);

    /// <summary>Whether every year from one day to another, in either order, has been published.</summary>
    public bool ArePublished(DateOnly one, DateOnly other) =>
        Enumerable.Range(Math.Min(one.Year, other.Year), Math.Abs(one.Year - other.Year) + 1).All(years.Contains);

    /// <summary>The bank holiday on this day, published or by rule, or null.</summary>
    public BankHoliday? On(DateOnly day) =>
        IsPublished(day) ? published.GetValueOrDefault(day) : RegularHolidays.On(day);

    /// <summary>How much published calendar lies ahead of this day.</summary>
    public HolidayCoverage CoverageOn(DateOnly day)
    {
        if (day.AddMonths(MonthsBeforeDegraded) > CoveredUntil)
        {
            return HolidayCoverage.Degraded;
        }

        return day.AddMonths(MonthsBeforeWarning) > CoveredUntil ? HolidayCoverage.Low : HolidayCoverage.Enough;
    }

    /// <summary>
    /// These holidays brought up to date by newer ones: each year the newer ones hold replaces the whole year here, so that a
    /// day that was moved leaves no trace. Other years stay.
    /// </summary>
    public BankHolidays UpdatedBy(BankHolidays newer) =>
        new(Published.Where(holiday => !newer.IsPublished(holiday.Day)).Concat(newer.Published));

    private static void CheckYear(int year, List<BankHoliday> days)
    {
        var twice = days.GroupBy(holiday => holiday.Day).FirstOrDefault(same => same.Skip(1).Any());
        if (twice is not null)
        {
            throw new FormatException($"{EnglishDates.Plain(twice.Key)} is there twice.");
        }

        if (days.Count < FewestInAYear)
        {
            throw new FormatException(
                FormattableString.Invariant(
                    $"{year} has only {days.Count} bank holidays. A whole year has at least {FewestInAYear}."
                )
            );
        }
    }

    private int FirstOfTheUnbrokenRun(int year) => years.Contains(year - 1) ? FirstOfTheUnbrokenRun(year - 1) : year;
}

/// <summary>One bank holiday of England and Wales.</summary>
/// <param name="Day">The day itself, or the weekday that stands in for it.</param>
/// <param name="Title">As published: "Good Friday".</param>
/// <param name="IsSubstitute">Whether the day stands in for one that fell on a weekend.</param>
public sealed record BankHoliday(DateOnly Day, string Title, bool IsSubstitute = false);

/// <summary>How far the published bank holidays reach.</summary>
public enum HolidayCoverage
{
    /// <summary>18 months or more ahead.</summary>
    Enough,

    /// <summary>Fewer than 18 months ahead: tell the administrators.</summary>
    Low,

    /// <summary>Fewer than 6 months ahead: readiness says degraded.</summary>
    Degraded,
}

namespace Goldthread.Platform.Calendar;

/// <summary>
/// The eight bank holidays that every year has in England and Wales: those of the Banking and Financial Dealings Act 1971,
/// schedule 1, the two proclaimed yearly (New Year's Day and early May) and the two common-law days (Good Friday and Christmas
/// Day), with substitutes for those that fall on a weekend.
/// </summary>
public static class RegularHolidays
{
    /// <summary>The regular bank holiday on this day, or null.</summary>
    public static BankHoliday? On(DateOnly day) => In(day.Year).FirstOrDefault(holiday => holiday.Day == day);

    /// <summary>The eight days of a year, in order.</summary>
    public static IReadOnlyList<BankHoliday> In(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            OnWeekday("New Year’s Day", new DateOnly(year, 1, 1)),
            new(easter.AddDays(-2), "Good Friday"),
            new(easter.AddDays(1), "Easter Monday"),
            new(MondayFrom(new DateOnly(year, 5, 1)), "Early May bank holiday"),
            new(MondayFrom(new DateOnly(year, 5, 25)), "Spring bank holiday"),
            new(MondayFrom(new DateOnly(year, 8, 25)), "Summer bank holiday"),
            .. ChristmasAndBoxingDay(year),
        ];
    }

    /// <summary>
    /// Easter Sunday of the Gregorian calendar by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8).
    /// </summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var inCentury = year % 100;
        var moonCorrection = ((8 * century) + 13) / 25;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var lateCorrection = (golden + (11 * epact) + (22 * weekday)) / 451;
        var fromMarch = epact + weekday - (7 * lateCorrection) + 114;
        return new DateOnly(year, fromMarch / 31, (fromMarch % 31) + 1);
    }

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);

    private static BankHoliday OnWeekday(string title, DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => new(day.AddDays(2), title, IsSubstitute: true),
            DayOfWeek.Sunday => new(day.AddDays(1), title, IsSubstitute: true),
            _ => new(day, title),
        };

    // A pair on one weekend takes the Monday and the Tuesday. Where Christmas Day is the Sunday, Boxing Day keeps its Monday
    // and Christmas Day's substitute follows it.
    private static BankHoliday[] ChristmasAndBoxingDay(int year)
    {
        var christmas = new DateOnly(year, 12, 25);
        var boxing = new DateOnly(year, 12, 26);
        return christmas.DayOfWeek switch
        {
            DayOfWeek.Sunday => [Boxing(boxing), Christmas(christmas.AddDays(2), isSubstitute: true)],
            DayOfWeek.Saturday =>
            [
                Christmas(christmas.AddDays(2), isSubstitute: true),
                Boxing(boxing.AddDays(2), isSubstitute: true),
            ],
            DayOfWeek.Friday => [Christmas(christmas), Boxing(boxing.AddDays(2), isSubstitute: true)],
            _ => [Christmas(christmas), Boxing(boxing)],
        };
    }

    private static BankHoliday Christmas(DateOnly day, bool isSubstitute = false) =>
        new(day, "Christmas Day", isSubstitute);

    private static BankHoliday Boxing(DateOnly day, bool isSubstitute = false) => new(day, "Boxing Day", isSubstitute);
}

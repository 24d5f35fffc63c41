using System.Globalization;

namespace Goldthread.Platform.Web;

/// <summary>The only formatter for people.</summary>
public static class Words
{
    public static string LondonTimeOfDay(DateTime utc) => utc.ToString("h:mmtt", CultureInfo.InvariantCulture);

    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string DayFromNow(DateOnly day, DateOnly today) => $"{LongDay(day)}, in {day.DayNumber - today.DayNumber} days";

    /// <summary>"Since 1 Jul 2022", or "1 Apr 2021 to 30 Jun 2022".</summary>
    public static string Span(DateOnly from, DateOnly? to) => to is { } last ? $"{ShortDay(from)} to {ShortDay(last)}" : $"Since {ShortDay(from)}";

    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

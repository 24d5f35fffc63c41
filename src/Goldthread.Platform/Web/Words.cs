using System.Globalization;

namespace Goldthread.Platform.Web;

/// <summary>The only formatter for people.</summary>
public static class Words
{
    public static string LondonTimeOfDay(DateTime utc) => utc.ToString("h:mmtt", CultureInfo.InvariantCulture);

    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string DayFromNow(DateOnly day, DateOnly today) => $"{LongDay(day)}, in {day.DayNumber - today.DayNumber} days";

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

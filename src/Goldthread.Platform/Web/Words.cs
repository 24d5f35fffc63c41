using Goldthread.Platform.Calendar;

namespace Goldthread.Platform.Web;

/// <summary>The only formatter for people.</summary>
public static class Words
{
    public static string LondonTimeOfDay(DateTime utc) => utc.ToString("h:mmtt", System.Globalization.CultureInfo.InvariantCulture);
}

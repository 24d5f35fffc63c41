using System.Globalization;

namespace Goldthread.Platform.Calendar;

/// <summary>
/// English days and months for sentences. The invariant culture's names are part of .NET itself, so neither the machine's
/// language nor its ICU version can change a word. Pages use <c>Words</c>, which is built on this.
/// </summary>
internal static class EnglishDates
{
    /// <summary>"Friday 12 February 2027".</summary>
    public static string Full(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12 February 2027".</summary>
    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"12 Feb 2027".</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"February 2027".</summary>
    public static string MonthYear(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"February".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary>"2026 to 2027", for a year that starts in the first and ends in the second.</summary>
    public static string TwoYears(int start) => FormattableString.Invariant($"{start} to {start + 1}");

    /// <summary>"1 day", "2 days": a count with thousands commas and its noun.</summary>
    public static string Count(long count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count is 1 or -1 ? one : many)}";

    /// <summary>"A", "A and B", "A, B and C", with the given last joining word; nothing for no items.</summary>
    public static string List(IReadOnlyList<string> items, string conjunction) =>
        items switch
        {
            [] => "",
            [var only] => only,
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction} {items[^1]}",
        };
}

using System.Globalization;

namespace Goldthread.Features.Improvement.ImportingTrackers;

/// <summary>Days as people in Britain write them in spreadsheets: the day comes before the month.</summary>
public static class TrackerDays
{
    /// <summary>1 January 2000 and 1 January 2100 as Excel counts days, where a cell of days was formatted as a number.</summary>
    private const int FirstSerial = 36526;
    private const int LastSerial = 73051;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "d/M/yyyy",
        "d/M/yy",
        "d.M.yyyy",
        "d.M.yy",
        "d-M-yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "d-MMM-yy",
        "d-MMM-yyyy",
        "d MMM yy",
        "dddd d MMMM yyyy",
    ];

    public static DateOnly? Read(string words)
    {
        if (DateOnly.TryParseExact(words, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return
            int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is >= FirstSerial and < LastSerial
            ? new DateOnly(1899, 12, 30).AddDays(serial)
            : null;
    }
}

using System.Globalization;
using Goldthread.Platform.Work;

namespace Goldthread.Platform.Web;

/// <summary>A day as three boxes: day, month and year, kept as typed until the page asks what day it is.</summary>
public sealed class DayInput
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DayInput Of(DateOnly? day) =>
        day is { } known
            ? new DayInput
            {
                Day = known.Day.ToString(CultureInfo.InvariantCulture),
                Month = known.Month.ToString(CultureInfo.InvariantCulture),
                Year = known.Year.ToString(CultureInfo.InvariantCulture),
            }
            : new DayInput();

    /// <param name="what">What the day is, as a sentence continues: "the first day".</param>
    /// <param name="field">The property of the input it stands in.</param>
    /// <exception cref="RuleBrokenException">It is missing, or there is no such day.</exception>
    public DateOnly Require(string what, string field)
    {
        if (IsEmpty)
        {
            throw new RuleBrokenException($"Enter {what}.", field);
        }

        return Read() is { } day ? day : throw new RuleBrokenException($"There is no such day. Enter {what} as numbers, like 27 3 2026.", field);
    }

    private DateOnly? Read() =>
        Number(Day) is { } day
        && Number(Month) is { } month
        && Number(Year) is { } year
        && year is >= 1900 and <= 2200
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

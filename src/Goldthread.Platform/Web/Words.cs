using System.Globalization;
using Goldthread.Platform.Calendar;

namespace Goldthread.Platform.Web;

/// <summary>
/// The only formatter of dates, times and numbers for people: British English, the same on every machine and under every
/// culture. Pages, letters, mails and charts call it; files for machines use the invariant culture instead.
/// </summary>
public static class Words
{
    private const int Kilo = 1024;

    private const double LargestDecimal = 1e15;

    private static readonly CultureInfo Fixed = CultureInfo.InvariantCulture;

    /// <summary>"Friday 12 February 2027".</summary>
    public static string Date(DateOnly day) => EnglishDates.Full(day);

    /// <summary>"Friday 12 February", for a day so near that the year tells nobody anything.</summary>
    public static string NearDate(DateOnly day) => day.ToString("dddd d MMMM", Fixed);

    /// <summary>"12 February 2027", where the day of the week tells nobody anything.</summary>
    public static string PlainDate(DateOnly day) => EnglishDates.Plain(day);

    /// <summary>"12 Feb 2027", in tables only.</summary>
    public static string TableDate(DateOnly day) => EnglishDates.Short(day);

    /// <summary>"Since 1 Jul 2022", or "1 Apr 2021 to 30 Jun 2022": how long something existed, in tables.</summary>
    public static string Span(DateOnly from, DateOnly? to) =>
        to is { } last ? $"{TableDate(from)} to {TableDate(last)}" : $"Since {TableDate(from)}";

    /// <summary>"February 2027".</summary>
    public static string Month(DateOnly day) => EnglishDates.MonthYear(day);

    /// <summary>"1 June to 30 September 2026", naming what differs.</summary>
    public static string Range(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return PlainDate(first);
        }

        if (first.Year != last.Year)
        {
            return $"{PlainDate(first)} to {PlainDate(last)}";
        }

        return first.Month == last.Month
            ? $"{first.Day.ToString(Fixed)} to {PlainDate(last)}"
            : $"{first.ToString("d MMMM", Fixed)} to {PlainDate(last)}";
    }

    /// <summary>"9:30am", "5pm", "midday", "midnight". Seconds are dropped.</summary>
    public static string Time(TimeOnly time) =>
        time switch
        {
            { Hour: 0, Minute: 0 } => "midnight",
            { Hour: 12, Minute: 0 } => "midday",
            { Minute: 0 } => time.ToString("%h", Fixed) + Half(time),
            _ => time.ToString("h':'mm", Fixed) + Half(time),
        };

    /// <summary>"9:30am" for a UTC instant, as a clock in London shows it.</summary>
    public static string Time(DateTime utc) => Time(TimeOnly.FromDateTime(LondonTime.Wall(utc)));

    /// <summary>"9:30am on Friday 12 February 2027" for a UTC instant.</summary>
    public static string Moment(DateTime utc) => $"{Time(utc)} on {Date(LondonTime.Day(utc))}";

    /// <summary>"9:30am, 12 Feb 2027" for a UTC instant in a table.</summary>
    public static string TableMoment(DateTime utc) => $"{Time(utc)}, {TableDate(LondonTime.Day(utc))}";

    /// <summary>"by 5pm on Friday 12 February 2027".</summary>
    public static string By(DateOnly day, TimeOnly time) => $"by {Time(time)} on {Date(day)}";

    /// <summary>"by 5pm on Friday 12 February 2027" for a UTC instant.</summary>
    public static string By(DateTime utc) => $"by {Moment(utc)}";

    /// <summary>"in 4 days", "tomorrow", "today", "1 day late", "3 days late": a due day seen from today.</summary>
    public static string DueFrom(DateOnly today, DateOnly due) =>
        (due.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            > 1 and var days => $"in {Plural(days, "day")}",
            var days => $"{Plural(-(long)days, "day")} late",
        };

    /// <summary>"today", "yesterday", "4 days ago": a past day seen from today; a later day is written out.</summary>
    public static string Ago(DateOnly today, DateOnly day) =>
        (today.DayNumber - day.DayNumber) switch
        {
            0 => "today",
            1 => "yesterday",
            > 1 and var days => $"{Plural(days, "day")} ago",
            _ => $"on {Date(day)}",
        };

    /// <summary>"1,234".</summary>
    public static string Count(long count) => count.ToString("N0", Fixed);

    /// <summary>"1,234.5": a measure with a fixed number of decimals, halves rounded away from 0 and no "-0".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the decimals are not 0 to 9.</exception>
    public static string Number(double value, int decimals = 0)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A missing or impossible value is shown by a marker.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        var format = FormattableString.Invariant($"N{decimals}");

        // Decimal rounds what a reader would write down (0.145 is 0.145), but holds no larger numbers.
        return Math.Abs(value) < LargestDecimal
            ? Unsigned(Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(format, Fixed))
            : value.ToString(format, Fixed);
    }

    /// <summary>"1 action", "2 actions", "0 actions"; the plural is the singular and an s unless given.</summary>
    public static string Plural(long count, string one, string? many = null) =>
        EnglishDates.Count(count, one, many ?? one + "s");

    /// <summary>"62%", from a share of 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not finite.</exception>
    public static string Percent(double share, int decimals = 0) => Number(share * 100, decimals) + "%";

    /// <summary>
    /// "62% (31 of 50)". A share too small or too near the whole for its whole percent says "less than 1%" or "more than 99%", so
    /// that none and all stay certain; a part of nothing does not apply: "[z]".
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the part exceeds the whole.</exception>
    public static string Percentage(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        if (whole == 0)
        {
            return CellMarker.DoesNotApply.Text;
        }

        var percent = Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
        var words = percent switch
        {
            0 when part > 0 => "less than 1%",
            100 when part < whole => "more than 99%",
            _ => percent.ToString("N0", Fixed) + "%",
        };
        return $"{words} ({Count(part)} of {Count(whole)})";
    }

    /// <summary>"41.2 per 10,000 children".</summary>
    public static string Rate(double value, long per, string unit, int decimals = 1) =>
        $"{Number(value, decimals)} per {Count(per)} {unit}";

    /// <summary>
    /// A number for a table cell, never blank: "[x]" where nothing was supplied, "[low]" where a value that is not 0 would round
    /// to it.
    /// </summary>
    public static string Cell(double? value, int decimals = 0)
    {
        if (value is not { } number)
        {
            return CellMarker.NotSupplied.Text;
        }

        var text = Number(number, decimals);
        return number != 0 && text == Number(0, decimals) ? CellMarker.Low.Text : text;
    }

    /// <summary>"A, B and C"; "or" where the reader chooses.</summary>
    public static string List(IEnumerable<string> items, string conjunction = "and") =>
        EnglishDates.List([.. items], conjunction);

    /// <summary>"512 bytes", "12KB", "1.5MB", "2GB", in units of 1,024 as desktop systems show them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static string FileSize(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        if (bytes < Kilo)
        {
            return Plural(bytes, "byte");
        }

        // The next unit takes over where this one would round up to 1,024.
        string[] units = ["KB", "MB", "GB"];
        var size = (decimal)bytes / Kilo;
        var unit = 0;
        while (Math.Round(size, MidpointRounding.AwayFromZero) >= Kilo && unit < units.Length - 1)
        {
            size /= Kilo;
            unit++;
        }

        var shown = Math.Round(size, size < 10 ? 1 : 0, MidpointRounding.AwayFromZero);
        return shown.ToString("#,0.#", Fixed) + units[unit];
    }

    private static string Half(TimeOnly time) => time.Hour < 12 ? "am" : "pm";

    private static string Unsigned(string text) =>
        text.StartsWith('-') && text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
}

/// <summary>
/// A bracketed letter that stands in or beside a table cell, as official statistics use them. Each table explains under it the
/// ones it uses.
/// </summary>
/// <param name="Text">"[c]".</param>
/// <param name="Meaning">What it tells the reader, to follow the letter.</param>
public sealed record CellMarker(string Text, string Meaning)
{
    /// <summary>Hidden because a small number could point to a person.</summary>
    public static CellMarker Suppressed { get; } = new("[c]", "suppressed to protect people");

    public static CellMarker NotSupplied { get; } = new("[x]", "not supplied");

    public static CellMarker DoesNotApply { get; } = new("[z]", "does not apply");

    public static CellMarker Provisional { get; } = new("[p]", "provisional");

    public static CellMarker Revised { get; } = new("[r]", "revised");

    public static CellMarker Unreliable { get; } = new("[u]", "supplied but not reliable enough to use");

    /// <summary>Something was counted differently from here on.</summary>
    public static CellMarker Break { get; } =
        new("[b]", "break in the series: figures before and after it cannot be compared");

    /// <summary>Not 0, but shown as 0 after rounding.</summary>
    public static CellMarker Low { get; } = new("[low]", "rounds to zero");

    /// <summary>All, in the order in which a table's note lists them.</summary>
    public static IReadOnlyList<CellMarker> All { get; } =
    [Suppressed, NotSupplied, DoesNotApply, Provisional, Revised, Unreliable, Low, Break];

    /// <summary>"41.2 [p]": a value that is shown and marked.</summary>
    public string Beside(string value) => $"{value} {Text}";

    /// <summary>"[c] suppressed to protect people".</summary>
    public override string ToString() => $"{Text} {Meaning}";
}

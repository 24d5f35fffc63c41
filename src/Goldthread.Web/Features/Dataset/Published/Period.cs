using System.Globalization;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// A published period: the pair of `time_period` and `time_identifier`. It is ordered by its nominal first day, never
/// by its text, and named from the pair.
/// </summary>
/// <param name="Year">The year of `time_period`; of 202425 the first, 2024.</param>
/// <param name="Identifier">The published word.</param>
public sealed record Period(int Year, TimeIdentifier Identifier) : IComparable<Period>
{
    private const int DaysOfWeek = 7;

    /// <summary>The sort of period.</summary>
    public PeriodKind Kind => Identifier.Kind;

    /// <summary>`time_period` as published: 4 or 6 digits.</summary>
    public string Text =>
        Identifier.SixDigits
            ? string.Create(CultureInfo.InvariantCulture, $"{Year}{(Year + 1) % 100:00}")
            : Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The nominal first day; for a week the day seven times its number from 1 January, kept for order only.</summary>
    public DateOnly FirstDay => new DateOnly(Year, 1, 1).AddMonths(Identifier.MonthsIn).AddDays(Identifier.DaysIn);

    /// <summary>The nominal last day.</summary>
    public DateOnly LastDay =>
        Kind == PeriodKind.Week
            ? FirstDay.AddDays(DaysOfWeek - 1)
            : FirstDay.AddMonths(Identifier.MonthsLong).AddDays(-1);

    private string Written(int year) =>
        Kind == PeriodKind.SplitYears
            ? string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}")
            : year.ToString(CultureInfo.InvariantCulture);

    private bool IsFinancialQuarter =>
        Kind == PeriodKind.Quarter && Identifier.Label.StartsWith("Financial", StringComparison.Ordinal);

    /// <summary>A number that sorts periods of every kind together: first day, then longer before shorter.</summary>
    public long SortKey => (FirstDay.DayNumber * 100L) + Identifier.Rank;

    /// <summary>The period in words, as `Reporting year 2024`, `Academic year 2024 to 2025`, `2013/14 to 2015/16`, `July to September 2026` or `April 2022`.</summary>
    public string Label
    {
        get
        {
            var years = Identifier.SixDigits
                ? string.Create(CultureInfo.InvariantCulture, $"{Year} to {Year + 1}")
                : Year.ToString(CultureInfo.InvariantCulture);
            if (Identifier.IsOurs)
            {
                var last = Year + Identifier.YearsLong - 1;
                return last == Year ? Written(Year) : $"{Written(Year)} to {Written(last)}";
            }

            if (IsFinancialQuarter)
            {
                return Quarter.Of(FirstDay).Name;
            }

            return Kind is PeriodKind.Week or PeriodKind.Half or PeriodKind.Quarter
                ? $"{Identifier.Label}, {years}"
                : $"{Identifier.Label} {years}";
        }
    }

    /// <summary>"Reporting year 2013 to 2024", or both in full where they differ in more than the year.</summary>
    public static string Span(Period first, Period last) =>
        first == last ? first.Label
        : first.Identifier.IsOurs && last.Identifier.IsOurs
            ? $"{first.Written(first.Year)} to {last.Written(last.Year + last.Identifier.YearsLong - 1)}"
        : first.Identifier == last.Identifier && first.Kind is PeriodKind.ReportingYear or PeriodKind.CalendarYear
            ? $"{first.Label} to {last.Text}"
        : first.IsFinancialQuarter && last.IsFinancialQuarter
            ? $"{Words.Month(first.FirstDay)} to {Words.Month(last.LastDay)}"
        : $"{first.Label} to {last.Label}";

    /// <summary>The same sort of period some years away.</summary>
    public Period AddYears(int years) => this with { Year = Year + years };

    /// <summary>A calendar month as a period.</summary>
    public static Period OfMonth(int year, int month) => new(year, TimeIdentifier.Month(month));

    /// <summary>
    /// Reads the pair. On failure <paramref name="fault"/> is one sentence and <paramref name="faultColumn"/> the
    /// column it is about.
    /// </summary>
    public static bool TryRead(
        ReadOnlySpan<char> timePeriod,
        ReadOnlySpan<char> identifier,
        out Period? period,
        out string faultColumn,
        out string fault
    )
    {
        period = null;
        fault = "";
        faultColumn = "time_period";
        var found = TimeIdentifier.Find(identifier);
        if (found is null or { IsOurs: true })
        {
            faultColumn = "time_identifier";
            fault = identifier.IsWhiteSpace()
                ? "The time identifier is empty."
                : $"‘{identifier}’ is not a time identifier that published files use.";
            return false;
        }

        fault = CheckDigits(timePeriod, found);
        if (fault.Length > 0)
        {
            return false;
        }

        period = new Period(int.Parse(timePeriod[..4], NumberStyles.None, CultureInfo.InvariantCulture), found);
        return true;
    }

    public int CompareTo(Period? other) => other is null ? 1 : SortKey.CompareTo(other.SortKey);

    public override string ToString() => Label;

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static string CheckDigits(ReadOnlySpan<char> text, TimeIdentifier identifier)
    {
        if (text.IsWhiteSpace())
        {
            return "The time period is empty.";
        }

        var digits = identifier.SixDigits ? 6 : 4;
        if (text.Length != digits || text.ContainsAnyExceptInRange('0', '9'))
        {
            var example = identifier.SixDigits ? "202425" : "2024";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"‘{text}’ is not a time period for ‘{identifier.Label}’, which has {digits} digits, as {example}."
            );
        }

        var year = int.Parse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2200)
        {
            return $"‘{text}’ does not begin with a year between 1900 and 2200.";
        }

        return
            identifier.SixDigits
            && int.Parse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture) != (year + 1) % 100
            ? $"‘{text}’ does not name two years that follow each other."
            : "";
    }
}

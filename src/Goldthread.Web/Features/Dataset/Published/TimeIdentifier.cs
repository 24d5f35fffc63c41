using System.Collections.Frozen;
using System.Globalization;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// One of the words Explore Education Statistics allows in `time_identifier`, with what is needed to check, order and
/// name the periods it makes.
/// </summary>
/// <param name="Label">The published word, as `Academic year` or `Week 13`.</param>
/// <param name="Kind">The sort of period.</param>
/// <param name="SixDigits">Whether `time_period` holds two years (202425) rather than one (2024).</param>
/// <param name="MonthsIn">Months from January of the first year to the nominal start; negative for the year before.</param>
/// <param name="DaysIn">Days after that month’s first day (tax years, weeks).</param>
/// <param name="Rank">Orders identifiers that start on the same day; longer periods first.</param>
public sealed record TimeIdentifier(string Label, PeriodKind Kind, bool SixDigits, int MonthsIn, int DaysIn, int Rank)
{
    /// <summary>A year of which a file does not say what it counts to, as `2016`.</summary>
    public const string OneYear = "1 year";

    /// <summary>The same across two calendar years, as `2015/16`.</summary>
    public const string OneSplitYear = "1 split year";

    private const int MostYears = 9;

    private static readonly string[] MonthNames =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private static readonly FrozenDictionary<string, TimeIdentifier> Known = All()
        .ToFrozenDictionary(identifier => identifier.Label, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeIdentifier>.AlternateLookup<ReadOnlySpan<char>> ByLabel =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many years are taken together; 1 for everything else.</summary>
    public int YearsLong { get; private init; } = 1;

    /// <summary>Whether it is our word for a period that a file writes in its own way, and not one of `time_identifier`.</summary>
    public bool IsOurs => Kind is PeriodKind.Years or PeriodKind.SplitYears;

    /// <summary>How many months its periods last; 0 for a week. Terms last to the eve of the next; the summer one to August.</summary>
    public int MonthsLong =>
        Kind switch
        {
            PeriodKind.Week => 0,
            PeriodKind.Month => 1,
            PeriodKind.Quarter => 3,
            PeriodKind.Half => 6,
            PeriodKind.Term => Label switch
            {
                "Autumn and spring term" => 7,
                "Autumn term" => 4,
                "Spring term" => 3,
                _ => 5,
            },
            _ => 12 * YearsLong,
        };

    /// <summary>The identifier for a published word, in any case; null for a word that is not one.</summary>
    public static TimeIdentifier? Find(ReadOnlySpan<char> label) =>
        ByLabel.TryGetValue(label.Trim(), out var found) ? found : null;

    /// <summary>Our word for calendar years taken together.</summary>
    public static string Years(int years) =>
        years == 1 ? OneYear : string.Create(CultureInfo.InvariantCulture, $"{years} years");

    /// <summary>Our word for years across two calendar years, taken together.</summary>
    public static string SplitYears(int years) =>
        years == 1 ? OneSplitYear : string.Create(CultureInfo.InvariantCulture, $"{years} split years");

    /// <summary>The identifier of a calendar month, 1 to 12.</summary>
    public static TimeIdentifier Month(int month) => Known[MonthNames[month - 1]];

    /// <summary>The number of the month a name stands for (full or three letters, any case), or null.</summary>
    public static int? MonthNumber(string name)
    {
        var found = Array.FindIndex(
            MonthNames,
            month =>
                month.Equals(name, StringComparison.OrdinalIgnoreCase)
                || month.AsSpan(0, 3).Equals(name, StringComparison.OrdinalIgnoreCase)
        );
        return found < 0 ? null : found + 1;
    }

    private static IEnumerable<TimeIdentifier> All()
    {
        yield return new("Calendar year", PeriodKind.CalendarYear, false, 0, 0, 0);
        // Social care counts to 31 March, the workforce to 30 September: only the year itself is known here.
        yield return new("Reporting year", PeriodKind.ReportingYear, false, -9, 0, 1);
        yield return new("Financial year", PeriodKind.FinancialYear, true, 3, 0, 2);
        yield return new("Tax year", PeriodKind.TaxYear, true, 3, 5, 3);
        yield return new("Academic year", PeriodKind.AcademicYear, true, 8, 0, 4);
        yield return new("Autumn and spring term", PeriodKind.Term, true, 8, 0, 5);
        yield return new("Autumn term", PeriodKind.Term, true, 8, 0, 6);
        yield return new("Spring term", PeriodKind.Term, true, 12, 0, 6);
        yield return new("Summer term", PeriodKind.Term, true, 15, 0, 6);
        yield return new("Part 1 (April to September)", PeriodKind.Half, true, 3, 0, 7);
        yield return new("Part 2 (October to March)", PeriodKind.Half, true, 9, 0, 7);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $" Q{quarter + 1}");
            yield return new("Calendar year" + number, PeriodKind.Quarter, false, 3 * quarter, 0, 8);
            yield return new("Financial year" + number, PeriodKind.Quarter, true, 3 + (3 * quarter), 0, 8);
            yield return new("Tax year" + number, PeriodKind.Quarter, true, 3 + (3 * quarter), 5, 8);
            yield return new("Academic year" + number, PeriodKind.Quarter, true, 7 + (3 * quarter), 0, 8);
        }

        for (var years = 1; years <= MostYears; years++)
        {
            yield return new(Years(years), PeriodKind.Years, false, 0, 0, 0) { YearsLong = years };
            yield return new(SplitYears(years), PeriodKind.SplitYears, true, 3, 0, 2) { YearsLong = years };
        }

        for (var month = 0; month < 12; month++)
        {
            yield return new(MonthNames[month], PeriodKind.Month, false, month, 0, 9);
        }

        for (var week = 1; week <= 53; week++)
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"Week {week}"),
                PeriodKind.Week,
                false,
                0,
                7 * (week - 1),
                10
            );
        }
    }
}

/// <summary>What sort of period a time identifier names.</summary>
public enum PeriodKind
{
    CalendarYear,
    ReportingYear,
    FinancialYear,
    TaxYear,
    AcademicYear,
    Term,
    Half,
    Quarter,
    Month,
    Week,

    /// <summary>One or more calendar years, as a file without time identifiers writes them.</summary>
    Years,

    /// <summary>The same across two calendar years each: financial or academic, the file does not say.</summary>
    SplitYears,
}

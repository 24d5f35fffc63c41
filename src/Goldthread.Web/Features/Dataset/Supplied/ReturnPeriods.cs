using System.Globalization;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.Supplied;

/// <summary>The periods of returns: their names in addresses and which indicators they ask.</summary>
public static class ReturnPeriods
{
    private static readonly string[] Terms = ["Autumn term", "Spring term", "Summer term"];

    /// <summary>The period with this year and published word.</summary>
    public static Period Of(int year, string identifier) =>
        new(
            year,
            Published.TimeIdentifier.Find(identifier)
                ?? throw new InvalidOperationException($"{identifier} is no time identifier.")
        );

    /// <summary>A quarter of a financial year, by the year in which that begins.</summary>
    public static Period Quarter(int year, int number) =>
        Of(year, FormattableString.Invariant($"Financial year Q{number}"));

    /// <summary>How often the indicators are that it asks for, or nothing for a period that is none of returns.</summary>
    public static Frequency? FrequencyOf(Period period) =>
        period.Kind switch
        {
            PeriodKind.Quarter when period.Identifier.Label.StartsWith("Financial", StringComparison.Ordinal) =>
                Frequency.Quarterly,
            PeriodKind.Term when Terms.Contains(period.Identifier.Label) => Frequency.Termly,
            PeriodKind.FinancialYear => Frequency.Yearly,
            _ => null,
        };

    /// <summary>As an address has it: `2026-q2`, `2026-autumn`, `2026`.</summary>
    public static string Slug(this Period period) =>
        FrequencyOf(period) switch
        {
            Frequency.Quarterly => FormattableString.Invariant($"{period.Year}-q{period.Identifier.Label[^1]}"),
            Frequency.Termly => FormattableString.Invariant(
                $"{period.Year}-{period.Identifier.Label.Split(' ')[0].ToLowerInvariant()}"
            ),
            _ => FormattableString.Invariant($"{period.Year}"),
        };

    /// <summary>The period that an address names, or nothing.</summary>
    public static Period? Find(string? slug)
    {
        var parts = (slug ?? "").Split('-');
        if (
            parts.Length is 0 or > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 2000 or > 2100
        )
        {
            return null;
        }

        return parts switch
        {
            [_] => Of(year, "Financial year"),
            [_, ['q', >= '1' and <= '4' and var number]] => Quarter(year, number - '0'),
            [_, var term]
                when Terms.FirstOrDefault(known => known.Split(' ')[0].Equals(term, StringComparison.OrdinalIgnoreCase))
                    is { } found => Of(year, found),
            _ => null,
        };
    }

    /// <summary>The same kind of period that came before.</summary>
    public static Period Before(this Period period) =>
        FrequencyOf(period) switch
        {
            Frequency.Quarterly when period.Identifier.Label[^1] == '1' => Quarter(period.Year - 1, 4),
            Frequency.Quarterly => Quarter(period.Year, period.Identifier.Label[^1] - '1'),
            Frequency.Termly when Array.IndexOf(Terms, period.Identifier.Label) is var at => Of(
                at == 0 ? period.Year - 1 : period.Year,
                Terms[(at + 2) % 3]
            ),
            _ => period.AddYears(-1),
        };

    /// <summary>The latest of each kind that were over before a day, newest quarter first.</summary>
    public static IReadOnlyList<Period> OverBefore(DateOnly day, int quarters)
    {
        var quarter = Quarter(day.Month >= 4 ? day.Year : day.Year - 1, (((day.Month + 8) % 12) / 3) + 1).Before();
        List<Period> found = [];
        for (var i = 0; i < quarters; i++)
        {
            found.Add(quarter);
            quarter = quarter.Before();
        }

        var start = day.Month >= 9 ? day.Year : day.Year - 1;
        found.AddRange(
            Terms
                .SelectMany(term => new[] { Of(start, term), Of(start - 1, term) })
                .Where(term => term.LastDay < day)
                .OrderByDescending(term => term.FirstDay)
                .Take(3)
        );
        var year = day.Month >= 4 ? day.Year - 1 : day.Year - 2;
        found.Add(Of(year, "Financial year"));
        return found;
    }
}

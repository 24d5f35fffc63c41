using System.Globalization;
using System.Text.RegularExpressions;
using Goldthread.Features.Dataset.Published;
using Goldthread.Features.Dataset.Supplied;

namespace Goldthread.Features.Dataset.ImportingHistory;

/// <summary>
/// The ways in which people write a period of returns: as addresses have it, `2023-q2`; as pages say it, `July to September
/// 2023`; and with both years, `Q2 2023/24`, `2023-24 Q2`, `2023/24`. A lone year is a financial year.
/// </summary>
public static partial class PeriodText
{
    public const string Examples = "2023-q2, July to September 2023, 2023/24 Q2, 2023-autumn or 2023/24";

    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private static readonly Dictionary<string, Period> Labels = Known()
        .GroupBy(period => period.Label, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    public static Period? Find(string words)
    {
        var said = Spaces().Replace(words.Trim(), " ");
        if (ReturnPeriods.Find(said.ToLowerInvariant()) is { } named)
        {
            return named;
        }

        if (Labels.TryGetValue(said, out var labelled))
        {
            return labelled;
        }

        if (TwoYears().Match(said) is not { Success: true } found)
        {
            return null;
        }

        var first = int.Parse(found.Groups["first"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var second = int.Parse(found.Groups["second"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        if (second % 100 != (first + 1) % 100 || first is < FirstYear or > LastYear)
        {
            return null;
        }

        var quarter = found.Groups["before"].Value + found.Groups["after"].Value;
        return quarter.Length switch
        {
            0 => ReturnPeriods.Of(first, "Financial year"),
            1 => ReturnPeriods.Quarter(first, quarter[0] - '0'),
            _ => null,
        };
    }

    private static IEnumerable<Period> Known()
    {
        for (var year = FirstYear; year <= LastYear; year++)
        {
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                yield return ReturnPeriods.Quarter(year, quarter);
            }

            foreach (var identifier in new[] { "Autumn term", "Spring term", "Summer term", "Financial year" })
            {
                yield return ReturnPeriods.Of(year, identifier);
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(q(uarter )?(?<before>[1-4]),? )?(?<first>20\d\d) ?(/|-|–| to )(?<second>(20)?\d\d)(,? q(uarter )?(?<after>[1-4]))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex TwoYears();
}

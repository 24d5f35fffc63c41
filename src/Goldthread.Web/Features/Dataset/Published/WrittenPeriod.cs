using System.Globalization;
using System.Text.RegularExpressions;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// Reads a period from one text, as files without a `time_identifier` write it: `2016`, `2015/16`, `2016-17`,
/// `2014-16`, `2021 - 23`, `2013/14-15/16`, `2019/20 Q1`. Two years that follow each other are one year that runs across
/// both; years further apart are several years taken together. What a year counts to, such a file does not say.
/// </summary>
public static partial class WrittenPeriod
{
    private const int MostYears = 9;

    /// <summary>The period, or nothing where the text names none.</summary>
    public static Period? Read(string text)
    {
        var found = Form().Match(text);
        if (!found.Success || Number(found, "year") is not { } year || year is < 1900 or > 2200)
        {
            return null;
        }

        var split = Number(found, "half");
        var last = Number(found, "last");
        if (split is not null && !Follows(year, split.Value))
        {
            return null;
        }

        if (found.Groups["quarter"].Success)
        {
            var word = split is null ? "Calendar year Q" : "Financial year Q";
            return last is null ? Of(year, word + found.Groups["quarter"].Value) : null;
        }

        if (last is null)
        {
            return Of(year, split is null ? TimeIdentifier.OneYear : TimeIdentifier.OneSplitYear);
        }

        var lastHalf = Number(found, "lasthalf");
        var years = ((last.Value - year + 2000) % 100) + 1;
        return years is < 2 or > MostYears
            || (split is null) != (lastHalf is null)
            || (lastHalf is not null && !Follows(last.Value, lastHalf.Value))
                ? null
            : split is not null ? Of(year, TimeIdentifier.SplitYears(years))
            : years == 2 ? Of(year, TimeIdentifier.OneSplitYear)
            : Of(year, TimeIdentifier.Years(years));
    }

    private static Period Of(int year, string identifier) => new(year, TimeIdentifier.Find(identifier)!);

    private static bool Follows(int year, int half) => half % 100 == (year + 1) % 100;

    private static int? Number(Match found, string part) =>
        found.Groups[part] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^\s*(?<year>\d{4})(/(?<half>\d{2}|\d{4}))?(\s*[-–]\s*(?<last>\d{4}|\d{2})(/(?<lasthalf>\d{2}|\d{4}))?)?(\s+Q(?<quarter>[1-4]))?\s*(\(\w+\))?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Form();
}

namespace Goldthread.Features.Improvement.FollowingThemes;

/// <summary>How many findings each kind of source gave in each of the last years: a table, and its sums.</summary>
/// <param name="Years">The years, earliest first; the last is this one.</param>
/// <param name="Rows">A row for each kind of source that found something, in the order of their names.</param>
public sealed record SourceYears(IReadOnlyList<int> Years, IReadOnlyList<SourceYearsRow> Rows)
{
    /// <summary>How many years are shown.</summary>
    public const int Shown = 5;

    public bool IsEmpty => Rows.Count == 0;

    /// <summary>All kinds together, year by year.</summary>
    public IReadOnlyList<int> Totals => [.. Years.Select((_, index) => Rows.Sum(row => row.Counts[index]))];

    public static SourceYears Of(IReadOnlyCollection<FoundUnderTheme> found, int thisYear)
    {
        List<int> years = [.. Enumerable.Range(thisYear - Shown + 1, Shown)];
        return new SourceYears(
            years,
            [
                .. found
                    .Where(one => years.Contains(one.Day.Year))
                    .GroupBy(one => one.Source.Kind, StringComparer.Ordinal)
                    .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => new SourceYearsRow(
                        kind.Key,
                        [.. years.Select(year => kind.Count(one => one.Day.Year == year))]
                    )),
            ]
        );
    }
}

/// <summary>One kind of source and its findings, year by year.</summary>
public sealed record SourceYearsRow(string Kind, IReadOnlyList<int> Counts);

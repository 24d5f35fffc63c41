using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Prospects;

/// <summary>The latest value against the same time last year, for measures with a known season.</summary>
/// <param name="Latest">The latest row with a value.</param>
/// <param name="YearBefore">The row of the same date a year before.</param>
public sealed record SeasonalComparison(DatedValue Latest, DatedValue YearBefore)
{
    /// <summary>Fewer points than two years of months cannot tell a season.</summary>
    public const int FewestPoints = 24;

    /// <summary>Latest less the year before, in the unit of the values.</summary>
    public double Change => Latest.Value.GetValueOrDefault() - YearBefore.Value.GetValueOrDefault();

    /// <summary>
    /// The comparison; nothing with fewer than 24 values, or where the same date a year before has none.
    /// </summary>
    public static SeasonalComparison? Of(IEnumerable<DatedValue> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var measured = rows.Where(row => row.Value is not null).ToDictionary(row => row.Date);
        if (measured.Count < FewestPoints)
        {
            return null;
        }

        var latest = measured[measured.Keys.Max()];
        return measured.TryGetValue(latest.Date.AddYears(-1), out var before) ? new(latest, before) : null;
    }
}

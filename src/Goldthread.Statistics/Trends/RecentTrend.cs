using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Trends;

/// <summary>
/// The recent trend of an annual indicator, by the guidance of Fingertips (Office for Health Improvement and
/// Disparities): the newest five years, tested at 99.8%, and steady whichever year is left out. It is a pointer and not
/// an analysis; the years must be independent, so no rolling periods. Monthly and quarterly series have
/// <see cref="ControlCharts.XmrRules"/>.
/// </summary>
/// <param name="Marker">Where the values have been going.</param>
/// <param name="ChiSquared">The statistic of the test, with one degree of freedom; nothing where it is not defined.</param>
/// <param name="Obstacle">Why there is no answer, if there is none.</param>
public sealed record RecentTrend(TrendMarker Marker, double? ChiSquared, TrendObstacle Obstacle = TrendObstacle.None)
{
    /// <summary>How many years are tested.</summary>
    public const int Years = 5;

    /// <summary>What the statistic has to exceed: the 99.8% quantile of chi-squared with one degree of freedom.</summary>
    public const double CriticalValue = 9.54953570608324;

    /// <summary>
    /// Tests the newest five years. Years are read from the newest backwards and no further than the first without its
    /// numbers, because a trend does not reach across a gap.
    /// </summary>
    /// <param name="years">One row for each year, the oldest first.</param>
    /// <param name="measure">What kind of value it is.</param>
    public static RecentTrend Of(ReadOnlySpan<TrendYear> years, TrendMeasure measure)
    {
        if (measure == TrendMeasure.Other)
        {
            return None(TrendObstacle.MeasureNotSupported);
        }

        var first = years.Length;
        var isEverybodyCounted = false;
        while (first > 0 && IsComplete(years[first - 1], measure))
        {
            first--;
            isEverybodyCounted |= years[first].Count == years[first].Denominator;
        }

        if (years.Length - first < Years)
        {
            return None(TrendObstacle.TooFewYears);
        }

        return isEverybodyCounted ? None(TrendObstacle.CountIsDenominator)
            : measure == TrendMeasure.Proportion ? OfProportions(years[^Years..])
            : OfRates(years[^Years..]);
    }

    /// <summary>The trend in words: “Increasing and getting worse”, or “Increasing” alone where no judgement is made.</summary>
    public string Words(Polarity polarity) =>
        Marker switch
        {
            TrendMarker.CannotBeCalculated => "Cannot be calculated",
            TrendMarker.NoSignificantChange => "No significant change",
            TrendMarker.Increasing => "Increasing" + Meaning(polarity, Polarity.HighIsGood, Polarity.LowIsGood),
            TrendMarker.Decreasing => "Decreasing" + Meaning(polarity, Polarity.LowIsGood, Polarity.HighIsGood),
        };

    private static string Meaning(Polarity polarity, Polarity better, Polarity worse) =>
        polarity == better ? " and getting better"
        : polarity == worse ? " and getting worse"
        : "";

    private static RecentTrend None(TrendObstacle obstacle) =>
        new(TrendMarker.CannotBeCalculated, ChiSquared: null, obstacle);

    private static bool IsComplete(TrendYear year, TrendMeasure measure) =>
        year is { Value: not null, Count: not null, Denominator: > 0 }
        && (measure == TrendMeasure.Proportion || year.Limits is not null);

    /// <summary>The chi-squared test for trend of P. Armitage (1955), steady by the slopes of the log odds.</summary>
    private static RecentTrend OfProportions(ReadOnlySpan<TrendYear> years)
    {
        Span<double> logOdds = stackalloc double[Years];
        Span<double> same = stackalloc double[Years];
        same.Fill(1);
        CompensatedSum people = default,
            events = default,
            weighted = default,
            peopleByTime = default,
            peopleByTimeSquared = default;
        for (var i = 0; i < Years; i++)
        {
            var (x, n, t) = (years[i].Count.GetValueOrDefault(), years[i].Denominator.GetValueOrDefault(), i + 1);
            logOdds[i] = Math.Log(x / (n - x));
            people.Add(n);
            events.Add(x);
            weighted.Add(x * t);
            peopleByTime.Add(n * t);
            peopleByTimeSquared.Add(n * t * t);
        }

        var (all, with) = (people.Total, events.Total);
        var score = (all * weighted.Total) - (with * peopleByTime.Total);
        var spread = (all * peopleByTimeSquared.Total) - (peopleByTime.Total * peopleByTime.Total);
        var chiSquared = all * score * score / (with * (all - with) * spread);
        return Decide(chiSquared, score, TrendSlope.IsSteady(logOdds, same));
    }

    /// <summary>The slope of a regression in which a year counts by the inverse of its variance.</summary>
    private static RecentTrend OfRates(ReadOnlySpan<TrendYear> years)
    {
        Span<double> values = stackalloc double[Years];
        Span<double> weights = stackalloc double[Years];
        for (var i = 0; i < Years; i++)
        {
            var limits = years[i].Limits.GetValueOrDefault();
            var error = (limits.Upper - limits.Lower) / 3.92;
            values[i] = years[i].Value.GetValueOrDefault();
            weights[i] = 1 / (error * error);
        }

        var slope = TrendSlope.Of(values, weights);
        return Decide(slope.ChiSquared, slope.Rise, TrendSlope.IsSteady(values, weights));
    }

    /// <summary>A statistic that is not defined, as without any event or with an interval of no width, is not significant.</summary>
    private static RecentTrend Decide(double chiSquared, double rise, bool isSteady)
    {
        var marker =
            !isSteady || !(chiSquared > CriticalValue) ? TrendMarker.NoSignificantChange
            : rise > 0 ? TrendMarker.Increasing
            : TrendMarker.Decreasing;
        return new(marker, double.IsFinite(chiSquared) ? chiSquared : null);
    }
}

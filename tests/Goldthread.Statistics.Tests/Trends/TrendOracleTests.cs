using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;
using Goldthread.Statistics.Tests.Support;
using Goldthread.Statistics.Trends;

namespace Goldthread.Statistics.Tests.Trends;

/// <summary>The columns of the guidance page's method: the published programs depart from it in ways of their own.</summary>
public sealed class TrendOracleTests
{
    [Fact]
    public void Recent_trends_agree_with_the_reference()
    {
        var differences = new Differences();
        var answers = OracleTable.Named("trend_expected");
        foreach (var series in OracleTable.Named("trend_input").By("series_id"))
        {
            var (id, answer) = (series.Key, answers.Find("series_id", series.Key));
            var rows = series.OrderBy(row => row.Whole("year")).ToArray();
            var trend = RecentTrend.Of([.. rows.Select(Year)], Measure(rows[0]["value_type"]));
            var marker = trend.Marker == TrendMarker.NoSignificantChange ? "NoChange" : trend.Marker.ToString();
            differences.Same($"{id} marker", answer["recommended_trend"], marker);
            differences.Same($"{id} words", answer["recommended_label"], trend.Words(PolarityOf(rows[0]["polarity"])));
            differences.Same(
                $"{id} obstacle",
                answer["recommended_message"],
                trend.Obstacle switch
                {
                    TrendObstacle.None => "",
                    TrendObstacle.MeasureNotSupported => "The recent trend cannot be calculated for this value type",
                    _ => "Not enough data points with valid values to calculate recent trend",
                }
            );
            if (trend.Obstacle == TrendObstacle.None)
            {
                differences.Number($"{id} chi-squared", answer.Number("recommended_chi2"), trend.ChiSquared);
            }
        }

        differences.AssertNone();
    }

    private static TrendYear Year(OracleRow row) =>
        new(
            row.Number("value"),
            row.Number("count"),
            row.Number("denominator"),
            row.Number("lower95") is { } lower && row.Number("upper95") is { } upper ? new Interval(lower, upper) : null
        );

    private static TrendMeasure Measure(string type) =>
        type switch
        {
            "proportion" => TrendMeasure.Proportion,
            "crude_rate" or "dsr" => TrendMeasure.Rate,
            _ => TrendMeasure.Other,
        };

    private static Polarity PolarityOf(string word) =>
        word switch
        {
            "high_is_good" => Polarity.HighIsGood,
            "low_is_good" => Polarity.LowIsGood,
            _ => Polarity.NoJudgement,
        };
}

using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.Trends;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What a published figure says beside England and over the last years, in sentences. Where neither way is better, nothing
/// is called better or worse.
/// </summary>
public static class BesideWords
{
    /// <summary>The latest figure beside England’s for the same period, with whether chance explains the difference.</summary>
    public static string? England(MeasureReading reading)
    {
        if (
            reading.England is not { Value: { } there } england
            || reading.Comparison.FirstOrDefault(one => one.Kind == ComparedWith.Itself) is not { Value: { } here } own
        )
        {
            return null;
        }

        var style = ReadingView.StyleOf(reading.Measure);
        var by = reading.ComparedBy is { } twin ? $" by the published measure {twin}" : "";
        var figures =
            $"{reading.AreaName}’s {style.Write(here)} and England’s {style.Write(there)} in {SignalWords.InSentence(own.Period!)}{by}";
        return england.Standing switch
        {
            "Higher" =>
                $"Higher than England: the difference between {figures} is unlikely to be chance.{Judge(reading, BetterWhen.Higher)}",
            "Lower" =>
                $"Lower than England: the difference between {figures} is unlikely to be chance.{Judge(reading, BetterWhen.Lower)}",
            "Not clearly different" =>
                $"Not clearly different from England: chance may explain the difference between {figures}.",
            _ => null,
        };
    }

    /// <summary>
    /// The recent trend of a yearly published figure with numerator and denominator (statistics.md 4.2); nothing for other
    /// measures, which the control chart judges. It ends with the latest figure, as every other judgement does.
    /// </summary>
    public static string? Trend(MeasureReading reading)
    {
        if (reading.Release is null || !reading.Measure.IsYearly || reading.Measure.DenominatorName is null)
        {
            return null;
        }

        TrendYear[] years =
        [
            .. reading
                .Figures.SkipLast(reading.GapsSince.Count())
                .Select(figure => new TrendYear(
                    figure.Value,
                    figure.Numerator,
                    figure.Denominator,
                    Comparer.Estimate(reading.Measure, figure.Numerator, figure.Denominator)?.Limits
                )),
        ];
        var trend = RecentTrend.Of(years, reading.Measure.Population ? TrendMeasure.Rate : TrendMeasure.Proportion);
        return (trend.Marker, trend.Obstacle) switch
        {
            (_, TrendObstacle.CountIsDenominator) =>
                "Recent trend: cannot be calculated, because in one of the years everybody was counted.",
            (TrendMarker.CannotBeCalculated, _) =>
                "Recent trend: cannot be calculated. It needs five years with figures and no gap between them.",
            (TrendMarker.NoSignificantChange, _) =>
                $"Recent trend: no significant change over the five years to {SignalWords.InSentence(reading.Latest!.Period)}.",
            _ =>
                $"Recent trend: {Low(trend.Words(PlaceReckoning.PolarityOf(reading.Measure.Better)))} over the five years to {SignalWords.InSentence(reading.Latest!.Period)}, by more than chance explains.",
        };
    }

    private static string Judge(MeasureReading reading, BetterWhen way) =>
        reading.Measure.Better switch
        {
            BetterWhen.Neither => "",
            var better when better == way => " That is the better side.",
            BetterWhen.Higher => " Higher is better, so this is the worse side.",
            _ => " Lower is better, so this is the worse side.",
        };

    private static string Low(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}

using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>Says in words whether something has really changed, before any icon or colour does.</summary>
public static class SignalWords
{
    /// <summary>The signal sentence of an indicator's page.</summary>
    public static string Sentence(MeasureReading reading)
    {
        if (reading.LatestPoint is not { } point || reading.Latest is not { } latest)
        {
            return "No figure can be used yet.";
        }

        if (point.Group.Standing == LimitsStanding.TooFew)
        {
            return $"It is too early to say: {Words.Plural(point.Group.Measured, "figure")} of the {Words.Count(XmrGroup.FewestForLimits)} that limits need.";
        }

        var early =
            point.Group.Standing == LimitsStanding.Trial
                ? $" The limits are early and may change: they rest on {Words.Count(point.Group.Measured)} of {Words.Count(XmrGroup.FewestSettled)} figures."
                : "";
        return $"{What(reading, point, latest)}{early}";
    }

    /// <summary>The same where something has really changed, and nothing where it has not, or where it is too early to say.</summary>
    public static string? OfChange(MeasureReading reading) =>
        reading.LatestPoint is { } point
        && point.Group.Standing != LimitsStanding.TooFew
        && point.Cause is not (SpecialCause.CommonCause or SpecialCause.NoData)
            ? Sentence(reading)
            : null;

    /// <summary>Why the chart ends before the last period, one sentence for each run of gaps with the same reason.</summary>
    public static IEnumerable<string> Gaps(MeasureReading reading)
    {
        var gaps = reading.GapsSince.ToList();
        while (gaps.Count > 0)
        {
            var reason = gaps[0].Gap ?? PublishedMarker.NotAvailable;
            var run = gaps.TakeWhile(gap => (gap.Gap ?? PublishedMarker.NotAvailable) == reason).ToList();
            var left = run.Count == 1 ? "It is left as a gap" : "They are left as gaps";
            yield return $"{Period.Span(run[0].Period, run[^1].Period)}: {reason.Meaning}. {left}, neither a nought nor a fall.";
            gaps.RemoveRange(0, run.Count);
        }
    }

    /// <summary>The two words of a list: what sort of signal, and which way.</summary>
    public static (string Word, string Note) InShort(MeasureReading reading)
    {
        if (reading.LatestPoint is not { } point || point.Group.Standing == LimitsStanding.TooFew)
        {
            return ("Too early to say", History(reading.LatestPoint?.Group.Measured ?? 0));
        }

        var early = point.Group.Standing == LimitsStanding.Trial ? $". {History(point.Group.Measured)}" : "";
        return point.Type switch
        {
            PointType.Improvement => ("Improving", Way(point) + early),
            PointType.Concern => ("Concern", Way(point) + early),
            PointType.NeutralHigh or PointType.NeutralLow => ("Change", Way(point) + early),
            _ => ("No clear change", $"Within limits{early}"),
        };
    }

    /// <summary>"Higher is better", "Lower is better" or "No good or bad direction".</summary>
    public static string Direction(BetterWhen better) =>
        better switch
        {
            BetterWhen.Higher => "Higher is better",
            BetterWhen.Lower => "Lower is better",
            BetterWhen.Neither => "No good or bad direction",
        };

    private static string What(MeasureReading reading, XmrPoint point, ReadFigure latest)
    {
        var seen = point.Cause switch
        {
            SpecialCause.AboveUpperLimit =>
                $"In {InSentence(latest.Period)} the figure was above the range that is usual here.",
            SpecialCause.BelowLowerLimit =>
                $"In {InSentence(latest.Period)} the figure was below the range that is usual here.",
            SpecialCause.TrendIncreasing => $"The figure has risen for {Run(reading, 1)} in a row.",
            SpecialCause.TrendDecreasing => $"The figure has fallen for {Run(reading, -1)} in a row.",
            SpecialCause.TwoInThreeAbove => "Two of the last three figures were close to the upper limit.",
            SpecialCause.TwoInThreeBelow => "Two of the last three figures were close to the lower limit.",
            SpecialCause.SevenAbove => $"The figure has been above its average for {Side(reading, 1)} in a row.",
            SpecialCause.SevenBelow => $"The figure has been below its average for {Side(reading, -1)} in a row.",
            _ => null,
        };
        if (seen is null)
        {
            return "No clear change. Movement is within the normal range.";
        }

        var meaning = point.Type switch
        {
            PointType.Improvement => "This is unlikely to be chance and is an improvement.",
            PointType.Concern => "This is unlikely to be chance and is a concern.",
            _ => "This is unlikely to be chance. The measure has no good or bad direction, so ask what lies behind it.",
        };
        return $"{seen} {meaning}";
    }

    private static string History(int figures) =>
        $"Not enough history yet ({Words.Count(figures)} of {Words.Count(XmrGroup.FewestSettled)})";

    private static string Way(XmrPoint point) => point.Cause.IsHigh() ? "Higher or rising" : "Lower or falling";

    /// <summary>The period inside a sentence: "reporting year 2023", but "March 2023" and "July to September 2026".</summary>
    public static string InSentence(Period period) =>
        period.Kind is PeriodKind.Month
        || period.Label.StartsWith(Words.Month(period.FirstDay)[..3], StringComparison.Ordinal)
            ? period.Label
            : char.ToLowerInvariant(period.Label[0]) + period.Label[1..];

    private static string Run(MeasureReading reading, int way)
    {
        var values = reading
            .Chart.CurrentPoints.Where(point => point.Value is not null)
            .Select(point => point.Value!.Value)
            .Reverse()
            .ToList();
        var steps = values
            .Zip(values.Skip(1))
            .TakeWhile(pair => Math.Sign(pair.First.CompareTo(pair.Second)) == way)
            .Count();
        return Periods(reading, steps + 1);
    }

    private static string Side(MeasureReading reading, int side) =>
        Periods(
            reading,
            reading
                .Chart.CurrentPoints.Reverse()
                .SkipWhile(point => point.Value is null)
                .TakeWhile(point => point.RelativeToMean == side)
                .Count()
        );

    private static string Periods(MeasureReading reading, int count) => Words.Plural(count, reading.Measure.PeriodWord);
}

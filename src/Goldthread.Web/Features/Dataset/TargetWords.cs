using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Prospects;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Says in words whether a target will be met, and whether good performance will last (statistics.md 7). Chances are told
/// in tenths, because limits from a dozen figures know no better.
/// </summary>
public static class TargetWords
{
    /// <summary>The icon of the target against the limits.</summary>
    public static SignalIcon Icon(MeasureReading reading) =>
        reading.Target is null ? SignalIcon.NoTarget
        : !reading.Chart.ShowsIcons ? SignalIcon.TooEarly
        : reading.Chart.Assurance switch
        {
            AssuranceIcon.Pass => SignalIcon.WillMeet,
            AssuranceIcon.Fail => SignalIcon.WillMiss,
            AssuranceIcon.Inconsistent => SignalIcon.MayOrMayNot,
            _ => SignalIcon.NoTarget,
        };

    /// <summary>"Target 80% or more", or nothing where none is set for the latest figure.</summary>
    public static string? Target(ReadingView view) => view.Reading.Target is { } target ? Say(view, target) : null;

    /// <summary>The next target, where it holds from a day that no figure has reached, so that setting it is not silent.</summary>
    public static string? Coming(ReadingView view) =>
        view.Reading.ComingTarget is { } target
            ? $"{Say(view, target)} from {Words.PlainDate(target.HoldsFrom)}: no figure reaches that day yet"
            : null;

    private static string Say(ReadingView view, IndicatorTarget target) =>
        $"Target {view.Style.Write(target.Value)} or {(view.Reading.Measure.Better == BetterWhen.Higher ? "more" : "less")}";

    /// <summary>Where the latest figure stands: met, close to it, or missed. Nothing without a target or a figure.</summary>
    public static TargetStanding? Standing(MeasureReading reading)
    {
        if (reading.Target is not { } target || reading.Latest?.Value is not { } value)
        {
            return null;
        }

        var ahead = reading.Measure.Better == BetterWhen.Higher ? value - target.Value : target.Value - value;
        var slack = 1e-12 * Math.Max(Math.Abs(value), Math.Abs(target.Value));
        return ahead >= -slack ? TargetStanding.Met
            : ahead >= -target.Tolerance - slack ? TargetStanding.Close
            : TargetStanding.Missed;
    }

    public static string Say(this TargetStanding standing) =>
        standing switch
        {
            TargetStanding.Met => "Met",
            TargetStanding.Close => "Missed, within the tolerance",
            TargetStanding.Missed => "Missed",
        };

    /// <summary>What can be expected, in one or two sentences; nothing without a target.</summary>
    public static string? Expectation(MeasureReading reading)
    {
        if (reading.Target is not { } target)
        {
            return null;
        }

        var prospect = reading.Prospect;
        if (!reading.Chart.ShowsIcons)
        {
            return "There are too few figures to say how likely the target is to be met.";
        }

        if (prospect.Capability is not { } capability || reading.Chart.CurrentGroup.HasNoVariation)
        {
            return "The figures do not vary, so no chance can be given.";
        }

        if (prospect.ProcessIsChanging)
        {
            return $"The process is changing, so no chance can be given.{Crossing(reading, prospect, target.Value)}";
        }

        var early = prospect.IsProvisional ? " This is early and may change." : "";
        var alike =
            prospect.Autocorrelation?.LimitsAreTooNarrow == true
                ? " Neighbouring figures are alike, so this is surer than it should be."
                : "";
        return $"{Chance(capability, reading.Measure.PeriodWord)} {Happened(capability, reading.Measure.PeriodWord)}{early}{alike}";
    }

    /// <summary>
    /// Variation and target together, and what to do about it: the nine answers of Making Data Count in our words (statistics.md
    /// 5.1). Nothing without a target, a direction or limits.
    /// </summary>
    public static string? Together(MeasureReading reading)
    {
        if (reading.Target is null || !reading.Chart.ShowsIcons || reading.LatestPoint is not { } point)
        {
            return null;
        }

        return (point.Type, reading.Chart.Assurance) switch
        {
            (PointType.Improvement, AssuranceIcon.Pass) =>
                "Improving, and it reliably meets the target: worth telling others, and perhaps a higher aim.",
            (PointType.Improvement, AssuranceIcon.Inconsistent) =>
                "Improving, but it does not yet meet the target reliably.",
            (PointType.Improvement, AssuranceIcon.Fail) =>
                "Improving, but it will not reach the target without more change.",
            (PointType.CommonCause, AssuranceIcon.Pass) => "Stable, and it reliably meets the target: leave it alone.",
            (PointType.CommonCause, AssuranceIcon.Inconsistent) =>
                "Stable, and it meets the target by chance: to meet it reliably, the way of working has to change.",
            (PointType.CommonCause, AssuranceIcon.Fail) =>
                "Stable, and it will go on missing the target unless the way of working changes.",
            (PointType.Concern, AssuranceIcon.Pass) =>
                "Getting worse, though still within the target: find out why now.",
            (PointType.Concern, AssuranceIcon.Inconsistent) => "Getting worse, and the target is at risk.",
            (PointType.Concern, AssuranceIcon.Fail) => "Getting worse and missing the target: this comes first.",
            _ => null,
        };
    }

    /// <summary>The target, how the latest figure stands to it, and what can be expected, in sentences; nothing without a target.</summary>
    public static string? Outlook(ReadingView view) =>
        Standing(view.Reading) is { } standing
            ? $"{Target(view)}: {standing.Say().ToLowerInvariant()} in {SignalWords.InSentence(view.Reading.Latest!.Period)}. {Expectation(view.Reading)}"
            : null;

    /// <summary>The overall answer to "will it last?", in two or three words.</summary>
    public static string Rating(MeasureReading reading) =>
        reading.Prospect.Rating switch
        {
            ProspectRating.Sustained => "Likely to last",
            ProspectRating.AtRisk => "At risk",
            ProspectRating.NotSustained => "Not reliable",
            _ => "Not rated",
        };

    private static string Chance(Capability capability, string period)
    {
        var tenths = (int)Math.Round(capability.NextMeetsWithUncertainMean * 10, MidpointRounding.AwayFromZero);
        var periods = $"{period}s";
        return tenths switch
        {
            0 => $"Hardly any {period} will meet the target as things stand.",
            10 => $"Nearly all {periods} will meet the target as things stand.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"About {tenths} in 10 {periods} will meet the target as things stand."
            ),
        };
    }

    private static string Happened(Capability capability, string period) =>
        $"It was met in {Words.Count(capability.Meeting)} of the last {Words.Plural(capability.Points, period)}.";

    private static string Crossing(MeasureReading reading, Prospect prospect, double target) =>
        prospect.Trend?.PeriodsUntil(target) is { } periods
            ? $" If this went on, the target would be crossed in about {Words.Plural(periods, reading.Measure.PeriodWord)}."
            : "";
}

/// <summary>Where one figure stands against its target.</summary>
public enum TargetStanding
{
    Met,
    Close,
    Missed,
}

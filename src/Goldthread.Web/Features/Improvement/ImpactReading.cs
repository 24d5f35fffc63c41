using System.Globalization;
using Goldthread.GovUk.Charts;
using Goldthread.Platform.Web;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Improvement;

/// <summary>
/// What a measure says about an action, measured and not asserted (N3): limits fixed on the points before the action
/// ended, the rules applied to those since, in the direction agreed before work started. It says that a figure changed,
/// or that it is too early to say; never what changed it. Source: statistics.md, 1 and 9.
/// </summary>
public sealed class ImpactReading
{
    private const string Percent = "%";

    private ImpactReading(Measure measure, DateOnly ended, MeasureDirection? agreed)
    {
        (Measure, Ended, Agreed) = (measure, ended, agreed);
        Points = [.. measure.Points.OrderBy(point => point.First)];
        DatedValue[] rows = [.. Points.Select(point => new DatedValue(point.First, point.Value))];
        Change = ChangeAfter.Of(rows, ended, Direction(agreed ?? measure.Better));
    }

    public Measure Measure { get; }

    /// <summary>The day the action ended. A period that begins before it counts as before, also the one it falls in.</summary>
    public DateOnly Ended { get; }

    /// <summary>Which way it was agreed that the measure should move; it goes before which way is better.</summary>
    public MeasureDirection? Agreed { get; }

    /// <summary>The series, oldest first.</summary>
    public IReadOnlyList<MeasurePoint> Points { get; }

    /// <summary>The calculation, with every number.</summary>
    public ChangeAfter Change { get; }

    public ChangeVerdict Verdict => Change.Verdict;

    /// <summary>The verdict in two to four words.</summary>
    public string Word => ImpactWords.Word(this);

    /// <summary>The one sentence that answers.</summary>
    public string Headline => ImpactWords.Headline(this);

    /// <summary>The sentences under it: why, what was counted, what is uncertain, which way is better, what it cannot say.</summary>
    public IReadOnlyList<string> Details => [.. ImpactWords.Details(this)];

    /// <summary>The icon of the verdict; <see cref="Word"/> beside it says the same.</summary>
    public SignalIcon Icon =>
        (Verdict, Change.Way) switch
        {
            (ChangeVerdict.BetterThanBefore, ChangeWay.Higher) => SignalIcon.ImprovingHigh,
            (ChangeVerdict.BetterThanBefore, _) => SignalIcon.ImprovingLow,
            (ChangeVerdict.WorseThanBefore, ChangeWay.Higher) => SignalIcon.ConcernHigh,
            (ChangeVerdict.WorseThanBefore, _) => SignalIcon.ConcernLow,
            (ChangeVerdict.ChangedWithoutDirection, ChangeWay.Higher) => SignalIcon.ChangeHigh,
            (ChangeVerdict.ChangedWithoutDirection, _) => SignalIcon.ChangeLow,
            (ChangeVerdict.NoClearChange or ChangeVerdict.DidNotLast, _) => SignalIcon.NoChange,
            _ => SignalIcon.TooEarly,
        };

    /// <summary>
    /// The chart: the lines of before drawn on through the points since, and the action where it ended. Only points since
    /// are marked, and only those that are a signal of change.
    /// </summary>
    /// <param name="action">The action’s reference and title.</param>
    /// <param name="reference">The action’s reference, for a phone.</param>
    public ControlChartView Chart(string action, string reference)
    {
        var lines = Change.Before;
        var first = Change.PointsBefore.Count;
        var shown = lines.Standing != LimitsStanding.TooFew;
        return new(
            $"Control chart of {Measure.Name}, with limits from before {Words.PlainDate(Ended)}. The sentences beside it and the table below give the same information.",
            [
                .. Points.Select(
                    (point, index) => ToPoint(point, index < first ? null : Change.PointsAfter[index - first])
                ),
            ],
            new ValueStyle(Measure.Unit == Percent || Points.Any(HasDecimals) ? 1 : 0, Measure.Unit == Percent)
        )
        {
            Stretches = lines.Mean is { } mean
                ?
                [
                    new LimitStretch(
                        0,
                        Points.Count - 1,
                        mean,
                        shown ? lines.LowerLimit : null,
                        shown ? lines.UpperLimit : null,
                        lines.Standing == LimitsStanding.Trial
                    ),
                ]
                : [],
            Events =
                first < Points.Count
                    ?
                    [
                        new ChartEvent(
                            first,
                            ChartEventKind.Action,
                            $"{action} ended",
                            Words.Month(Ended),
                            reference,
                            Words.Month(Ended)
                        ),
                    ]
                    : [],
        };
    }

    public static ImpactReading Of(Measure measure, DateOnly ended, MeasureDirection? agreed) =>
        new(measure, ended, agreed);

    private ChartPoint ToPoint(MeasurePoint point, XmrPoint? since) =>
        new(
            point.Label,
            point.Last.Year.ToString(CultureInfo.InvariantCulture),
            point.Value,
            since is null || Change.Way == ChangeWay.None ? PointMark.Ordinary : Mark(ChangeAfter.WayOf(since))
        );

    private PointMark Mark(ChangeWay way) =>
        (way, Change.Direction) switch
        {
            (ChangeWay.None, _) => PointMark.Ordinary,
            (_, ImprovementDirection.Neutral) => PointMark.Change,
            (ChangeWay.Higher, ImprovementDirection.Increase) => PointMark.Improvement,
            (ChangeWay.Lower, ImprovementDirection.Decrease) => PointMark.Improvement,
            _ => PointMark.Concern,
        };

    private static bool HasDecimals(MeasurePoint point) => point.Value is { } value && value != Math.Floor(value);

    private static ImprovementDirection Direction(MeasureDirection? way) =>
        way switch
        {
            MeasureDirection.Higher => ImprovementDirection.Increase,
            MeasureDirection.Lower => ImprovementDirection.Decrease,
            null => ImprovementDirection.Neutral,
        };
}

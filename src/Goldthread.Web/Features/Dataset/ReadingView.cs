using System.Globalization;
using Goldthread.Features.Dataset.Published;
using Goldthread.GovUk.Charts;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>A reading as charts and tables show it.</summary>
public sealed class ReadingView(MeasureReading reading)
{
    private static readonly ValueStyle Counts = new(0);

    public MeasureReading Reading => reading;

    /// <summary>
    /// What tells the link to a published measure from that to an indicator of the same name, for those who hear links alone.
    /// </summary>
    public string? Apart => reading.Measure is PublishedMeasure published ? $" ({published.Id})" : null;

    public ValueStyle Style => StyleOf(reading.Measure);

    /// <summary>The heading of the column of figures.</summary>
    public string UnitHeading => UnitHeadingOf(reading.Measure);

    /// <summary>The word for one point.</summary>
    public string PeriodWord => reading.Measure.PeriodWord;

    public ControlChartView Chart() =>
        new(
            $"Control chart of {reading.Measure.Name}, {reading.AreaName}. The sentence above and the table below give the same information.",
            [.. reading.Figures.Zip(reading.Chart.Points, ToPoint)],
            Style
        )
        {
            Target = reading.Target?.Value,
            Stretches = [.. reading.Chart.Groups.Where(group => group.Mean is not null).Select(ToStretch)],
        };

    /// <summary>
    /// The line beside a number: up to the latest figure, marked as the words beside it judge it. A list shows the same one
    /// until somebody writes, so it is drawn once.
    /// </summary>
    public Drawing Spark =>
        field ??= Sparkline.Draw(
            [.. reading.Figures.SkipLast(reading.GapsSince.Count()).Select(figure => figure.Value).TakeLast(24)],
            reading.Chart.CurrentGroup.Mean,
            reading.LatestPoint is { Group.Standing: not LimitsStanding.TooFew } point
                ? Mark(point)
                : PointMark.Ordinary
        );

    /// <summary>The icon of the variation; the word beside it says the same.</summary>
    public SignalIcon Icon =>
        reading.LatestPoint switch
        {
            null => SignalIcon.TooEarly,
            { Group.Standing: LimitsStanding.TooFew } => SignalIcon.TooEarly,
            { Type: PointType.Improvement } point => point.Cause.IsHigh()
                ? SignalIcon.ImprovingHigh
                : SignalIcon.ImprovingLow,
            { Type: PointType.Concern } point => point.Cause.IsHigh() ? SignalIcon.ConcernHigh : SignalIcon.ConcernLow,
            { Type: PointType.NeutralHigh } => SignalIcon.ChangeHigh,
            { Type: PointType.NeutralLow } => SignalIcon.ChangeLow,
            _ => SignalIcon.NoChange,
        };

    /// <summary>The heading of the chart: what it says, not what it is.</summary>
    public string ChartHeading =>
        reading.LatestPoint switch
        {
            { IsSpecialCause: true, Group.Standing: not LimitsStanding.TooFew } point when point.Cause.IsHigh() =>
                $"{reading.Measure.Name}: higher than before",
            { IsSpecialCause: true, Group.Standing: not LimitsStanding.TooFew } =>
                $"{reading.Measure.Name}: lower than before",
            _ => $"{reading.Measure.Name}: no clear change",
        };

    /// <summary>The figure as text, or the bracketed letter of its gap.</summary>
    public string Say(ReadFigure figure) => Say(figure.Value, figure.Gap);

    public string Say(double? value, PublishedMarker? gap) =>
        value is { } known ? Style.Write(known) : (gap ?? PublishedMarker.NotAvailable).Letter;

    /// <summary>"94 of 500", where the measure has a denominator.</summary>
    public string? Parts(ReadFigure figure) =>
        figure is { Numerator: { } top, Denominator: { } bottom }
            ? $"{Counts.Write(top)} of {Counts.Write(bottom)}"
            : null;

    public static string Count(double? value) => value is { } known ? Counts.Write(known) : "[z]";

    /// <summary>What the reading column of the table says.</summary>
    public static string Reads(XmrPoint point) =>
        point.Type switch
        {
            PointType.NoData => "No data",
            PointType.CommonCause => "Ordinary",
            PointType.Improvement => "Improvement",
            PointType.Concern => "Concern",
            PointType.NeutralHigh or PointType.NeutralLow => "Change",
        };

    /// <summary>How the figures of a measure are written.</summary>
    public static ValueStyle StyleOf(IMeasureDefinition measure) =>
        measure switch
        {
            { Unit: "%" } => new ValueStyle(1, Percent: true),
            { Multiplier: 1 } => Counts,
            _ => new ValueStyle(1),
        };

    public static string UnitHeadingOf(IMeasureDefinition measure) =>
        measure.Unit == "%" ? "Percentage" : char.ToUpperInvariant(measure.Unit[0]) + measure.Unit[1..];

    private ChartPoint ToPoint(ReadFigure figure, XmrPoint point) =>
        new(
            figure.Period.Label,
            (figure.Period.Kind == PeriodKind.Month ? figure.Period.FirstDay.Year : figure.Period.Year).ToString(
                CultureInfo.InvariantCulture
            ),
            figure.Value,
            point.Group.Standing == LimitsStanding.TooFew ? PointMark.Ordinary : Mark(point),
            Sentence((figure.Gap ?? PublishedMarker.NotAvailable).Meaning),
            (figure.Gap ?? PublishedMarker.NotAvailable).Letter
        );

    private static LimitStretch ToStretch(XmrGroup group)
    {
        var shown = group.Standing != LimitsStanding.TooFew;
        return new LimitStretch(
            group.FirstIndex,
            group.FirstIndex + group.Rows - 1,
            group.Mean!.Value,
            shown ? group.LowerLimit : null,
            shown ? group.UpperLimit : null,
            group.Standing == LimitsStanding.Trial
        );
    }

    private static PointMark Mark(XmrPoint point) =>
        point.Type switch
        {
            PointType.Improvement => PointMark.Improvement,
            PointType.Concern => PointMark.Concern,
            PointType.NeutralHigh or PointType.NeutralLow => PointMark.Change,
            _ => PointMark.Ordinary,
        };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

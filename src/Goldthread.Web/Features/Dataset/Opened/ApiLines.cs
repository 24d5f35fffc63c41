using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Disclosure;

namespace Goldthread.Features.Dataset.Opened;

/// <summary>Figures as programs read them. The public’s are made from released figures, and there is no other way to make one.</summary>
public static class ApiLines
{
    private const string Agencies = "agencies";

    public static ApiIndicator Indicator(Indicator indicator, IEnumerable<IndicatorDefinition> editions) =>
        new(
            indicator.Number,
            indicator.Theme,
            Agencies,
            indicator.Standing.ToString().ToLowerInvariant(),
            [
                .. editions.Select(one => new ApiEdition(
                    one.Edition,
                    Day(one.HoldsFrom),
                    one.Breaks,
                    one.Because,
                    one.Name,
                    one.Counts,
                    one.NumeratorName,
                    one.DenominatorName,
                    one.Unit,
                    one.Multiplier,
                    Say(one.Better),
                    one.Frequency.ToString().ToLowerInvariant()
                )),
            ]
        );

    public static ApiIndicator Indicator(OpenIndicator one) =>
        new(
            one.Number,
            one.Theme,
            Agencies,
            "released",
            [
                new ApiEdition(
                    one.Edition,
                    Day(one.HoldsFrom),
                    false,
                    null,
                    one.Name,
                    one.Counts,
                    one.NumeratorName,
                    one.DenominatorName,
                    one.Unit,
                    one.Multiplier,
                    Say(one.Better),
                    one.Frequency.ToString().ToLowerInvariant()
                ),
            ]
        );

    /// <summary>A figure for members of the partnership.</summary>
    public static ApiValue Within(MeasureReading reading, ReadFigure figure)
    {
        var mark = (figure.Gap ?? PublishedMarker.NotAvailable).Letter.Trim('[', ']');
        return Line(reading.Measure, SourceOf(reading), figure.Period) with
        {
            Numerator = figure.Numerator,
            NumeratorMark = figure.Numerator is null ? mark : null,
            Denominator = figure.Denominator,
            DenominatorMark =
                figure.Denominator is not null ? null
                : reading.Measure.DenominatorName is null ? "z"
                : mark,
            Value = figure.Value,
            ValueMark = figure.Value is null ? mark : null,
            Provisional = figure.IsProvisional,
            Unreliable = figure.IsUnreliable,
        };
    }

    /// <summary>A figure for anybody.</summary>
    public static ApiValue Open(OpenIndicator indicator, OpenFigure figure) =>
        Line(indicator, Agencies, figure.Period) with
        {
            IsTotal = figure.IsTotal,
            Numerator = figure.Numerator,
            NumeratorMark = Letters(figure.NumeratorMark),
            Denominator = figure.Denominator,
            DenominatorMark = indicator.DenominatorName is null ? "z" : Letters(figure.DenominatorMark),
            Value = figure.Value,
            ValueMark = Letters(figure.ValueMark),
        };

    /// <summary>What the latest figure says, for those who may see every figure of the series.</summary>
    public static ApiSignal Signal(MeasureReading reading)
    {
        var (word, note) = SignalWords.InShort(reading);
        var group = reading.LatestPoint?.Group;
        var hasLimits = group is not null && group.Standing != LimitsStanding.TooFew;
        return new ApiSignal(
            reading.Measure.Id,
            SourceOf(reading),
            reading.Latest?.Period.Label,
            reading.Latest?.Value,
            reading.Latest is null ? "x" : null,
            group?.Mean,
            hasLimits ? group!.LowerLimit : null,
            hasLimits ? group!.UpperLimit : null,
            word,
            note,
            SignalWords.Sentence(reading)
        );
    }

    /// <summary>
    /// The same for anybody, from what is released. A series in which anything is hidden says nothing: mean and limits are solved
    /// for the hidden point by whoever knows the others.
    /// </summary>
    public static ApiSignal Signal(OpenLine line, string area)
    {
        var own = line.Figures.Where(figure => !figure.IsTotal).ToList();
        if (own.Exists(figure => figure.ValueMark == SafeMark.Hidden))
        {
            return new ApiSignal(
                line.Indicator.Number,
                Agencies,
                own[^1].Period.Label,
                null,
                "c",
                null,
                null,
                null,
                "Not said",
                "Small numbers",
                "A figure of this series is hidden to protect children’s privacy, so nothing is said about its movement."
            );
        }

        IReadOnlyList<ReadFigure> figures =
        [
            .. own.Select(figure => new ReadFigure(
                figure.Period,
                figure.Numerator,
                figure.Denominator,
                figure.Value,
                figure.Value is null ? PublishedMarker.NotAvailable : null,
                0
            )),
        ];
        return Signal(
            new MeasureReading
            {
                Measure = line.Indicator,
                AreaName = area,
                Figures = figures,
                Agreed = MeasureAgreements.None,
                Chart = MeasureAgreements.None.Chart(figures, line.Indicator.Better),
                Comparison = [],
                UpdatedAt = DateTime.UnixEpoch,
            }
        );
    }

    private static ApiValue Line(IMeasureDefinition measure, string source, Period period) =>
        new(
            measure.Id,
            source,
            period.Label,
            period.Text,
            period.Identifier.Label,
            Day(period.FirstDay),
            Day(period.LastDay),
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            false
        );

    private static string SourceOf(MeasureReading reading) => reading.Release?.FileName ?? Agencies;

    private static string? Letters(SafeMark mark) => mark == SafeMark.Shown ? null : SafeCell.Marked(mark).Letters;

    private static string Say(BetterWhen better) =>
        better switch
        {
            BetterWhen.Higher => "higher",
            BetterWhen.Lower => "lower",
            BetterWhen.Neither => "neither",
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

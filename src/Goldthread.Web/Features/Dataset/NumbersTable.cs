using Goldthread.Platform.Office;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset;

/// <summary>The numbers behind an indicator's chart, as a table to download.</summary>
public static class NumbersTable
{
    public static DownloadTable Of(ReadingView view) =>
        new(
            view.Reading.Measure.Id,
            $"{view.Reading.Measure.Name}, {view.Reading.AreaName}",
            [
                "Period",
                view.Reading.Measure.NumeratorName,
                view.Reading.Measure.DenominatorName ?? "Denominator",
                view.UnitHeading,
                "Mean",
                "Lower limit",
                "Upper limit",
                "Reading",
                "File",
                "Row",
            ],
            view.Reading.Figures.Zip(view.Reading.Chart.Points).Select(pair => Row(view, pair.First, pair.Second))
        )
        {
            Looks = new[] { view.UnitHeading, "Mean", "Lower limit", "Upper limit" }.ToDictionary(
                column => column,
                _ => new ColumnLook(view.Style.Decimals),
                StringComparer.Ordinal
            ),
        };

    /// <summary>The same with a cover that says what the words mean and where the figures come from.</summary>
    public static Workbook BookOf(ReadingView view) =>
        new(
            $"{view.Reading.Measure.Id} {view.Reading.Measure.Name}, {view.Reading.AreaName}",
            [
                view.Reading.Measure.Counts,
                SignalWords.Direction(view.Reading.Measure.Better),
                SignalWords.Sentence(view.Reading),
                view.Reading.Release is { } release
                    ? $"Source: {release.FileName}, {release.Licence}."
                    : "Source: the returns of agencies, added together. For members of the partnership only.",
            ],
            [Of(view)]
        )
        {
            Licence = view.Reading.Release?.Licence ?? "For members of the partnership only",
        };

    private static IReadOnlyList<object?> Row(ReadingView view, ReadFigure figure, XmrPoint point) =>
        [
            figure.Period.Label,
            figure.Numerator,
            figure.Denominator,
            figure.Value ?? (object)view.Say(figure),
            point.Group.Mean,
            point.Group.LowerLimit,
            point.Group.UpperLimit,
            ReadingView.Reads(point),
            view.Reading.Release?.FileName ?? "Agencies’ returns",
            figure.Row > 0 ? figure.Row : null,
        ];
}

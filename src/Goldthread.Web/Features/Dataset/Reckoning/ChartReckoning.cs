using System.Globalization;
using Goldthread.Statistics;
using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Features.Dataset.Reckoning;

/// <summary>Control charts for a table of cases, each a series and the options to chart it with.</summary>
public static class ChartReckoning
{
    /// <summary>The columns a table of series must have.</summary>
    public static IReadOnlyList<string> SeriesColumns { get; } = ["series_id", "date", "value"];

    /// <summary>The columns a table of cases must have.</summary>
    public static IReadOnlyList<string> CaseColumns { get; } =
    [
        "case_id",
        "series_id",
        "improvement_direction",
        "target",
        "rebase_dates",
        "fix_after_n_points",
        "screen_outliers",
    ];

    /// <summary>The columns of the answer, one line for each point of each case, by date.</summary>
    public static IReadOnlyList<string> AnswerColumns { get; } =
    [
        "case_id",
        "seq",
        "date",
        "value",
        "rebase_group",
        "mean",
        "lpl",
        "upl",
        "relative_to_mean",
        "outside_limits",
        "close_to_limits",
        "special_cause_type",
        "special_cause_flag",
        "point_type",
        "short_group_warning",
        "tie",
        "quirk",
    ];

    /// <summary>
    /// The lines of every case that can be charted. A case that is refused has none; <paramref name="refuse"/> is told
    /// why, in one line.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(CellTable series, CellTable cases, Action<string> refuse)
    {
        var rows = series.Rows.ToLookup(row => row.Text("series_id"), StringComparer.Ordinal);
        foreach (var row in cases.Rows)
        {
            IReadOnlyList<IReadOnlyList<string>> lines = [];
            try
            {
                lines = LinesOf(row, rows[row.Text("series_id")]);
            }
            catch (RefusedInputException fault)
            {
                refuse(Named(row, fault.Message));
            }
            catch (CellFaultException fault)
            {
                refuse(Named(row, fault.Message));
            }

            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    private static string Named(CellRow row, string reason) =>
        row.Fault("case_id", $"Case {row.Text("case_id")} is left out. {reason}").Message;

    private static List<IReadOnlyList<string>> LinesOf(CellRow row, IEnumerable<CellRow> series)
    {
        var values = series.Select(cell => new DatedValue(cell.Date("date"), cell.Number("value")));
        var chart = XmrChart.Of(values, OptionsOf(row));
        return [.. chart.Points.Select((point, index) => Line(row.Text("case_id"), index + 1, point))];
    }

    private static XmrOptions OptionsOf(CellRow row) =>
        new()
        {
            Direction = row.Text("improvement_direction") switch
            {
                "increase" => ImprovementDirection.Increase,
                "decrease" => ImprovementDirection.Decrease,
                "neutral" => ImprovementDirection.Neutral,
                _ => throw row.Fault(
                    "improvement_direction",
                    "The improvement direction must be increase, decrease or neutral."
                ),
            },
            Target = row.Number("target"),
            RebaseDates = row.Dates("rebase_dates"),
            FixAfter = row.Whole("fix_after_n_points"),
            ScreenOutliers = row.Text("screen_outliers") switch
            {
                "TRUE" or "" => true,
                "FALSE" => false,
                _ => throw row.Fault("screen_outliers", "Whether to screen outliers must be TRUE or FALSE."),
            },
        };

    private static IReadOnlyList<string> Line(string caseId, int sequence, XmrPoint point)
    {
        var hasPosition = point.Value is not null && point.Group.Limits.Exist;
        return
        [
            caseId,
            sequence.ToString(CultureInfo.InvariantCulture),
            point.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CellWriter.Cell(point.Value),
            point.Group.Number.ToString(CultureInfo.InvariantCulture),
            CellWriter.Cell(point.Group.Mean),
            CellWriter.Cell(point.Group.LowerLimit),
            CellWriter.Cell(point.Group.UpperLimit),
            CellWriter.Cell((double?)point.RelativeToMean),
            CellWriter.Cell(hasPosition ? point.IsOutside : null),
            CellWriter.Cell(hasPosition ? point.IsClose : null),
            ChartWords.Label(point.Cause),
            CellWriter.Cell(point.IsSpecialCause),
            ChartWords.Type(point.Type),
            CellWriter.Cell(point.Group.IsShort),
            point.Marks.HasFlag(PointMarks.OnLine) ? "1" : "0",
            "0",
        ];
    }
}

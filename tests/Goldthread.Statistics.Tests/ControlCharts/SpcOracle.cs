using System.Globalization;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

/// <summary>The reference cases for control charts of one folder, and the words they use.</summary>
public sealed class SpcOracle(OracleTable cases, OracleTable input, OracleTable expected, OracleTable summary)
{
    private readonly ILookup<string, OracleRow> series = input.By("series_id");
    private readonly ILookup<string, OracleRow> points = expected.By("case_id");
    private readonly Dictionary<string, OracleRow> summaries = summary.Rows.ToDictionary(row => row["case_id"]);

    public IReadOnlyList<OracleRow> Cases => cases.Rows;

    public static SpcOracle Own() =>
        new(
            OracleTable.Named("spc_cases"),
            OracleTable.Named("spc_input"),
            OracleTable.Named("spc_expected"),
            OracleTable.Named("spc_summary")
        );

    public static SpcOracle In(string folder) =>
        new(
            OracleTable.At(Path.Combine(folder, "spc_cases.csv")),
            OracleTable.At(Path.Combine(folder, "spc_input.csv")),
            OracleTable.At(Path.Combine(folder, "spc_expected.csv")),
            OracleTable.At(Path.Combine(folder, "spc_summary.csv"))
        );

    public OracleRow SummaryOf(OracleRow row) => summaries[row["case_id"]];

    public XmrResult Chart(OracleRow row) =>
        XmrChart.Of(
            series[row["series_id"]].Select(p => new DatedValue(p.Date("date"), p.Number("value"))),
            Options(row)
        );

    public void Compare(OracleRow row, Differences differences)
    {
        var id = row["case_id"];
        var chart = Chart(row);
        var expectedPoints = points[id].ToArray();
        var skipsLabels = expectedPoints.Any(point => point["tie"] == "2");
        differences.Same($"{id} points", expectedPoints.Length, chart.Points.Count);
        foreach (var (point, actual) in expectedPoints.Zip(chart.Points))
        {
            var where = $"{id} {point["date"]} ({row["family"]})";
            differences.Same($"{where} date", point.Date("date"), actual.Date);
            differences.Number($"{where} mean", point.Number("mean"), actual.Group.Mean);
            differences.Number($"{where} lpl", point.Number("lpl"), actual.Group.LowerLimit);
            differences.Number($"{where} upl", point.Number("upl"), actual.Group.UpperLimit);
            differences.Same($"{where} group", point.Whole("rebase_group"), actual.Group.Number);
            differences.Same($"{where} short", point.Truth("short_group_warning"), actual.Group.IsShort);
            if (!skipsLabels)
            {
                CompareLabels(where, point, actual, differences);
            }
        }

        CompareSummary(row, chart, skipsLabels, differences);
    }

    private static void CompareLabels(string where, OracleRow point, XmrPoint actual, Differences differences)
    {
        if (point.Number("value") is null)
        {
            differences.Same($"{where} label", SpecialCause.NoData, actual.Cause);
            return;
        }

        if (point["quirk"] == "1" && actual.Cause == SpecialCause.TrendIncreasing)
        {
            return;
        }

        differences.Same($"{where} label", point["special_cause_type"], Label(actual.Cause));
        differences.Same($"{where} flag", point.Truth("special_cause_flag"), actual.IsSpecialCause);
        differences.Same($"{where} type", point["point_type"], Type(actual.Type));
        differences.Same($"{where} relative", point.Whole("relative_to_mean"), actual.RelativeToMean);
        differences.Same($"{where} outside", point.Truth("outside_limits") ?? false, actual.IsOutside);
        differences.Same($"{where} close", point.Truth("close_to_limits") ?? false, actual.IsClose);
    }

    private void CompareSummary(OracleRow row, XmrResult chart, bool skipsLabels, Differences differences)
    {
        var (id, line) = (row["case_id"], SummaryOf(row));
        differences.Same($"{id} assurance", line["assurance_type"], Assurance(chart.Assurance));
        differences.Same($"{id} groups", line.Whole("n_rebase_groups"), chart.Groups.Count);
        differences.Number($"{id} last mean", line.Number("last_mean"), chart.CurrentGroup.Mean);
        if (!skipsLabels && chart.Latest.Value is not null && points[id].Last()["quirk"] == "0")
        {
            differences.Same($"{id} variation", line["variation_icon"], Variation(chart.Variation));
        }
    }

    private static XmrOptions Options(OracleRow row) =>
        new()
        {
            Direction = Enum.Parse<ImprovementDirection>(row["improvement_direction"], ignoreCase: true),
            Target = row.Number("target"),
            FixAfter = row.Whole("fix_after_n_points"),
            ScreenOutliers = row.Truth("screen_outliers") ?? true,
            RebaseDates =
            [
                .. row["rebase_dates"]
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Select(date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ],
        };

    private static string Label(SpecialCause cause) =>
        cause switch
        {
            SpecialCause.CommonCause => "Common Cause",
            SpecialCause.AboveUpperLimit => "Above UCL",
            SpecialCause.BelowLowerLimit => "Below LCL",
            SpecialCause.TrendIncreasing => "7 Point Trend (Increasing)",
            SpecialCause.TrendDecreasing => "7 Point Trend (Decreasing)",
            SpecialCause.TwoInThreeAbove => "2 in 3 Above CL",
            SpecialCause.TwoInThreeBelow => "2 in 3 Below CL",
            SpecialCause.SevenAbove => "7 Points Above CL",
            SpecialCause.SevenBelow => "7 Points Below CL",
            SpecialCause.NoData => "No data",
        };

    private static string Type(PointType type) =>
        type switch
        {
            PointType.NoData => "no_data",
            PointType.CommonCause => "common_cause",
            PointType.Improvement => "special_cause_improvement",
            PointType.Concern => "special_cause_concern",
            PointType.NeutralHigh => "special_cause_neutral_high",
            PointType.NeutralLow => "special_cause_neutral_low",
        };

    private static string Variation(VariationIcon icon) =>
        icon switch
        {
            VariationIcon.NoData => "no_data",
            VariationIcon.CommonCause => "common_cause",
            VariationIcon.ImprovementHigh => "improvement_high",
            VariationIcon.ImprovementLow => "improvement_low",
            VariationIcon.ConcernHigh => "concern_high",
            VariationIcon.ConcernLow => "concern_low",
            VariationIcon.NeutralHigh => "neutral_high",
            VariationIcon.NeutralLow => "neutral_low",
        };

    private static string Assurance(AssuranceIcon icon) =>
        icon switch
        {
            AssuranceIcon.None => "",
            AssuranceIcon.Pass => "consistent_pass",
            AssuranceIcon.Fail => "consistent_fail",
            AssuranceIcon.Inconsistent => "inconsistent",
        };
}

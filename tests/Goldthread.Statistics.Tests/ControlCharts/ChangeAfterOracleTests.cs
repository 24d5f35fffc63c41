using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

/// <summary>The reference cases whose lines are fixed on their first rows are changes after the day of the next row.</summary>
public sealed class ChangeAfterOracleTests
{
    private static readonly OracleTable Summaries = OracleTable.Named("spc_summary");

    private static readonly ILookup<string, OracleRow> Expected = OracleTable.Named("spc_expected").By("case_id");

    private static readonly OracleRow[] Fixed =
    [
        .. OracleTable
            .Named("spc_cases")
            .Rows.Where(row =>
                row["rebase_dates"].Length == 0
                && row.Whole("fix_after_n_points") < row.Whole("n_rows")
                && Summaries.Find("case_id", row["case_id"]).IsOk
            ),
    ];

    [Fact]
    public void Fixed_lines_and_the_places_of_points_agree_with_the_reference()
    {
        Assert.True(Fixed.Length > 50, $"Only {Fixed.Length} cases fix their lines.");
        var differences = new Differences();
        foreach (var row in Fixed)
        {
            var points = Expected[row["case_id"]].ToArray();
            var change = ChangeOf(row, points);
            foreach (var (point, actual) in points.Zip([.. change.PointsBefore, .. change.PointsAfter]))
            {
                var where = $"{row["case_id"]} {point["date"]}";
                differences.Number($"{where} mean", point.Number("mean"), change.Before.Mean);
                differences.Number($"{where} lpl", point.Number("lpl"), change.Before.LowerLimit);
                differences.Number($"{where} upl", point.Number("upl"), change.Before.UpperLimit);
                if (point["tie"] != "2" && point.Number("value") is not null)
                {
                    differences.Same($"{where} side", point.Whole("relative_to_mean"), actual.RelativeToMean);
                    differences.Same($"{where} out", point.Truth("outside_limits") ?? false, actual.IsOutside);
                    differences.Same($"{where} close", point.Truth("close_to_limits") ?? false, actual.IsClose);
                }
            }
        }

        differences.AssertNone();
    }

    [Fact]
    public void A_value_that_the_reference_finds_outside_is_a_signal()
    {
        var differences = new Differences();
        foreach (var row in Fixed)
        {
            var points = Expected[row["case_id"]].ToArray();
            var change = ChangeOf(row, points);
            foreach (var (point, actual) in points.Skip(change.PointsBefore.Count).Zip(change.PointsAfter))
            {
                if (point.Truth("outside_limits") is true && point["tie"] != "2")
                {
                    var way = point.Whole("relative_to_mean") > 0 ? ChangeWay.Higher : ChangeWay.Lower;
                    differences.Same($"{row["case_id"]} {point["date"]}", way, ChangeAfter.WayOf(actual));
                }
            }
        }

        differences.AssertNone();
    }

    private static ChangeAfter ChangeOf(OracleRow row, OracleRow[] points) =>
        ChangeAfter.Of(
            [.. points.Select(point => new DatedValue(point.Date("date"), point.Number("value")))],
            points[row.Whole("fix_after_n_points")!.Value].Date("date"),
            Enum.Parse<ImprovementDirection>(row["improvement_direction"], ignoreCase: true),
            row.Truth("screen_outliers") ?? true
        );
}

using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class XmrChartOracleTests
{
    [Fact]
    public void Charts_agree_with_the_reference_on_every_point()
    {
        var oracle = SpcOracle.Own();
        var differences = new Differences();
        foreach (var row in oracle.Cases.Where(row => oracle.SummaryOf(row).IsOk))
        {
            oracle.Compare(row, differences);
        }

        differences.AssertNone();
    }

    [Fact]
    public void What_the_reference_refuses_is_refused_save_a_gap_in_a_run()
    {
        var oracle = SpcOracle.Own();
        var refused = oracle.Cases.Where(row => !oracle.SummaryOf(row).IsOk).ToArray();
        Assert.NotEmpty(refused);
        foreach (var row in refused)
        {
            if (row["n_rows"] != row["n_values"])
            {
                var chart = oracle.Chart(row);
                Assert.All(chart.Points.Where(p => p.Value is null), p => Assert.Equal(SpecialCause.NoData, p.Cause));
            }
            else
            {
                Assert.Throws<RefusedInputException>(() => oracle.Chart(row));
            }
        }
    }

    [Fact]
    public void A_point_on_a_line_is_marked_so()
    {
        var oracle = SpcOracle.Own();
        var expected = OracleTable.Named("spc_expected").By("case_id");
        var differences = new Differences();
        foreach (var row in oracle.Cases.Where(row => oracle.SummaryOf(row).IsOk))
        {
            foreach (var (point, actual) in expected[row["case_id"]].Zip(oracle.Chart(row).Points))
            {
                if (point["tie"] != "2")
                {
                    var where = $"{row["case_id"]} {point["date"]} {row["family"]}";
                    differences.Same(where, point["tie"] == "1", actual.Marks.HasFlag(PointMarks.OnLine));
                }
            }
        }

        differences.AssertNone();
    }

    [Fact]
    public void Charts_agree_with_the_examples_of_the_reference_package()
    {
        if (Repository.PackageFixtures is not { } folder)
        {
            Repository.SayNotRun("package_fixtures");
            return;
        }

        var oracle = SpcOracle.In(Path.Combine(folder, "spc_cc0_ogl_mit"));
        var differences = new Differences();
        foreach (var row in oracle.Cases.Where(row => oracle.SummaryOf(row).IsOk))
        {
            oracle.Compare(row, differences);
        }

        differences.AssertNone();
    }
}

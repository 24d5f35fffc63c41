using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests;

/// <summary>The reference files are whole, and every question in them has its answer: a row that was lost is noticed.</summary>
public sealed class OracleFilesTests
{
    [Theory]
    [InlineData("ci_input", 210)]
    [InlineData("ci_expected", 210)]
    [InlineData("mean_input", 309)]
    [InlineData("mean_expected", 17)]
    [InlineData("dsr_input", 599)]
    [InlineData("dsr_expected", 36)]
    [InlineData("isr_input", 184)]
    [InlineData("isr_expected", 20)]
    [InlineData("spc_cases", 408)]
    [InlineData("spc_input", 9305)]
    [InlineData("spc_expected", 13308)]
    [InlineData("spc_summary", 408)]
    [InlineData("capability_expected", 156)]
    [InlineData("comparison_input", 108)]
    [InlineData("comparison_expected", 108)]
    [InlineData("quantile_input", 806)]
    [InlineData("quantile_expected", 806)]
    [InlineData("funnel_input", 420)]
    [InlineData("funnel_limits_expected", 800)]
    [InlineData("funnel_significance_expected", 420)]
    [InlineData("funnel_points_expected", 200)]
    [InlineData("trend_input", 587)]
    [InlineData("trend_expected", 81)]
    public void A_file_has_all_its_rows(string name, int rows) =>
        Assert.Equal(rows, OracleTable.Named(name).Rows.Count);

    [Theory]
    [InlineData("ci_input", "ci_expected", "row_id")]
    [InlineData("mean_input", "mean_expected", "group_id")]
    [InlineData("dsr_input", "dsr_expected", "group_id")]
    [InlineData("isr_input", "isr_expected", "group_id")]
    [InlineData("spc_cases", "spc_summary", "case_id")]
    [InlineData("spc_cases", "spc_input", "series_id")]
    [InlineData("quantile_input", "quantile_expected", "set_id")]
    [InlineData("funnel_input", "funnel_limits_expected", "set_id")]
    [InlineData("funnel_input", "funnel_significance_expected", "set_id")]
    [InlineData("trend_input", "trend_expected", "series_id")]
    public void Every_question_has_an_answer(string asked, string answered, string key) =>
        Assert.Equal(Keys(asked, key), Keys(answered, key));

    [Fact]
    public void Every_case_of_a_chart_that_is_not_refused_has_its_points()
    {
        var accepted = OracleTable.Named("spc_summary").Rows.Where(row => row.IsOk);
        Assert.Equal(
            accepted.Select(row => row["case_id"]).Order(StringComparer.Ordinal),
            Keys("spc_expected", "case_id")
        );
    }

    private static IEnumerable<string> Keys(string name, string key) =>
        OracleTable.Named(name).Rows.Select(row => row[key]).Distinct().Order(StringComparer.Ordinal);
}

using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Funnels;

public sealed class FunnelOracleTests
{
    private readonly Differences differences = new();

    [Fact]
    public void Areas_are_outside_where_the_reference_says()
    {
        var answers = OracleTable.Named("funnel_significance_expected").By("set_id");
        foreach (var set in FunnelOracle.All)
        {
            var expected = answers[set.Id].ToDictionary(row => row["area"], row => row["significance"]);
            foreach (var (area, comparison) in set.Areas.Zip(set.Judge()))
            {
                differences.Same($"{set.Id} {area}", expected[area], Word(comparison));
            }
        }

        differences.AssertNone();
    }

    [Fact]
    public void Limits_run_where_the_reference_draws_them()
    {
        var answers = OracleTable.Named("funnel_limits_expected").By("set_id");
        foreach (var set in FunnelOracle.All)
        {
            var curve = set.Curve();
            var expected = answers[set.Id].ToArray();
            Assert.Equal(expected.Length, curve.Points.Count);
            foreach (var (answer, point) in expected.Zip(curve.Points))
            {
                var where = $"{set.Id} {answer["point"]}";
                differences.Number($"{where} x", answer.Number("x"), point.X);
                Compare($"{where} lower 95", set, point.X, answer.Number("lower_2s_limit"), point.Inner.Lower);
                Compare($"{where} upper 95", set, point.X, answer.Number("upper_2s_limit"), point.Inner.Upper);
                Compare($"{where} lower 99.8", set, point.X, answer.Number("lower_3s_limit"), point.Outer.Lower);
                Compare($"{where} upper 99.8", set, point.X, answer.Number("upper_3s_limit"), point.Outer.Upper);
                if (set.Statistic != "ratio")
                {
                    differences.Number($"{where} baseline", answer.Number("baseline"), curve.Baseline);
                }
            }
        }

        differences.AssertNone();
    }

    [Fact]
    public void Rates_stand_at_the_population_of_the_reference()
    {
        var answers = OracleTable.Named("funnel_points_expected").By("set_id");
        foreach (var set in FunnelOracle.All.Where(set => set.Statistic == "rate"))
        {
            var expected = answers[set.Id].ToDictionary(row => row["area"]);
            foreach (var (area, point) in set.Areas.Zip(set.Points))
            {
                var where = $"{set.Id} {area}";
                differences.Number($"{where} rate", expected[area].Number("rate_chart"), point?.Rate);
                var population = expected[area].Number("denominator_derived");
                differences.Number($"{where} population", population, point?.Population);
            }
        }

        differences.AssertNone();
    }

    /// <summary>
    /// The reference searches the quantiles of ratios and rates by halving and stops early: 1e-4 for one event, 2e-6 for
    /// more. It cuts proportions off at 100 even where they are shares of 1; here they end at the multiplier.
    /// </summary>
    private void Compare(string where, FunnelOracle set, double x, double? expected, double actual)
    {
        if (set.Statistic == "proportion")
        {
            var clamped = expected is { } limit ? Math.Min(limit, set.Multiplier) : expected;
            differences.Number(where, clamped, actual);
            return;
        }

        var shift = set.Subtype == "count" ? 1 : 0;
        differences.Number(where, expected + shift, actual + shift, x == 1 ? 1e-4 : 2e-6);
    }

    private static string Word(Comparison comparison) =>
        comparison switch
        {
            Comparison.Lowest => "Low (0.001)",
            Comparison.Lower => "Low (0.025)",
            Comparison.Similar => "Not significant",
            Comparison.Higher => "High (0.025)",
            Comparison.Highest => "High (0.001)",
            _ => "Not applicable for events less than 10 for dsrs",
        };
}

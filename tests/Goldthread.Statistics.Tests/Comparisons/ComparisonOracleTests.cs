using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Comparisons;

public sealed class ComparisonOracleTests
{
    [Fact]
    public void Comparisons_agree_with_the_reference()
    {
        var differences = new Differences();
        var answers = OracleTable.Named("comparison_expected");
        foreach (var row in OracleTable.Named("comparison_input").Rows)
        {
            var (id, answer) = (row["row_id"], answers.Find("row_id", row["row_id"]));
            var polarity = Enum.Parse<Polarity>(
                row["polarity"].Replace("_", "", StringComparison.Ordinal),
                ignoreCase: true
            );
            var (value, other, n) = (row.Number("value"), row.Number("comparator_value"), row.Number("denominator"));
            var (inner, outer) = (Ends(row, "lower95", "upper95"), Ends(row, "lower99_8", "upper99_8"));
            var theirs = Ends(row, "comparator_lower95", "comparator_upper95");
            var (low, high) = (row.Number("target_low"), row.Number("target_high"));

            Check("ci95", Benchmark.SingleInterval(value, inner, other));
            Check("ci95_and_998", Benchmark.TwoLevels(value, inner, outer, other));
            Check("double_overlap95", Benchmark.DoubleInterval(value, inner, other, theirs));
            Check("spc_proportion_95", Benchmark.ControlLimits(value, n, other, Confidence.NinetyFive));
            Check("spc_proportion_998", Benchmark.ControlLimits(value, n, other, Confidence.NinetyNinePointEight));
            if (row["target_low"] is not "")
            {
                Check("target_value", Goal.ByValue(value, low, polarity));
                Check("target_ci", Goal.ByInterval(value, inner, low));
            }

            if (row["target_high"] is not "")
            {
                Check("target_range", Goal.ByRange(value, low, high));
            }

            var label = Benchmark.SingleInterval(value, inner, other).Judge(polarity);
            differences.Same(
                $"{id} label",
                answer["label_ci95"],
                label == Judgement.NotCompared ? "Not compared" : $"{label}"
            );

            void Check(string rule, Comparison actual) =>
                differences.Same($"{id} {rule} {polarity}", answer[rule], Word(actual, polarity));
        }

        differences.AssertNone();
    }

    private static Interval? Ends(OracleRow row, string lower, string upper) =>
        row.Number(lower) is { } from && row.Number(upper) is { } to ? new Interval(from, to) : null;

    /// <summary>The reference calls higher Better where no judgement is made.</summary>
    private static string Word(Comparison comparison, Polarity polarity) =>
        comparison.Judge(polarity == Polarity.NoJudgement ? Polarity.HighIsGood : polarity) switch
        {
            Judgement.NotCompared => "None",
            Judgement.Similar => "Same",
            var judgement => judgement.ToString(),
        };
}

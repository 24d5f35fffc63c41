using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.Comparisons;

public sealed class QuantileOracleTests
{
    [Fact]
    public void Quantiles_agree_with_the_reference()
    {
        var differences = new Differences();
        var answers = OracleTable.Named("quantile_expected").By("set_id");
        foreach (var set in OracleTable.Named("quantile_input").By("set_id"))
        {
            var rows = set.ToArray();
            var expected = answers[set.Key].ToDictionary(row => row["area"], row => row.Whole("quantile"));
            var actual = Quantiles.Of(
                [.. rows.Select(row => row.Number("value"))],
                rows[0].Whole("nquantiles") ?? 0,
                rows[0].Truth("invert") ?? false
            );
            foreach (var (row, quantile) in rows.Zip(actual))
            {
                differences.Same($"{set.Key} {row["area"]}", expected[row["area"]], quantile);
            }
        }

        differences.AssertNone();
    }
}

using CsCheck;
using Goldthread.Statistics.Comparisons;

namespace Goldthread.Statistics.Tests.Comparisons;

public sealed class RankTests
{
    private static readonly double?[] Values = [7, 3, null, 7, 5];

    [Theory]
    [InlineData(Polarity.HighIsGood)]
    [InlineData(Polarity.NoJudgement)]
    public void The_highest_is_first_where_high_is_good_or_nothing_is_judged(Polarity polarity) =>
        Assert.Equal([1, 4, null, 1, 3], Ranks.Of(Values, polarity));

    [Fact]
    public void The_lowest_is_first_where_low_is_good() =>
        Assert.Equal([3, 1, null, 3, 2], Ranks.Of(Values, Polarity.LowIsGood));

    [Fact]
    public void What_is_not_compared_has_no_rank() => Assert.All(Ranks.Of(Values, Polarity.NotApplicable), Assert.Null);

    [Fact]
    public void No_values_have_no_ranks() => Assert.Empty(Ranks.Of([], Polarity.HighIsGood));

    [Fact]
    public void A_rank_is_one_and_the_number_of_better_values() =>
        Gen.Int[-5, 5]
            .Array[0, 30]
            .Sample(values =>
            {
                var given = values.Select(value => (double?)value).ToArray();
                Assert.Equal(
                    values.Select(own => (int?)(1 + values.Count(other => other > own))),
                    Ranks.Of(given, Polarity.HighIsGood)
                );
                Assert.Equal(
                    values.Select(own => (int?)(1 + values.Count(other => other < own))),
                    Ranks.Of(given, Polarity.LowIsGood)
                );
            });

    [Fact]
    public void A_value_that_is_no_number_is_refused()
    {
        Assert.Throws<RefusedInputException>(() => Ranks.Of([double.NaN], Polarity.HighIsGood));
        Assert.Throws<RefusedInputException>(() => Quantiles.Of([double.PositiveInfinity], 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void There_is_a_quantile_at_least_and_not_too_many(int quantiles) =>
        Assert.Throws<RefusedInputException>(() => Quantiles.Of([1, 2], quantiles));

    [Fact]
    public void Quantiles_hold_the_same_number_where_they_can()
    {
        double?[] ten = [.. Enumerable.Range(1, 10).Select(value => (double?)value)];
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Quantiles.Of(ten, 5));
        Assert.Equal([5, 5, 4, 4, 3, 3, 2, 2, 1, 1], Quantiles.Of(ten, 5, highestFirst: true));
        Assert.Equal([1, null, 1], Quantiles.Of([4, null, 9], 1));
        Assert.Equal([1, 2], Quantiles.Of([4, 9], 2));
        Assert.Equal([null, null], Quantiles.Of([4, 9], 3));
        Assert.All(Quantiles.Of(new double?[1000], 1000), Assert.Null);
        Assert.Equal(1000, Quantiles.Of([.. Enumerable.Range(1, 1000).Select(n => (double?)n)], 1000)[^1]);
    }
}

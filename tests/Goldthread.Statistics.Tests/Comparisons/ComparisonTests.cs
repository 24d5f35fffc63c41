using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Tests.Comparisons;

public sealed class ComparisonTests
{
    private static readonly Interval Range = new(8, 12);
    private static readonly Interval Wide = new(5, 15);

    [Theory]
    [InlineData(7.9, Comparison.Higher)]
    [InlineData(8.0, Comparison.Similar)]
    [InlineData(12.0, Comparison.Similar)]
    [InlineData(12.1, Comparison.Lower)]
    [InlineData(null, Comparison.NotCompared)]
    public void A_single_interval_includes_its_ends(double? benchmark, Comparison expected) =>
        Assert.Equal(expected, Benchmark.SingleInterval(10, Range, benchmark));

    [Theory]
    [InlineData(4.9, Comparison.Highest)]
    [InlineData(5.0, Comparison.Higher)]
    [InlineData(10.0, Comparison.Similar)]
    [InlineData(15.0, Comparison.Lower)]
    [InlineData(15.1, Comparison.Lowest)]
    public void Two_levels_say_how_far(double benchmark, Comparison expected) =>
        Assert.Equal(expected, Benchmark.TwoLevels(10, Range, Wide, benchmark));

    [Fact]
    public void Overlapping_intervals_are_similar_and_touching_ones_too()
    {
        Assert.Equal(Comparison.Similar, Benchmark.DoubleInterval(10, Range, 13, new(12, 14)));
        Assert.Equal(Comparison.Lower, Benchmark.DoubleInterval(10, Range, 13, new(12.1, 14)));
        Assert.Equal(Comparison.Higher, Benchmark.DoubleInterval(10, Range, 6, new(5, 7.9)));
    }

    [Theory]
    [InlineData(999, Comparison.Similar)]
    [InlineData(1000, Comparison.Lower)]
    public void A_small_benchmark_is_given_its_own_interval(double denominator, Comparison expected) =>
        Assert.Equal(expected, Benchmark.Against(10, Range, 13, new(11, 15), denominator));

    [Fact]
    public void What_is_missing_is_not_compared()
    {
        Comparison[] all =
        [
            Benchmark.SingleInterval(null, Range, 1),
            Benchmark.SingleInterval(1, null, 1),
            Benchmark.TwoLevels(null, Range, Wide, 10),
            Benchmark.TwoLevels(10, null, Wide, 10),
            Benchmark.TwoLevels(10, Range, null, 10),
            Benchmark.TwoLevels(10, Range, Wide, null),
            Benchmark.DoubleInterval(null, Range, 1, Range),
            Benchmark.DoubleInterval(1, null, 1, Range),
            Benchmark.DoubleInterval(1, Range, null, Range),
            Benchmark.DoubleInterval(1, Range, 1, null),
            Benchmark.ControlLimits(null, 10, 10, Confidence.NinetyFive),
            Benchmark.ControlLimits(10, null, 10, Confidence.NinetyFive),
            Benchmark.ControlLimits(10, 10, null, Confidence.NinetyFive),
            Goal.ByValue(null, 1, Polarity.HighIsGood),
            Goal.ByValue(1, null, Polarity.HighIsGood),
            Goal.ByInterval(null, Range, 1),
            Goal.ByInterval(1, null, 1),
            Goal.ByInterval(1, Range, null),
            Goal.ByRange(null, 1, 2),
            Goal.ByRange(1, null, 2),
            Goal.ByRange(1, 1, null),
        ];
        Assert.All(all, comparison => Assert.Equal(Comparison.NotCompared, comparison));
    }

    [Fact]
    public void Control_limits_are_the_interval_of_the_benchmark()
    {
        var limits = Proportions.Wilson(40, 100, Confidence.NinetyFive, 100).Limits;
        Assert.Equal(Comparison.Similar, Control(limits.Lower));
        Assert.Equal(Comparison.Lower, Control(limits.Lower - 0.001));
        Assert.Equal(Comparison.Similar, Control(limits.Upper));
        Assert.Equal(Comparison.Higher, Control(limits.Upper + 0.001));

        static Comparison Control(double value) => Benchmark.ControlLimits(value, 100, 40, Confidence.NinetyFive);
    }

    [Theory]
    [InlineData(10.0, Polarity.HighIsGood, Judgement.Better)]
    [InlineData(9.9, Polarity.HighIsGood, Judgement.Worse)]
    [InlineData(10.0, Polarity.LowIsGood, Judgement.Better)]
    [InlineData(10.1, Polarity.LowIsGood, Judgement.Worse)]
    public void A_value_on_its_target_meets_it(double value, Polarity polarity, Judgement expected) =>
        Assert.Equal(expected, Goal.ByValue(value, 10, polarity).Judge(polarity));

    [Theory]
    [InlineData(8.0, Comparison.Higher)]
    [InlineData(8.1, Comparison.Similar)]
    [InlineData(12.0, Comparison.Similar)]
    [InlineData(12.1, Comparison.Lower)]
    public void An_interval_is_held_against_a_target(double target, Comparison expected) =>
        Assert.Equal(expected, Goal.ByInterval(10, Range, target));

    [Theory]
    [InlineData(7.9, Comparison.Lower)]
    [InlineData(8.0, Comparison.Similar)]
    [InlineData(11.9, Comparison.Similar)]
    [InlineData(12.0, Comparison.Higher)]
    public void A_range_includes_its_low_end_only(double value, Comparison expected) =>
        Assert.Equal(expected, Goal.ByRange(value, 8, 12));

    [Theory]
    [InlineData(Polarity.HighIsGood, Judgement.Worst, Judgement.Worse, Judgement.Better, Judgement.Best)]
    [InlineData(Polarity.LowIsGood, Judgement.Best, Judgement.Better, Judgement.Worse, Judgement.Worst)]
    [InlineData(Polarity.NoJudgement, Judgement.Lowest, Judgement.Lower, Judgement.Higher, Judgement.Highest)]
    public void Polarity_gives_a_comparison_its_meaning(
        Polarity polarity,
        Judgement lowest,
        Judgement lower,
        Judgement higher,
        Judgement highest
    )
    {
        Assert.Equal(lowest, Comparison.Lowest.Judge(polarity));
        Assert.Equal(lower, Comparison.Lower.Judge(polarity));
        Assert.Equal(Judgement.Similar, Comparison.Similar.Judge(polarity));
        Assert.Equal(higher, Comparison.Higher.Judge(polarity));
        Assert.Equal(highest, Comparison.Highest.Judge(polarity));
        Assert.Equal(Judgement.NotCompared, Comparison.NotCompared.Judge(polarity));
        Assert.Equal(Judgement.NotCompared, Comparison.Higher.Judge(Polarity.NotApplicable));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Comparison)9).Judge(polarity));
    }
}

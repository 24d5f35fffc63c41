using CsCheck;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Tests.Intervals;

public sealed class ProportionAndRateTests
{
    private static readonly Confidence Usual = Confidence.NinetyFive;
    private static readonly Confidence Certain = Confidence.Of(1);

    private static readonly Gen<(int X, int N)> Parts = Gen.Int[1, 3000]
        .SelectMany(n => Gen.Int[0, n].Select(x => (x, n)));

    [Fact]
    public void A_proportion_lies_inside_its_interval_and_that_inside_the_possible() =>
        Parts.Sample(part =>
        {
            var ((x, n), wide) = (part, Confidence.NinetyNinePointEight);
            var narrow = Proportions.Wilson(x, n, Usual, 100);
            Assert.Equal(100.0 * x / n, narrow.Value, 1e-9);
            Assert.True(narrow.Limits.Lower - 1e-9 <= narrow.Value && narrow.Value <= narrow.Limits.Upper + 1e-9);
            Assert.InRange(narrow.Limits.Lower, 0, 100);
            Assert.InRange(narrow.Limits.Upper, 0, 100);
            var outer = Proportions.Wilson(x, n, wide, 100).Limits;
            Assert.True(outer.Lower <= narrow.Limits.Lower && outer.Upper >= narrow.Limits.Upper);
        });

    [Fact]
    public void Counting_the_others_mirrors_the_interval() =>
        Parts.Sample(part =>
        {
            var (these, others) = (
                Proportions.Wilson(part.X, part.N, Usual).Limits,
                Proportions.Wilson(part.N - part.X, part.N, Usual).Limits
            );
            Assert.Equal(1 - these.Upper, others.Lower, 1e-12);
        });

    [Fact]
    public void None_and_all_reach_the_ends_exactly()
    {
        Assert.Equal(0, Proportions.Wilson(0, 7, Usual, 100).Limits.Lower);
        Assert.Equal(100, Proportions.Wilson(7, 7, Usual, 100).Limits.Upper);
    }

    [Fact]
    public void Certainty_includes_everything()
    {
        Assert.Equal(new(25, new(0, 100)), Proportions.Wilson(1, 4, Certain, 100));
        Assert.Equal(new(0, double.PositiveInfinity), Rates.CountLimits(20, Certain));
        Assert.Equal(new(0, double.PositiveInfinity), Rates.CountLimits(5, Certain));
    }

    [Theory]
    [InlineData(-0.1, 1, 1, "The numerator must be 0 or more.")]
    [InlineData(double.NaN, 1, 1, "The numerator must be 0 or more.")]
    [InlineData(double.PositiveInfinity, 1, 1, "The numerator must be 0 or more.")]
    [InlineData(0, 0, 1, "The denominator must be above 0.")]
    [InlineData(0, -1, 1, "The denominator must be above 0.")]
    [InlineData(0, double.NaN, 1, "The denominator must be above 0.")]
    [InlineData(0, double.PositiveInfinity, 1, "The denominator must be above 0.")]
    [InlineData(1, 2, 0, "The multiplier must be above 0.")]
    [InlineData(1, 2, double.NaN, "The multiplier must be above 0.")]
    [InlineData(1, 2, double.PositiveInfinity, "The multiplier must be above 0.")]
    public void What_cannot_be_counted_is_refused(double x, double n, double multiplier, string sentence) =>
        Assert.All(
            new Action[]
            {
                () => Proportions.Wilson(x, n, Usual, multiplier),
                () => Rates.Crude(x, n, Usual, multiplier),
            },
            act => Assert.Equal(sentence, Assert.Throws<RefusedInputException>(act).Message)
        );

    [Fact]
    public void More_than_all_is_no_proportion_but_may_be_a_rate()
    {
        var fault = Assert.Throws<RefusedInputException>(() => Proportions.Wilson(3, 2, Usual));
        Assert.Equal("The numerator must not be above the denominator.", fault.Message);
        Assert.Equal(1.5, Rates.Crude(3, 2, Usual).Value);
    }

    [Fact]
    public void A_missing_number_gives_nothing_unless_the_other_is_refused()
    {
        Assert.Null(Proportions.Wilson(null, 3, Usual));
        Assert.Null(Proportions.Wilson(3, null, Usual));
        Assert.Null(Rates.Crude(null, 3, Usual));
        Assert.Null(Rates.Crude(3, null, Usual));
        Assert.Throws<RefusedInputException>(() => Proportions.Wilson(null, 0, Usual));
        Assert.Throws<RefusedInputException>(() => Proportions.Wilson(-1, null, Usual));
        Assert.Throws<RefusedInputException>(() => Rates.Crude(null, 0, Usual));
        Assert.Throws<RefusedInputException>(() => Rates.Crude(-1, null, Usual));
        Assert.Equal(Rates.Crude(3.0, 4.0, Usual), Rates.Crude((double?)3, 4, Usual));
        Assert.Equal(Proportions.Wilson(3.0, 4.0, Usual), Proportions.Wilson((double?)3, 4, Usual));
    }

    [Theory]
    [InlineData(0, 0, 3.688879454113936)]
    [InlineData(1, 0.025317807984289897, 5.571643390938898)]
    [InlineData(5, 1.6234863901184209, 11.6683320793225)]
    public void Small_counts_have_exact_limits(double count, double lower, double upper)
    {
        var limits = Rates.CountLimits(count, Usual);
        Assert.Equal(lower, limits.Lower, 1e-9);
        Assert.Equal(upper, limits.Upper, 1e-9);
    }

    [Fact]
    public void Counts_from_10_have_the_limits_of_byar()
    {
        Assert.Equal(CountMethod.Exact, Rates.MethodFor(9.99));
        Assert.Equal(CountMethod.Byar, Rates.MethodFor(10));
        var limits = Rates.CountLimits(10, Usual);
        Assert.Equal(10 * Math.Pow(1 - (1 / 90.0) - (Usual.Z / (3 * Math.Sqrt(10))), 3), limits.Lower, 1e-12);
        Assert.Equal(11 * Math.Pow(1 - (1 / 99.0) + (Usual.Z / (3 * Math.Sqrt(11))), 3), limits.Upper, 1e-12);
        Assert.Throws<RefusedInputException>(() => Rates.CountLimits(-1, Usual));
    }

    [Fact]
    public void Limits_of_counts_grow_with_the_count_and_hold_it() =>
        Gen.Double[0.1, 9.9]
            .Sample(
                count =>
                {
                    var (less, more) = (Rates.CountLimits(count, Usual), Rates.CountLimits(count + 0.05, Usual));
                    Assert.True(less.Lower <= count && count <= less.Upper);
                    Assert.True(less.Upper < more.Upper && less.Lower < more.Lower);
                },
                iter: 300
            );

    [Fact]
    public void Intervals_hold_their_ends_and_touching_ones_overlap()
    {
        var interval = new Interval(1, 2);
        Assert.True(interval.Contains(1) && interval.Contains(2) && interval.Contains(1.5));
        Assert.False(interval.Contains(0.999) || interval.Contains(2.001));
        Assert.True(interval.Overlaps(new(2, 3)) && interval.Overlaps(new(0, 1)) && interval.Overlaps(new(0, 5)));
        Assert.False(interval.Overlaps(new(2.1, 3)) || interval.Overlaps(new(0, 0.9)));
    }
}

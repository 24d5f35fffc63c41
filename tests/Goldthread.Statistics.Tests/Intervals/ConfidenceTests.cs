using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Tests.Intervals;

public sealed class ConfidenceTests
{
    [Theory]
    [InlineData(0.95, 0.95)]
    [InlineData(95, 0.95)]
    [InlineData(0.998, 0.998)]
    [InlineData(99.8, 0.998)]
    [InlineData(0.9, 0.9)]
    [InlineData(90, 0.9)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(99, 0.99)]
    public void A_level_is_a_share_or_a_percentage(double given, double level) =>
        Assert.Equal(level, Confidence.Of(given).Level, 1e-15);

    [Theory]
    [InlineData(0.95)]
    [InlineData(95)]
    public void The_usual_levels_are_made_once(double level) =>
        Assert.Same(Confidence.NinetyFive, Confidence.Of(level));

    [Theory]
    [InlineData(0.998)]
    [InlineData(99.8)]
    public void So_is_the_wide_one(double level) => Assert.Same(Confidence.NinetyNinePointEight, Confidence.Of(level));

    [Theory]
    [InlineData(0.89)]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(89.9)]
    [InlineData(100.1)]
    [InlineData(double.NaN)]
    public void Other_levels_are_refused(double level) =>
        Assert.Equal(
            "A confidence level must be from 0.9 to 1, or from 90 to 100.",
            Assert.Throws<RefusedInputException>(() => Confidence.Of(level)).Message
        );

    [Fact]
    public void The_ends_cut_the_tails_evenly()
    {
        Assert.Equal(1.959963984540054, Confidence.NinetyFive.Z, 1e-14);
        Assert.Equal(3.090232306167813, Confidence.NinetyNinePointEight.Z, 1e-14);
        Assert.Equal(0.025, Confidence.NinetyFive.LowerProbability, 1e-15);
        Assert.Equal(0.975, Confidence.NinetyFive.UpperProbability, 1e-15);
        Assert.Equal(double.PositiveInfinity, Confidence.Of(1).Z);
    }

    [Fact]
    public void Two_levels_are_95_and_99_8_in_that_order()
    {
        var both = ConfidenceLevels.Parse("0.95;0.998");
        Assert.Same(ConfidenceLevels.Both, both);
        Assert.Same(Confidence.NinetyFive, both.First);
        Assert.Same(Confidence.NinetyNinePointEight, both.Second);
        var one = ConfidenceLevels.Parse("99");
        Assert.Equal(0.99, one.First.Level);
        Assert.Null(one.Second);
    }

    [Theory]
    [InlineData("0.998;0.95")]
    [InlineData("95;99.8")]
    [InlineData("0.95;0.99")]
    [InlineData("0.95;0.998;0.99")]
    public void Another_pair_is_refused(string text) =>
        Assert.Equal(
            "Two confidence levels can only be 0.95 and 0.998.",
            Assert.Throws<RefusedInputException>(() => ConfidenceLevels.Parse(text)).Message
        );

    [Theory]
    [InlineData("")]
    [InlineData("high")]
    [InlineData("0,95")]
    public void A_level_is_a_number(string text) =>
        Assert.Equal(
            "A confidence level must be a number.",
            Assert.Throws<RefusedInputException>(() => ConfidenceLevels.Parse(text)).Message
        );
}

using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class XmrLimitsTests
{
    private const double None = double.NaN;

    [Fact]
    public void Limits_are_the_mean_and_2_66_average_moving_ranges()
    {
        var limits = XmrLimits.From([10, 14, 11, 13]);
        Assert.Equal(12, limits.Mean);
        Assert.Equal(3, limits.AverageMovingRange);
        Assert.Equal(4, limits.BaselineCount);
        Assert.Equal(12 + 7.98, limits.Upper, 1e-12);
        Assert.Equal(12 - 7.98, limits.Lower, 1e-12);
        Assert.Equal(12 + 5.32, limits.NearUpper, 1e-12);
        Assert.Equal(12 - 5.32, limits.NearLower, 1e-12);
        Assert.True(limits.Exist);
    }

    [Fact]
    public void An_outlying_moving_range_is_left_out_once_and_the_mean_is_not_screened()
    {
        double[] values = [10, 11, 10, 11, 10, 11, 10, 40];
        var screened = XmrLimits.From(values);
        Assert.Equal(1, screened.AverageMovingRange);
        Assert.Equal(14.125, screened.Mean);
        Assert.Equal(36 / 7.0, XmrLimits.From(values, screenOutliers: false).AverageMovingRange, 1e-12);
    }

    [Fact]
    public void Only_the_first_rows_set_fixed_lines()
    {
        var limits = XmrLimits.From([1, 3, 1, 3, 100, 200], fixAfter: 4);
        Assert.Equal((2, 2, 4), (limits.Mean, limits.AverageMovingRange, limits.BaselineCount));
        Assert.Equal(XmrLimits.From([1, 3, 1]), XmrLimits.From([1, 3, 1], fixAfter: 4));
    }

    [Fact]
    public void A_missing_value_takes_both_its_ranges_along()
    {
        var limits = XmrLimits.From([1, 2, None, 9, 12]);
        Assert.Equal(6, limits.Mean);
        Assert.Equal(2, limits.AverageMovingRange);
        Assert.Equal(4, limits.BaselineCount);
    }

    [Theory]
    [InlineData(new double[] { 5, 5, 5 })]
    [InlineData(new double[] { 5 })]
    [InlineData(new[] { 5, None, 5 })]
    public void Without_a_moving_range_left_there_are_no_limits(double[] values)
    {
        var limits = XmrLimits.From(values);
        Assert.Equal(5, limits.Mean);
        Assert.False(limits.Exist);
        Assert.All([limits.Upper, limits.Lower, limits.NearUpper, limits.NearLower], line => Assert.Equal(None, line));
    }

    [Fact]
    public void Unscreened_equal_values_have_limits_on_the_mean()
    {
        var limits = XmrLimits.From([5, 5, 5], screenOutliers: false);
        Assert.Equal((5, 5, 5), (limits.Lower, limits.Mean, limits.Upper));
        Assert.True(limits.Exist);
    }

    [Fact]
    public void Nothing_at_all_has_no_mean()
    {
        var limits = XmrLimits.From([None, None]);
        Assert.Equal(None, limits.Mean);
        Assert.Equal(0, limits.BaselineCount);
        Assert.Equal(0, limits.Side(3, limits.Mean));
    }

    [Fact]
    public void Ten_tenths_lie_on_their_mean()
    {
        var values = Enumerable.Repeat(0.1, 10).ToArray();
        Assert.Equal(0.1, XmrLimits.From(values).Mean);
    }

    [Fact]
    public void Values_lost_beside_a_large_one_are_still_counted()
    {
        Assert.Equal(0.5, XmrLimits.From([1e16, 1, -1e16, 1]).Mean);
        Assert.Equal(0.5, XmrLimits.From([1, 1e16, 1, -1e16]).Mean);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100 + 1e-11, 0)]
    [InlineData(100 - 1e-11, 0)]
    [InlineData(100 + 1e-9, 1)]
    [InlineData(100 - 1e-9, -1)]
    public void Closer_than_rounding_can_tell_is_on_the_line(double value, int side)
    {
        var limits = XmrLimits.From([99, 101, 99, 101]);
        Assert.Equal(side, limits.Side(value, limits.Mean));
    }

    [Fact]
    public void The_largest_number_at_hand_says_how_close_that_is()
    {
        var near = XmrLimits.From([1, -1, 1, -1]);
        Assert.Equal(1, near.Side(1e-11, 0));
        Assert.Equal(0, near.Side(1e-13, 0));
        var wide = XmrLimits.From([1000, -1000, 1000, -1000]);
        Assert.Equal(0, wide.Side(1e-9, 0));
        Assert.Equal(0, near.Side(1e9 + 1e-4, 1e9));
    }
}

using Goldthread.Statistics.ControlCharts;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class XmrRulesTests
{
    private const double None = double.NaN;

    /// <summary>Mean 0, near limits 2 and limits 3 times 0.886..., from a baseline of ranges of 1.</summary>
    private static readonly XmrLimits Lines = XmrLimits.From([0.5, -0.5, 0.5, -0.5]);

    [Fact]
    public void A_trend_takes_7_points_that_each_rise()
    {
        Assert.DoesNotContain(SpecialCause.TrendIncreasing, Judge(-3, -2, -1, 0, 1, 2));
        double[] seven = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3];
        Assert.All(Judge(seven), cause => Assert.Equal(SpecialCause.TrendIncreasing, cause));
        Assert.All(Judge([.. seven.Reverse()]), cause => Assert.Equal(SpecialCause.TrendDecreasing, cause));
    }

    [Fact]
    public void A_tie_breaks_a_trend() =>
        Assert.All(
            Judge(-0.3, -0.2, -0.1, 0, 0, 0.1, 0.2, 0.3),
            cause => Assert.Equal(SpecialCause.CommonCause, cause)
        );

    [Fact]
    public void The_peak_of_a_rise_and_a_fall_is_falling()
    {
        var causes = Judge(-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.25, 0.15, 0.05, -0.05, -0.15, -0.25);
        Assert.All(causes[..6], cause => Assert.Equal(SpecialCause.TrendIncreasing, cause));
        Assert.All(causes[6..], cause => Assert.Equal(SpecialCause.TrendDecreasing, cause));
    }

    [Fact]
    public void The_end_of_a_rise_that_touches_the_next_in_a_tie_is_rising()
    {
        double[] rise = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3];
        var causes = Judge([.. rise, .. rise.Reverse()]);
        Assert.All(causes[..7], cause => Assert.Equal(SpecialCause.TrendIncreasing, cause));
        Assert.All(causes[7..], cause => Assert.Equal(SpecialCause.TrendDecreasing, cause));
    }

    [Fact]
    public void The_end_of_a_rise_that_drops_to_the_start_of_the_next_is_falling()
    {
        double[] rise = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3];
        var causes = Judge([.. rise, .. rise]);
        Assert.Equal(SpecialCause.TrendDecreasing, causes[6]);
        Assert.Equal(SpecialCause.TrendIncreasing, causes[7]);
    }

    [Fact]
    public void A_missing_value_breaks_a_trend_and_is_no_data()
    {
        var causes = Judge(-0.3, -0.2, -0.1, None, 0, 0.1, 0.2, 0.3);
        Assert.Equal(SpecialCause.NoData, causes[3]);
        Assert.Equal(7, causes.Count(cause => cause == SpecialCause.CommonCause));
    }

    [Fact]
    public void A_shift_takes_7_points_on_one_side()
    {
        Assert.All(Judge(1, 0.5, 1, 0.5, 1, 0.5), cause => Assert.Equal(SpecialCause.CommonCause, cause));
        var above = Judge(-1, 1, 0.5, 1, 0.5, 1, 0.5, 1, -1);
        Assert.Equal(SpecialCause.CommonCause, above[0]);
        Assert.All(above[1..^1], cause => Assert.Equal(SpecialCause.SevenAbove, cause));
        Assert.Equal(SpecialCause.CommonCause, above[^1]);
        Assert.All(Judge(-1, -0.5, -1, -0.5, -1, -0.5, -1), cause => Assert.Equal(SpecialCause.SevenBelow, cause));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(None)]
    public void A_point_on_the_mean_or_missing_breaks_a_shift(double interruption) =>
        Assert.DoesNotContain(SpecialCause.SevenAbove, Judge(1, 0.5, 1, interruption, 0.5, 1, 0.5));

    [Fact]
    public void Seven_points_on_the_mean_are_no_shift() =>
        Assert.All(Judge(0, 0, 0, 0, 0, 0, 0, 0), cause => Assert.Equal(SpecialCause.CommonCause, cause));

    [Fact]
    public void Two_close_points_of_three_on_one_side_are_marked_and_the_third_is_not()
    {
        Assert.Equal(
            [SpecialCause.TwoInThreeAbove, SpecialCause.CommonCause, SpecialCause.TwoInThreeAbove],
            Judge(2, 1, 2)
        );
        Assert.Equal(
            [SpecialCause.TwoInThreeBelow, SpecialCause.TwoInThreeBelow, SpecialCause.CommonCause],
            Judge(-2, -2, -1)
        );
        Assert.Equal([SpecialCause.TwoInThreeAbove, SpecialCause.TwoInThreeAbove], Judge(-1, 1, 2, 2)[2..]);
    }

    [Theory]
    [InlineData(2.0, -2.0, 2.0)]
    [InlineData(2.0, 0.0, 2.0)]
    [InlineData(2.0, None, 2.0)]
    [InlineData(2.0, 1.0, 1.0)]
    public void Otherwise_two_of_three_do_not_count(double first, double second, double third)
    {
        var values = new[] { first, second, third };
        Assert.DoesNotContain(SpecialCause.TwoInThreeAbove, Judge(values));
        Assert.DoesNotContain(SpecialCause.TwoInThreeBelow, Judge(values));
    }

    [Fact]
    public void A_point_outside_is_not_close()
    {
        Assert.Equal(
            [SpecialCause.AboveUpperLimit, SpecialCause.CommonCause, SpecialCause.CommonCause],
            Judge(3, 1, 2)
        );
        Assert.Equal(
            [SpecialCause.AboveUpperLimit, SpecialCause.TwoInThreeAbove, SpecialCause.TwoInThreeAbove],
            Judge(3, 2, 2)
        );
        Assert.Equal(SpecialCause.BelowLowerLimit, Judge(-3)[0]);
    }

    [Fact]
    public void Outside_comes_before_trend_before_two_of_three_before_shift()
    {
        var causes = Judge(0.1, 0.2, 0.3, 0.4, 2, 2.1, 2.2, 3);
        Assert.All(causes[..^1], cause => Assert.Equal(SpecialCause.TrendIncreasing, cause));
        Assert.Equal(SpecialCause.AboveUpperLimit, causes[^1]);
        Assert.Equal(SpecialCause.TwoInThreeAbove, Judge(1, 0.5, 1, 0.5, 1, 2, 2)[^1]);
    }

    [Fact]
    public void All_rules_that_fire_are_kept()
    {
        double[] values = [0.1, 0.2, 0.3, 0.4, 2, 2.1, 2.2];
        var (marks, causes) = (new PointMarks[7], new SpecialCause[7]);
        XmrRules.Judge(values, Lines, marks, causes);
        Assert.Equal(PointMarks.Above | PointMarks.Trend | PointMarks.Shift, marks[0]);
        Assert.Equal(
            PointMarks.Above | PointMarks.Close | PointMarks.Trend | PointMarks.Shift | PointMarks.TwoOfThree,
            marks[6]
        );
    }

    [Theory]
    [InlineData(2.66, PointMarks.Above | PointMarks.Close | PointMarks.OnLine)]
    [InlineData(-2.66, PointMarks.Below | PointMarks.Close | PointMarks.OnLine)]
    [InlineData(2 * 2.66 / 3, PointMarks.Above | PointMarks.OnLine)]
    [InlineData(-2 * 2.66 / 3, PointMarks.Below | PointMarks.OnLine)]
    [InlineData(0, PointMarks.OnLine)]
    [InlineData(2.67, PointMarks.Above | PointMarks.Outside)]
    [InlineData(-2.67, PointMarks.Below | PointMarks.Outside)]
    [InlineData(1, PointMarks.Above)]
    [InlineData(None, PointMarks.Missing)]
    public void A_point_on_a_line_is_not_beyond_it(double value, PointMarks expected)
    {
        var marks = new PointMarks[1];
        XmrRules.Judge([value], Lines, marks, new SpecialCause[1]);
        Assert.Equal(expected, marks[0]);
    }

    [Fact]
    public void Without_limits_only_trend_and_shift_can_fire()
    {
        double[] values = [5, 5, None, 9, 8, 9, 8, 9, 8, 9];
        var causes = new SpecialCause[10];
        var marks = new PointMarks[10];
        XmrRules.Judge(values, XmrLimits.From([5, 5]), marks, causes);
        Assert.Equal(PointMarks.OnLine, marks[0]);
        Assert.All(causes[3..], cause => Assert.Equal(SpecialCause.SevenAbove, cause));
        Assert.All(marks[3..], mark => Assert.Equal(PointMarks.Above | PointMarks.Shift, mark));
    }

    [Fact]
    public void Without_a_mean_a_point_has_no_position()
    {
        var marks = new PointMarks[1];
        XmrRules.Judge([5], XmrLimits.From([None]), marks, new SpecialCause[1]);
        Assert.Equal(PointMarks.None, marks[0]);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void There_must_be_room_for_every_answer(int marks, int causes)
    {
        var fault = Assert.Throws<ArgumentException>(() =>
            XmrRules.Judge([1, 2], Lines, new PointMarks[marks], new SpecialCause[causes])
        );
        Assert.StartsWith("Marks and causes need one place for each value.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_points_have_no_labels() => Assert.Empty(Judge());

    private static SpecialCause[] Judge(params double[] values)
    {
        var causes = new SpecialCause[values.Length];
        XmrRules.Judge(values, Lines, new PointMarks[values.Length], causes);
        return causes;
    }
}

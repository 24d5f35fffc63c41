using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

/// <summary>
/// Before is mostly 11, 9, 11, 9…: a mean of 10 and moving ranges of 2, so limits of 10 ± 5.32 (4.68 and 15.32) and near
/// limits of 10 ± 3.55 (6.45 and 13.55).
/// </summary>
public sealed class ChangeAfterTests
{
    private static readonly double?[] Steady14 = Months.Steady(14, 10);

    [Fact]
    public void Limits_are_fixed_on_the_values_before()
    {
        var change = After(Steady14, 9, 30, 12);
        Assert.Equal((14, 10.0), (change.Before.Measured, change.Before.Mean));
        Assert.Equal(4.68, change.Before.LowerLimit!.Value, 12);
        Assert.Equal(15.32, change.Before.UpperLimit!.Value, 12);
        Assert.Equal(LimitsStanding.Settled, change.Before.Standing);
        Assert.Equal((3, 17.0), (change.AfterCount, change.AfterMean));
        Assert.Equal((14, 3), (change.PointsBefore.Count, change.PointsAfter.Count));
        Assert.All(change.PointsAfter, point => Assert.Same(change.Before, point.Group));
        Assert.Equal((Months.Month(14), ImprovementDirection.Decrease), (change.Began, change.Direction));
        Assert.Equal((0, 0, 14), (change.Before.Number, change.Before.FirstIndex, change.Before.Rows));
    }

    [Theory]
    [InlineData(5, ChangeVerdict.TooFewBefore, LimitsStanding.TooFew)]
    [InlineData(6, ChangeVerdict.WorseThanBefore, LimitsStanding.Trial)]
    [InlineData(12, ChangeVerdict.WorseThanBefore, LimitsStanding.Trial)]
    [InlineData(13, ChangeVerdict.WorseThanBefore, LimitsStanding.Settled)]
    public void Fewer_than_6_values_before_judge_nothing(int before, ChangeVerdict verdict, LimitsStanding standing)
    {
        var change = After(Months.Steady(before, 10), 100, 100, 100, 100, 100, 100, 100);
        Assert.Equal((verdict, standing), (change.Verdict, change.Before.Standing));
        Assert.Equal(verdict == ChangeVerdict.TooFewBefore ? 0 : 7, change.SignalCount);
        Assert.Equal(verdict == ChangeVerdict.TooFewBefore ? ChangeWay.None : ChangeWay.Higher, change.Way);
    }

    [Fact]
    public void A_gap_before_is_no_value()
    {
        var five = After([11, 9, 11, 9, null, 11], 100);
        Assert.Equal((ChangeVerdict.TooFewBefore, 5), (five.Verdict, five.Before.Measured));
        Assert.Equal(ChangeVerdict.WorseThanBefore, After([11, 9, 11, 9, null, 11, 9], 100).Verdict);
    }

    [Fact]
    public void An_empty_series_has_too_few_before()
    {
        var change = ChangeAfter.Of([], Months.Month(0), ImprovementDirection.Increase);
        Assert.Equal((ChangeVerdict.TooFewBefore, 0, 0), (change.Verdict, change.Before.Measured, change.AfterCount));
        Assert.Null(change.AfterMean);
        Assert.False(change.WasMovingBefore);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(-27, 2)]
    [InlineData(-28, 3)]
    public void A_period_that_begins_before_the_day_is_before(int daysLater, int since)
    {
        // The rows since are dated 1 March and 1 April 2021; 2021-02-01 is 28 days earlier.
        double?[] values = [.. Steady14, 9, 11];
        var began = Months.Month(14).AddDays(daysLater);
        var change = ChangeAfter.Of(Months.Of(values), began, ImprovementDirection.Neutral);
        Assert.Equal(since, change.PointsAfter.Count);
        Assert.Equal(16 - since, change.Before.Measured);
    }

    [Fact]
    public void Nothing_since_is_too_early()
    {
        var change = After(Steady14);
        Assert.Equal((ChangeVerdict.TooEarly, ChangeWay.None), (change.Verdict, change.Way));
        Assert.Equal((0, 0, 0, 0), (change.AfterCount, change.SignalCount, change.OtherSignalCount, change.RunCount));
        Assert.Null(change.AfterMean);
        Assert.False(change.IsEarly);
    }

    [Fact]
    public void Six_ordinary_values_since_are_too_early_and_seven_are_no_clear_change()
    {
        Assert.Equal(ChangeVerdict.TooEarly, After(Steady14, 9, 11, 9, 11, 9, 11).Verdict);
        Assert.Equal(ChangeVerdict.TooEarly, After(Steady14, 9, 11, 9, null, 11, 9, 11).Verdict);
        Assert.Equal(ChangeVerdict.NoClearChange, After(Steady14, 9, 11, 9, null, 11, 9, 11, 9).Verdict);
    }

    [Theory]
    [InlineData(15.32, ChangeVerdict.TooEarly)]
    [InlineData(15.33, ChangeVerdict.WorseThanBefore)]
    [InlineData(4.68, ChangeVerdict.TooEarly)]
    [InlineData(4.67, ChangeVerdict.BetterThanBefore)]
    public void One_value_beyond_a_limit_is_a_signal_though_an_early_one(double value, ChangeVerdict verdict)
    {
        var change = After(Steady14, 9, value);
        Assert.Equal(verdict, change.Verdict);
        Assert.Equal(verdict != ChangeVerdict.TooEarly, change.IsEarly);
        Assert.Equal(verdict == ChangeVerdict.TooEarly ? 0 : 1, change.SignalCount);
    }

    [Fact]
    public void Seven_in_a_row_on_one_side_are_a_change_and_no_longer_early()
    {
        var change = After(Steady14, 8, 9, 8, 9, 8, 9, 8);
        Assert.Equal((ChangeVerdict.BetterThanBefore, ChangeWay.Lower), (change.Verdict, change.Way));
        Assert.Equal((7, 0, 7), (change.SignalCount, change.OtherSignalCount, change.RunCount));
        Assert.False(change.IsEarly);
        Assert.All(change.PointsAfter, point => Assert.Equal(SpecialCause.SevenBelow, point.Cause));
        Assert.Equal(ChangeVerdict.TooEarly, After(Steady14, 8, 9, 8, 9, 8, 9).Verdict);
        Assert.Equal(ChangeVerdict.NoClearChange, After(Steady14, 8, 9, 8, null, 9, 8, 9, 8).Verdict);
        Assert.Equal(ChangeVerdict.NoClearChange, After(Steady14, 8, 9, 8, 10, 9, 8, 9, 8).Verdict);
    }

    [Fact]
    public void No_run_is_seen_across_the_day()
    {
        // The last before is 9, below the mean: with the six since it would be seven.
        Assert.Equal(9, Steady14[^1]);
        Assert.Equal(ChangeVerdict.TooEarly, After(Steady14, 8, 9, 8, 9, 8, 9).Verdict);
    }

    [Fact]
    public void Two_of_three_close_to_a_limit_are_a_signal()
    {
        var change = After(Steady14, 14, 11, 14);
        Assert.Equal((ChangeVerdict.WorseThanBefore, 2), (change.Verdict, change.SignalCount));
        Assert.True(change.IsEarly);
        Assert.Equal(ChangeVerdict.TooEarly, After(Steady14, 14, 11, 13.5).Verdict);
        Assert.Equal(ChangeVerdict.BetterThanBefore, After(Steady14, 6, 9, 6).Verdict);
    }

    [Fact]
    public void A_trend_counts_once_it_has_reached_the_side_it_heads_for()
    {
        var falling = After(Steady14, 13, 12, 11, 10.5, 9.5, 9, 8);
        Assert.All(falling.PointsAfter, point => Assert.Equal(SpecialCause.TrendDecreasing, point.Cause));
        Assert.Equal((ChangeVerdict.BetterThanBefore, ChangeWay.Lower), (falling.Verdict, falling.Way));
        Assert.Equal((3, 0, 3), (falling.SignalCount, falling.OtherSignalCount, falling.RunCount));
        var rising = After(Steady14, 8, 9, 9.5, 10.5, 11, 12, 13);
        Assert.Equal((ChangeVerdict.WorseThanBefore, ChangeWay.Higher), (rising.Verdict, rising.Way));
        Assert.Equal((4, 0, 4), (rising.SignalCount, rising.OtherSignalCount, rising.RunCount));
    }

    [Fact]
    public void A_trend_that_only_comes_back_to_the_mean_is_not_lower_nor_higher_than_before()
    {
        Assert.Equal(ChangeVerdict.NoClearChange, After(Steady14, 13, 12.5, 12, 11.5, 11, 10.5, 10).Verdict);
        Assert.Equal(ChangeVerdict.NoClearChange, After(Steady14, 7, 7.5, 8, 8.5, 9, 9.5, 10).Verdict);
    }

    [Fact]
    public void A_fall_that_is_still_above_the_mean_is_higher_than_before()
    {
        var change = After(Steady14, 13, 12.5, 12, 11.5, 11, 10.5, 10.1);
        Assert.Equal((ChangeVerdict.WorseThanBefore, 7), (change.Verdict, change.SignalCount));
    }

    [Fact]
    public void A_signal_is_the_present_one_while_it_is_in_the_latest_seven_values()
    {
        var present = After(Steady14, 4, 11, 9, 11, 9, 11, 9);
        Assert.Equal((ChangeVerdict.BetterThanBefore, 1, 1), (present.Verdict, present.SignalCount, present.RunCount));
        Assert.Equal(ChangeVerdict.BetterThanBefore, After(Steady14, 4, 11, null, 9, 11, 9, 11, 9).Verdict);
        var gone = After(Steady14, 4, 11, 9, 11, 9, 11, 9, 11);
        Assert.Equal((ChangeVerdict.DidNotLast, ChangeWay.Lower), (gone.Verdict, gone.Way));
        Assert.Equal((1, 0, 0), (gone.SignalCount, gone.OtherSignalCount, gone.RunCount));
    }

    [Fact]
    public void The_latest_signal_decides_and_the_others_are_counted()
    {
        var change = After(Steady14, 16, 11, 8, 9, 8, 9, 8, 9, 8);
        Assert.Equal((ChangeVerdict.BetterThanBefore, ChangeWay.Lower), (change.Verdict, change.Way));
        Assert.Equal((7, 1, 7), (change.SignalCount, change.OtherSignalCount, change.RunCount));
    }

    [Fact]
    public void A_run_is_ended_by_a_gap_save_after_the_latest_value()
    {
        Assert.Equal(2, After(Steady14, 4, null, 4, 9, null).RunCount);
        Assert.Equal(1, After(Steady14, 16, 10, 16).RunCount);
    }

    [Fact]
    public void Where_neither_way_is_better_a_change_has_no_direction()
    {
        var change = After(Steady14, ImprovementDirection.Neutral, 16);
        Assert.Equal((ChangeVerdict.ChangedWithoutDirection, ChangeWay.Higher), (change.Verdict, change.Way));
        Assert.Equal(ChangeVerdict.TooEarly, After(Steady14, ImprovementDirection.Neutral, 9).Verdict);
    }

    [Fact]
    public void Where_higher_is_better_a_rise_is()
    {
        Assert.Equal(ChangeVerdict.BetterThanBefore, After(Steady14, ImprovementDirection.Increase, 16).Verdict);
        Assert.Equal(ChangeVerdict.WorseThanBefore, After(Steady14, ImprovementDirection.Increase, 4).Verdict);
        var point = After(Steady14, ImprovementDirection.Increase, 16).PointsAfter[0];
        Assert.Equal(PointType.Improvement, point.Type);
    }

    [Fact]
    public void Without_variation_before_there_are_no_limits_and_only_a_run_is_a_change()
    {
        double?[] flat = [5, 5, 5, 5, 5, 5, 5];
        var early = After(flat, 9);
        Assert.True(early.Before.HasNoVariation);
        Assert.Null(early.Before.UpperLimit);
        Assert.Equal(ChangeVerdict.TooEarly, early.Verdict);
        Assert.Equal(ChangeVerdict.WorseThanBefore, After(flat, 9, 9, 9, 9, 9, 9, 9).Verdict);
        Assert.False(After(Steady14, 9).Before.HasNoVariation);
    }

    [Fact]
    public void Outlying_ranges_before_are_screened_unless_asked_not_to_be()
    {
        double?[] before = [.. Months.Steady(12, 10), 40, .. Months.Steady(12, 10)];
        var rows = Months.Of([.. before, 20]);
        var screened = ChangeAfter.Of(rows, Months.Month(25), ImprovementDirection.Decrease);
        var whole = ChangeAfter.Of(rows, Months.Month(25), ImprovementDirection.Decrease, screenOutliers: false);
        Assert.Equal(2, screened.Before.Limits.AverageMovingRange);
        Assert.Equal(ChangeVerdict.WorseThanBefore, screened.Verdict);
        Assert.Equal(ChangeVerdict.TooEarly, whole.Verdict);
    }

    [Fact]
    public void A_series_that_was_already_moving_says_so()
    {
        Assert.True(After([.. Steady14, 1, null], 4).WasMovingBefore);
        Assert.False(After([.. Steady14, 1, 11], 4).WasMovingBefore);
        Assert.False(After([5, 6, 7, 8, 9], 4).WasMovingBefore);
        Assert.False(After([1, 1, 1, 1, 1, 1, 1, null, null], 4).WasMovingBefore);
    }

    [Fact]
    public void Too_few_before_never_say_that_the_series_was_moving()
    {
        // Seven falling rows of which five have a value cannot be marked; five rows of which one is far out can.
        double?[] jump = [9, 9.1, 9, 9.1, 30];
        var change = After(jump, 9);
        Assert.Equal(SpecialCause.AboveUpperLimit, change.PointsBefore[^1].Cause);
        Assert.False(change.WasMovingBefore);
    }

    [Fact]
    public void Rows_may_come_in_any_order_but_a_date_only_once_and_a_value_must_be_a_number()
    {
        DatedValue[] rows = [.. Months.Of([.. Steady14, 16]).Reverse()];
        var change = ChangeAfter.Of(rows, Months.Month(14), ImprovementDirection.Decrease);
        Assert.Equal(ChangeVerdict.WorseThanBefore, change.Verdict);
        Assert.Equal(Months.Month(14), rows[0].Date);
        var twice = Assert.Throws<RefusedInputException>(() => Judge([.. rows, new(Months.Month(3), 1)]));
        Assert.Equal("The date 2020-04-01 comes twice.", twice.Message);
        var wrong = Assert.Throws<RefusedInputException>(() => Judge([new(Months.Month(3), double.NaN)]));
        Assert.Equal("The value of 2020-04-01 is not a number.", wrong.Message);
    }

    [Fact]
    public void A_day_before_the_first_row_leaves_nothing_before()
    {
        var change = ChangeAfter.Of(Months.Of(Steady14), Months.Month(-1), ImprovementDirection.Increase);
        Assert.Equal((ChangeVerdict.TooFewBefore, 0, 14), (change.Verdict, change.Before.Measured, change.AfterCount));
        Assert.Equal(0, change.SignalCount);
    }

    [Fact]
    public void On_the_mean_a_point_is_no_signal_and_no_run()
    {
        var change = After(Steady14, 10);
        Assert.Equal((ChangeWay.None, 0), (ChangeAfter.WayOf(change.PointsAfter[0]), change.RunCount));
        Assert.Throws<ArgumentNullException>(() => ChangeAfter.WayOf(null!));
    }

    private static ChangeAfter Judge(DatedValue[] rows) =>
        ChangeAfter.Of(rows, Months.Month(1), ImprovementDirection.Neutral);

    private static ChangeAfter After(double?[] before, params double?[] since) =>
        After(before, ImprovementDirection.Decrease, since);

    private static ChangeAfter After(double?[] before, ImprovementDirection direction, params double?[] since) =>
        ChangeAfter.Of(Months.Of([.. before, .. since]), Months.Month(before.Length), direction);
}

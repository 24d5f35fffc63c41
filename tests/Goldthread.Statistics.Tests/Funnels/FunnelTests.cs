using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Funnels;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Tests.Funnels;

public sealed class FunnelTests
{
    private static readonly FunnelArea Large = new(5_000, 10_000);

    [Theory]
    [InlineData(50, Comparison.Similar)]
    [InlineData(59, Comparison.Similar)]
    [InlineData(60, Comparison.Higher)]
    [InlineData(65, Comparison.Higher)]
    [InlineData(66, Comparison.Highest)]
    [InlineData(41, Comparison.Similar)]
    [InlineData(40, Comparison.Lower)]
    [InlineData(35, Comparison.Lower)]
    [InlineData(34, Comparison.Lowest)]
    public void A_proportion_of_100_is_outside_from_ten_and_from_sixteen_away(int x, Comparison expected)
    {
        // Half of everybody on average, so one standard error of 100 people is 5 of them.
        Assert.Equal(expected, Judge([new(x, 100), new(100 - x, 100), Large])[0]);
    }

    [Fact]
    public void An_area_is_outside_where_its_own_Wilson_interval_misses_the_average()
    {
        FunnelArea[] areas = [.. Enumerable.Range(0, 41).Select(x => new FunnelArea(x, 40)), new(200, 1_000)];
        var average = areas.Sum(area => area.Numerator) / areas.Sum(area => area.Denominator);
        foreach (var (area, comparison) in areas.Zip(Judge(areas)))
        {
            var (inner, outer) = (Wilson(area, Confidence.NinetyFive), Wilson(area, Confidence.NinetyNinePointEight));
            Assert.Equal(inner.Contains(average ?? 0), comparison == Comparison.Similar);
            Assert.Equal(!outer.Contains(average ?? 0), comparison is Comparison.Lowest or Comparison.Highest);
        }
    }

    [Fact]
    public void An_area_without_its_numbers_is_not_compared_and_not_averaged()
    {
        var comparisons = Judge([new(null, 1_000_000), new(900_000, null), new(50, 100), Large]);
        Assert.Equal(
            [Comparison.NotCompared, Comparison.NotCompared, Comparison.Similar, Comparison.Similar],
            comparisons
        );
        Assert.Equal(5_050 / 10_100.0, ProportionFunnel.Curve([new(900_000, null), new(50, 100), Large]).Baseline);
    }

    [Fact]
    public void Where_nobody_was_counted_all_limits_are_nought_and_nobody_is_outside()
    {
        Assert.Equal([Comparison.Similar, Comparison.Similar], Judge([new(0, 10), new(0, 20)]));
        Assert.All(
            ProportionFunnel.Curve([new(0, 10), new(0, 20)]).Points,
            point => Assert.Equal((new Interval(0, 0), new Interval(0, 0)), (point.Inner, point.Outer))
        );
    }

    [Theory]
    [InlineData(11, 10)]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 10)]
    public void Numbers_that_are_no_proportion_are_refused(double x, double n)
    {
        Assert.Throws<RefusedInputException>(() => Judge([Large, new(x, n)]));
        Assert.Throws<RefusedInputException>(() => ProportionFunnel.Curve([Large, new(x, n)]));
    }

    [Fact]
    public void A_funnel_of_no_areas_cannot_be_drawn()
    {
        Assert.Throws<RefusedInputException>(() => ProportionFunnel.Curve([]));
        Assert.Throws<RefusedInputException>(() => ProportionFunnel.Curve([new(null, 10)]));
        Assert.Throws<RefusedInputException>(() => RatioFunnel.Curve([new(1, null)], RatioScale.Excess));
        Assert.Throws<RefusedInputException>(() => new RateFunnel(RateKind.Crude).Curve([new(null, 1, 10)]));
        Assert.Throws<RefusedInputException>(() => ProportionFunnel.Curve([Large], multiplier: 0));
    }

    [Fact]
    public void Each_area_needs_a_place_for_its_comparison()
    {
        var one = new Comparison[1];
        Assert.Throws<ArgumentException>(() => ProportionFunnel.Judge([Large, Large], one));
        Assert.Throws<ArgumentException>(() => RatioFunnel.Judge([Large, Large], one));
        Assert.Throws<ArgumentException>(() => new RateFunnel(RateKind.Crude).Judge([], one));
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(20, 100)]
    [InlineData(20, 1)]
    [InlineData(20, 1000)]
    public void Limits_of_proportions_stay_between_nought_and_the_multiplier(double most, double multiplier)
    {
        var curve = ProportionFunnel.Curve([new(0.9 * most, most), new(0.9 * most, most)], multiplier);
        Assert.Equal(0.9 * multiplier, curve.Baseline, 1e-12);
        Assert.All(curve.Points, point => Assert.InRange(point.Outer.Lower, 0, point.Inner.Lower));
        Assert.All(curve.Points, point => Assert.InRange(point.Outer.Upper, point.Inner.Upper, multiplier));
        Assert.Equal(multiplier, curve.Points[0].Outer.Upper);
    }

    [Fact]
    public void The_axis_begins_at_one_where_areas_differ_much_and_near_the_smallest_where_they_do_not()
    {
        Assert.Equal(1, ProportionFunnel.Curve([new(1, 100), new(1, 201)]).Points[0].X);
        Assert.Equal(90, ProportionFunnel.Curve([new(1, 100), new(1, 200)]).Points[0].X);
        Assert.Equal(210, ProportionFunnel.Curve([new(1, 100), new(1, 200)]).Points[^1].X);
        Assert.Equal(5, ProportionFunnel.Curve([new(1, 6), new(1, 9)]).Points[0].X);
        Assert.Equal(2000, ProportionFunnel.Curve([new(1, 2500), new(1, 4500)]).Points[0].X);
        Assert.Equal(4800, ProportionFunnel.Curve([new(1, 2500), new(1, 4500)]).Points[^1].X);
        Assert.Equal(11, ProportionFunnel.Curve([new(1, 10), new(1, 10)]).Points[2].X);
    }

    [Fact]
    public void The_places_of_an_axis_rise_by_one_at_least()
    {
        foreach (var most in (int[])[1, 9, 10, 99, 100, 101, 5_000, 1_000_000])
        {
            var places = ProportionFunnel.Curve([new(0, 1), new(1, most)]).Points.Select(point => point.X).ToArray();
            Assert.Equal(100, places.Length);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second >= pair.First + 1));
        }
    }

    [Theory]
    [InlineData(0, 3, Comparison.Similar)]
    [InlineData(0, 3.7, Comparison.Lower)]
    [InlineData(0, 7, Comparison.Lowest)]
    [InlineData(9, 4, Comparison.Higher)]
    [InlineData(9, 2, Comparison.Highest)]
    [InlineData(100, 82, Comparison.Similar)]
    [InlineData(100, 81, Comparison.Higher)]
    [InlineData(100, 71, Comparison.Highest)]
    [InlineData(100, 121, Comparison.Similar)]
    [InlineData(100, 122, Comparison.Lower)]
    [InlineData(100, 137, Comparison.Lowest)]
    public void Observed_events_are_outside_where_the_expected_are_beyond_their_limits(
        double observed,
        double expected,
        Comparison comparison
    )
    {
        var comparisons = new Comparison[2];
        RatioFunnel.Judge([new(observed, expected), new(null, expected)], comparisons);
        Assert.Equal([comparison, Comparison.NotCompared], comparisons);
    }

    [Fact]
    public void The_limits_of_ratios_are_written_about_nought_or_a_hundred()
    {
        FunnelArea[] areas = [new(5, 4), new(40, 50)];
        var (excess, hundred) = (
            RatioFunnel.Curve(areas, RatioScale.Excess),
            RatioFunnel.Curve(areas, RatioScale.Hundred)
        );
        Assert.Equal((0, 100), (excess.Baseline, hundred.Baseline));
        foreach (var (small, large) in excess.Points.Zip(hundred.Points))
        {
            Assert.Equal(large.Inner.Upper, (small.Inner.Upper + 1) * 100, 1e-9);
            Assert.Equal(large.Outer.Lower, (small.Outer.Lower + 1) * 100, 1e-9);
            var limits = Rates.CountLimits(9, Confidence.NinetyFive);
            Assert.True(small.X != 9 || Math.Abs((9 / limits.Lower) - 1 - small.Inner.Upper) < 1e-12);
        }

        Assert.Throws<RefusedInputException>(() => RatioFunnel.Curve([new(5, 0)], RatioScale.Excess));
        Assert.Throws<RefusedInputException>(() => RatioFunnel.Judge([new(-1, 3)], new Comparison[1]));
    }

    private static Comparison[] Judge(ReadOnlySpan<FunnelArea> areas)
    {
        var comparisons = new Comparison[areas.Length];
        ProportionFunnel.Judge(areas, comparisons);
        return comparisons;
    }

    private static Interval Wilson(FunnelArea area, Confidence confidence) =>
        Proportions.Wilson(area.Numerator ?? 0, area.Denominator ?? 0, confidence).Limits;
}

using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Funnels;

namespace Goldthread.Statistics.Tests.Funnels;

public sealed class RateFunnelTests
{
    private static readonly FunnelRate Average = new(100_000, 100, 10_000_000);

    [Theory]
    [InlineData(100, 82, Comparison.Similar)]
    [InlineData(100, 81, Comparison.Higher)]
    [InlineData(100, 137, Comparison.Lowest)]
    [InlineData(9, 2, Comparison.Highest)]
    public void A_rate_is_outside_where_the_events_expected_are_beyond_its_counts_limits(
        double events,
        double expected,
        Comparison comparison
    )
    {
        // The large area sets the average of 100 in 10,000, and the small one would have so many events at it.
        var rate = 100 * events / expected;
        Assert.Equal(comparison, Judge(RateKind.Crude, new FunnelRate(events, rate))[0]);
    }

    [Fact]
    public void Below_ten_events_a_standardised_rate_is_not_compared()
    {
        FunnelRate[] few = [new(9, 500), new(10, 500)];
        Assert.Equal(
            [Comparison.NotCompared, Comparison.Highest, Comparison.Similar],
            Judge(RateKind.DirectlyStandardised, few)
        );
        Assert.Equal(Comparison.Highest, Judge(RateKind.Crude, few)[0]);
    }

    [Fact]
    public void Without_events_a_crude_rate_needs_its_population()
    {
        FunnelRate[] none = [new(0, 0, 1_000), new(0, 0), new(null, 5, 10), new(5, null, 10)];
        Assert.Equal(
            [
                Comparison.Lowest,
                Comparison.NotCompared,
                Comparison.NotCompared,
                Comparison.NotCompared,
                Comparison.Similar,
            ],
            Judge(RateKind.Crude, none)
        );
        Assert.Equal(Comparison.NotCompared, Judge(RateKind.DirectlyStandardised, none)[0]);
    }

    [Fact]
    public void A_point_stands_at_its_population_of_one_year_and_its_expected_events()
    {
        var funnel = new RateFunnel(RateKind.Crude, multiplier: 1_000, years: 3);
        var points = funnel.Points([new(30, 10), new(0, 0, 2_000), new(70, 14), new(null, 1)]);
        // 3,000 and 2,000 and 5,000 people over three years have 100 events: 10 in 1,000.
        Assert.Equal(new FunnelRatePoint(10, 1_000, 30), points[0]);
        Assert.Equal(0, points[1]?.Rate);
        Assert.Equal(2_000 / 3.0, points[1]?.Population);
        Assert.Equal(20, points[1]?.Expected ?? 0, 1e-9);
        Assert.Equal(50, points[2]?.Expected ?? 0, 1e-9);
        Assert.Null(points[3]);
    }

    [Fact]
    public void The_curve_runs_over_expected_events_around_the_average_rate()
    {
        var funnel = new RateFunnel(RateKind.Crude, multiplier: 1_000, years: 3);
        var curve = funnel.Curve([new(30, 10), new(0, 0, 2_000), new(70, 14)]);
        Assert.Equal(10, curve.Baseline);
        Assert.Equal(1, curve.Points[0].X);
        // The largest area has 1,667 people a year: up to 1,800, three years of which expect 54 events; then by ones.
        Assert.Equal(54, curve.Points.Single(point => point.X == 54).X);
        Assert.All(curve.Points, point => Assert.InRange(curve.Baseline, point.Inner.Lower, point.Inner.Upper));
        Assert.All(curve.Points, point => Assert.True(point.Outer.Lower < point.Inner.Lower));
        Assert.All(curve.Points, point => Assert.True(point.Outer.Upper > point.Inner.Upper));
    }

    [Fact]
    public void What_cannot_be_a_funnel_of_rates_is_refused()
    {
        Assert.Throws<RefusedInputException>(() => new RateFunnel(RateKind.Crude, multiplier: 0));
        Assert.Throws<RefusedInputException>(() => new RateFunnel(RateKind.Crude, years: 0));
        Assert.Throws<RefusedInputException>(() => new RateFunnel(RateKind.Crude, years: double.PositiveInfinity));
        Assert.Throws<RefusedInputException>(() => Judge(RateKind.Crude, new FunnelRate(3, 0)));
        Assert.Throws<RefusedInputException>(() => Judge(RateKind.Crude, new FunnelRate(3, double.NaN)));
        Assert.Throws<RefusedInputException>(() => Judge(RateKind.Crude, new FunnelRate(-3, 1)));
        Assert.Throws<RefusedInputException>(() => Judge(RateKind.Crude, new FunnelRate(0, 0, -1)));
    }

    private static Comparison[] Judge(RateKind kind, params FunnelRate[] areas)
    {
        var comparisons = new Comparison[areas.Length + 1];
        new RateFunnel(kind, multiplier: 10_000).Judge([.. areas, Average], comparisons);
        return comparisons;
    }
}

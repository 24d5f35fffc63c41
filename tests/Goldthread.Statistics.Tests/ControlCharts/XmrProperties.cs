using CsCheck;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class XmrProperties
{
    /// <summary>Small whole numbers, so that ties, runs and points on lines are common; one in ten missing.</summary>
    private static readonly Gen<double?[]> Series = Gen.Int[-4, 5]
        .Select(Gen.Int[0, 9], (value, chance) => chance == 0 ? null : (double?)value)
        .Array[1, 40];

    [Fact]
    public void Turning_a_series_upside_down_swaps_high_and_low() =>
        Series.Sample(values =>
        {
            var options = new XmrOptions { Direction = ImprovementDirection.Increase, Target = 2 };
            var mirrored = new XmrOptions { Direction = ImprovementDirection.Decrease, Target = -2 };
            var chart = Months.Chart(options, values);
            var mirror = Months.Chart(mirrored, [.. values.Select(value => -value)]);
            Assert.Equal(chart.Points.Select(point => point.Type), mirror.Points.Select(point => point.Type));
            Assert.Equal(chart.Points.Select(point => point.IsClose), mirror.Points.Select(point => point.IsClose));
            Assert.Equal(chart.Assurance, mirror.Assurance);
        });

    [Fact]
    public void A_change_of_unit_changes_no_label() =>
        Series.Sample(values =>
        {
            var chart = Months.Chart(new(), values);
            var scaled = Months.Chart(new(), [.. values.Select(value => value * 1024)]);
            Assert.Equal(chart.Points.Select(point => point.Marks), scaled.Points.Select(point => point.Marks));
            Assert.Equal(chart.CurrentGroup.UpperLimit * 1024, scaled.CurrentGroup.UpperLimit);
        });

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Gen.Select(Series, Gen.Int[0, 1000])
            .Sample(
                (values, seed) =>
                {
                    var rows = Months.Of(values);
                    var shuffled = rows.OrderBy(row => (row.Date.DayNumber * 7919L + seed) % 101).ToArray();
                    var (first, second) = (XmrChart.Of(rows, new()), XmrChart.Of(shuffled, new()));
                    Assert.Equal(first.Points, second.Points);
                }
            );

    [Fact]
    public void Rebasing_is_charting_each_stretch_alone() =>
        Gen.Select(Series, Series)
            .Sample(
                (before, after) =>
                {
                    var options = new XmrOptions { RebaseDates = [Months.Month(before.Length)] };
                    var together = Months.Chart(options, [.. before, .. after]);
                    PointMarks[] apart =
                    [
                        .. Months.Chart(new(), before).Points.Select(point => point.Marks),
                        .. Months.Chart(new(), after).Points.Select(point => point.Marks),
                    ];
                    Assert.Equal(apart, together.Points.Select(point => point.Marks));
                }
            );

    [Fact]
    public void A_point_is_labelled_by_the_rules_that_fire_there() =>
        Series.Sample(values =>
        {
            foreach (var point in Months.Chart(new(), values).Points)
            {
                var rules = PointMarks.Outside | PointMarks.Trend | PointMarks.TwoOfThree | PointMarks.Shift;
                Assert.Equal((point.Marks & rules) != PointMarks.None, point.IsSpecialCause);
                Assert.False(point.IsOutside && point.IsClose);
                Assert.Equal(point.Value is null, point.Marks == PointMarks.Missing);
            }
        });
}

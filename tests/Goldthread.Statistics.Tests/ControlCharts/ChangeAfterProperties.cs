using CsCheck;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Tests.Support;

namespace Goldthread.Statistics.Tests.ControlCharts;

public sealed class ChangeAfterProperties
{
    /// <summary>Small whole numbers, so that ties, runs and points on lines are common; one in ten missing.</summary>
    private static readonly Gen<double?[]> Values = Gen.Int[-4, 5]
        .Select(Gen.Int[0, 9], (value, chance) => chance == 0 ? null : (double?)value)
        .Array[0, 20];

    private static readonly Gen<(double?[] Before, double?[] Since)> Series = Gen.Select(
        Values,
        Values,
        Gen.Int[-6, 6],
        (before, since, shift) => (before, Moved(since, shift))
    );

    [Fact]
    public void Reversing_the_direction_swaps_better_and_worse_and_nothing_else() =>
        Series.Sample(series =>
        {
            var lower = Judge(series.Before, series.Since, ImprovementDirection.Decrease);
            var higher = Judge(series.Before, series.Since, ImprovementDirection.Increase);
            var neutral = Judge(series.Before, series.Since, ImprovementDirection.Neutral);
            Assert.Equal(Swapped(lower.Verdict), higher.Verdict);
            Assert.Equal(WithoutDirection(lower.Verdict), neutral.Verdict);
            Assert.Equal((lower.Way, lower.SignalCount), (higher.Way, higher.SignalCount));
        });

    [Fact]
    public void Turning_the_series_upside_down_swaps_higher_and_lower() =>
        Series.Sample(series =>
        {
            var upright = Judge(series.Before, series.Since, ImprovementDirection.Increase);
            var mirror = Judge(Mirrored(series.Before), Mirrored(series.Since), ImprovementDirection.Decrease);
            Assert.Equal(upright.Verdict, mirror.Verdict);
            Assert.Equal(
                (upright.SignalCount, upright.OtherSignalCount, upright.RunCount),
                (mirror.SignalCount, mirror.OtherSignalCount, mirror.RunCount)
            );
        });

    [Fact]
    public void Adding_a_constant_changes_nothing_but_the_means() =>
        Series.Sample(series =>
        {
            var change = Judge(series.Before, series.Since, ImprovementDirection.Increase);
            var moved = Judge(Moved(series.Before, 1024), Moved(series.Since, 1024), ImprovementDirection.Increase);
            Assert.Equal(change.Verdict, moved.Verdict);
            Assert.Equal((change.Way, change.IsEarly), (moved.Way, moved.IsEarly));
            Assert.Equal(
                (change.SignalCount, change.OtherSignalCount, change.RunCount, change.AfterCount),
                (moved.SignalCount, moved.OtherSignalCount, moved.RunCount, moved.AfterCount)
            );
            Assert.Equal(change.AfterMean + 1024 ?? 0, moved.AfterMean ?? 0, 9);
        });

    [Fact]
    public void Without_values_since_it_is_too_early_or_there_are_too_few_before() =>
        Gen.Select(Values, Gen.Int[0, 9])
            .Sample(
                (before, gaps) =>
                {
                    var change = Judge(before, new double?[gaps], ImprovementDirection.Increase);
                    var enough = before.Count(value => value is not null) >= ChangeAfter.FewestBefore;
                    Assert.Equal(enough ? ChangeVerdict.TooEarly : ChangeVerdict.TooFewBefore, change.Verdict);
                }
            );

    [Fact]
    public void Values_on_the_mean_before_are_never_a_change() =>
        Gen.Select(Values, Gen.Int[0, 20])
            .Sample(
                (before, count) =>
                {
                    var mean = Judge(before, [], ImprovementDirection.Increase).Before.Mean;
                    double?[] since = [.. Enumerable.Repeat(mean, count)];
                    Assert.Equal(0, Judge(before, since, ImprovementDirection.Increase).SignalCount);
                }
            );

    [Fact]
    public void What_is_counted_adds_up() =>
        Series.Sample(series =>
        {
            var change = Judge(series.Before, series.Since, ImprovementDirection.Decrease);
            Assert.True(change.SignalCount + change.OtherSignalCount <= change.AfterCount);
            Assert.Equal(change.Way == ChangeWay.None, change.SignalCount == 0);
            Assert.True(change.Way != ChangeWay.None || change.OtherSignalCount == 0);
            Assert.Equal(
                change.Way == ChangeWay.None,
                change.Verdict is ChangeVerdict.TooFewBefore or ChangeVerdict.TooEarly or ChangeVerdict.NoClearChange
            );
        });

    private static ChangeAfter Judge(double?[] before, double?[] since, ImprovementDirection direction) =>
        ChangeAfter.Of(Months.Of([.. before, .. since]), Months.Month(before.Length), direction);

    private static double?[] Moved(double?[] values, double by) => [.. values.Select(value => value + by)];

    private static double?[] Mirrored(double?[] values) => [.. values.Select(value => -value)];

    private static ChangeVerdict Swapped(ChangeVerdict verdict) =>
        verdict switch
        {
            ChangeVerdict.BetterThanBefore => ChangeVerdict.WorseThanBefore,
            ChangeVerdict.WorseThanBefore => ChangeVerdict.BetterThanBefore,
            _ => verdict,
        };

    private static ChangeVerdict WithoutDirection(ChangeVerdict verdict) =>
        verdict is ChangeVerdict.BetterThanBefore or ChangeVerdict.WorseThanBefore
            ? ChangeVerdict.ChangedWithoutDirection
            : verdict;
}

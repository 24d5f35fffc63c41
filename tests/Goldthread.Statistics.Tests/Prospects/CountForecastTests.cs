using CsCheck;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Intervals;
using Goldthread.Statistics.Prospects;

namespace Goldthread.Statistics.Tests.Prospects;

public sealed class CountForecastTests
{
    [Fact]
    public void Poisson_chances_are_those_of_the_mean()
    {
        var forecast = CountForecast.Poisson(2);
        Assert.Equal(2, forecast.Mean);
        Assert.Equal(Math.Exp(-2), forecast.Exactly(0), 1e-14);
        Assert.Equal(2 * Math.Exp(-2), forecast.Exactly(2), 1e-14);
        Assert.Equal(3 * Math.Exp(-2), forecast.AtMost(1), 1e-14);
        Assert.Equal(1 - (3 * Math.Exp(-2)), forecast.AtLeast(2), 1e-14);
        Assert.Equal(1, forecast.AtMost(int.MaxValue), 1e-12);
        Assert.Equal((0, 0, 1), (forecast.Exactly(-1), forecast.AtMost(-1), forecast.AtLeast(0)));
    }

    [Fact]
    public void A_mean_of_0_expects_nothing()
    {
        var forecast = CountForecast.Poisson(0);
        Assert.Equal((1, 0, 1), (forecast.Exactly(0), forecast.Exactly(1), forecast.AtMost(3)));
        Assert.Equal(new(0, 0), forecast.Range(Confidence.NinetyFive));
    }

    [Fact]
    public void A_beta_binomial_without_experience_is_the_arcsine_law()
    {
        var forecast = CountForecast.BetaBinomial(0, 0, 2);
        Assert.Equal([0.375, 0.25, 0.375], Enumerable.Range(0, 3).Select(k => Math.Round(forecast.Exactly(k), 12)));
        Assert.Equal(0, forecast.Exactly(3));
        Assert.Equal(1, forecast.Mean, 1e-12);
        Assert.Equal(1, forecast.AtMost(5), 1e-12);
        Assert.Equal(2 * 3.5 / 7, CountForecast.BetaBinomial(3, 6, 2).Mean, 1e-12);
    }

    [Fact]
    public void A_negative_binomial_is_wider_than_the_poisson_of_its_mean()
    {
        var forecast = CountForecast.NegativeBinomial(9.5, 5);
        Assert.Equal(2, forecast.Mean);
        Assert.Equal(Math.Pow(5.0 / 6, 10), forecast.Exactly(0), 1e-12);
        Assert.Equal(10 * Math.Pow(5.0 / 6, 10) / 6, forecast.Exactly(1), 1e-12);
        Assert.True(forecast.AtLeast(6) > CountForecast.Poisson(2).AtLeast(6));
    }

    [Fact]
    public void Chances_add_up_to_1_and_average_to_the_mean() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 24])
            .Sample(
                (total, periods) =>
                {
                    CountForecast[] forecasts =
                    [
                        CountForecast.Poisson((double)total / periods),
                        CountForecast.NegativeBinomial(total, periods),
                        CountForecast.BetaBinomial(total, total + periods, periods),
                    ];
                    foreach (var forecast in forecasts)
                    {
                        var chances = Enumerable
                            .Range(0, 2500)
                            .Select(k => (Count: k, Chance: forecast.Exactly(k)))
                            .ToArray();
                        Assert.Equal(1, chances.Sum(one => one.Chance), 1e-9);
                        Assert.Equal(forecast.Mean, chances.Sum(one => one.Count * one.Chance), 1e-7);
                        Assert.Equal(1, forecast.AtMost(7) + forecast.AtLeast(8), 1e-12);
                    }
                },
                iter: 10
            );

    [Fact]
    public void A_range_holds_at_least_the_confidence_asked_for()
    {
        var forecast = CountForecast.Poisson(10);
        Assert.Equal(new(4, 17), forecast.Range(Confidence.NinetyFive));
        Assert.Equal(new(0, 2), CountForecast.BetaBinomial(0, 0, 2).Range(Confidence.NinetyFive));
        Assert.Equal(0, forecast.Range(Confidence.Of(1)).Lower);
    }

    [Theory]
    [InlineData(1.5, ImprovementDirection.Increase, 2)]
    [InlineData(2.0, ImprovementDirection.Increase, 2)]
    public void Higher_is_better_meets_from_the_target_up(double target, ImprovementDirection direction, int least)
    {
        var forecast = CountForecast.Poisson(2);
        Assert.Equal(forecast.AtLeast(least), forecast.Meets(target, direction));
    }

    [Theory]
    [InlineData(1.5, 1)]
    [InlineData(2.0, 2)]
    [InlineData(-1e12, -1)]
    public void Lower_is_better_meets_up_to_the_target(double target, int most)
    {
        var forecast = CountForecast.Poisson(2);
        Assert.Equal(forecast.AtMost(most), forecast.Meets(target, ImprovementDirection.Decrease));
        Assert.Equal(1, forecast.Meets(-5, ImprovementDirection.Increase));
        Assert.Equal(1, forecast.Meets(1e12, ImprovementDirection.Decrease), 1e-12);
    }

    [Fact]
    public void What_cannot_be_forecast_is_refused()
    {
        const string counts = "A forecast of counts needs a total from 0 to a million and one period or more.";
        const string parts = "The numerator must be from 0 to the denominator.";
        AssertRefused("The mean of a count must be from 0 to a million.", () => CountForecast.Poisson(-0.1));
        AssertRefused("The mean of a count must be from 0 to a million.", () => CountForecast.Poisson(1_000_001));
        AssertRefused(counts, () => CountForecast.NegativeBinomial(-1, 1));
        AssertRefused(counts, () => CountForecast.NegativeBinomial(1_000_001, 1));
        AssertRefused(counts, () => CountForecast.NegativeBinomial(1, 0));
        AssertRefused(parts, () => CountForecast.BetaBinomial(-1, 1, 1));
        AssertRefused(parts, () => CountForecast.BetaBinomial(2, 1, 1));
        AssertRefused(parts, () => CountForecast.BetaBinomial(0, double.PositiveInfinity, 1));
        AssertRefused(parts, () => CountForecast.BetaBinomial(1, 1, -1));
        AssertRefused(
            "A target can only be met where one way is better.",
            () => CountForecast.Poisson(1).Meets(1, ImprovementDirection.Neutral)
        );
    }

    private static void AssertRefused(string sentence, Action act) =>
        Assert.Equal(sentence, Assert.Throws<RefusedInputException>(act).Message);
}

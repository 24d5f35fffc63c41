using Goldthread.Features.Dataset;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Tests.Features.Dataset.DefiningIndicators;

/// <summary>What ships must hold together: a fault in it would be agreed by every partnership.</summary>
public sealed class IndicatorCatalogueTests
{
    [Fact]
    public void There_are_at_least_85_over_all_thirteen_themes_each_with_a_number_of_its_own()
    {
        Assert.True(IndicatorCatalogue.All.Count >= 85);
        Assert.Equal(Enumerable.Range(1, 13), IndicatorCatalogue.All.Select(one => one.Theme).Distinct());
        Assert.Distinct(IndicatorCatalogue.All.Select(one => one.Id));
        Assert.Distinct(IndicatorCatalogue.All.Select(one => one.Name));
        Assert.All(IndicatorCatalogue.All, one => Assert.StartsWith($"{one.Theme}.", one.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_supplies_one_is_told_what_to_count_and_why() =>
        Assert.All(
            IndicatorCatalogue.All,
            one =>
            {
                Assert.InRange(one.Name.Length, 5, 70);
                Assert.InRange(one.Counts.Length, 60, 600);
                Assert.InRange(one.Why.Length, 40, 400);
                Assert.EndsWith(".", one.Counts, StringComparison.Ordinal);
                Assert.EndsWith(".", one.Why, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_share_or_a_rate_has_something_to_be_of_and_a_count_has_not() =>
        Assert.All(
            IndicatorCatalogue.All,
            one =>
            {
                Assert.Equal(one.Unit is "number" or "days", one.Denominator is null);
                Assert.Equal(one.Unit is "number" or "days", Math.Abs(one.Multiplier - 1) < 0.5);
                Assert.Equal(
                    one.Unit == "%" || one.Unit.StartsWith("per 100 ", StringComparison.Ordinal),
                    one.Multiplier is > 99 and < 101
                );
            }
        );

    [Fact]
    public void A_published_measure_that_is_named_ships_and_has_the_same_direction_and_theme()
    {
        var measures = MeasureCatalogue.LoadShipped().Measures.ToDictionary(measure => measure.Id);
        var named = IndicatorCatalogue.All.Where(one => one.Published is not null).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.Equal(one.Better, measures[one.Published!].Better));
        Assert.All(named, one => Assert.Equal(one.Theme, measures[one.Published!].Theme));
        Assert.All(named, one => Assert.NotNull(one.Compare));
    }
}

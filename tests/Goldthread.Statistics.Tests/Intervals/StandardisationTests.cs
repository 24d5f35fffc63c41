using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Tests.Intervals;

public sealed class StandardisationTests
{
    private static readonly Confidence Usual = Confidence.NinetyFive;
    private static readonly AgeBand Young = new(20, 1000, 5);
    private static readonly AgeBand Old = new(40, 500, 3);

    [Fact]
    public void The_standard_population_has_19_bands_and_100000_people()
    {
        Assert.Equal(19, DirectStandardisation.EuropeanStandardPopulation.Count);
        Assert.Equal(100_000, DirectStandardisation.EuropeanStandardPopulation.Sum());
        Assert.Equal([5000, 5500, 5500, 5500], DirectStandardisation.EuropeanStandardPopulation.Take(4));
    }

    [Fact]
    public void A_direct_rate_weighs_each_bands_rate()
    {
        var rate = DirectStandardisation.Rate([Young, Old], Usual, 1000);
        Assert.Equal((60, 1500), (rate.TotalEvents, rate.TotalPopulation));
        Assert.Equal(1000 * ((0.02 * 5) + (0.08 * 3)) / 8, rate.Rate?.Value ?? 0, 1e-12);
    }

    [Fact]
    public void Below_10_events_there_is_no_direct_rate()
    {
        Assert.Null(DirectStandardisation.Rate([Young with { Events = 9.9 }], Usual).Rate);
        Assert.NotNull(DirectStandardisation.Rate([Young with { Events = 10 }], Usual).Rate);
        Assert.Equal(20, DirectStandardisation.Rate([Young, Old with { Events = null }], Usual).TotalEvents);
    }

    [Fact]
    public void A_weight_of_0_is_allowed_but_not_in_every_band()
    {
        Assert.NotNull(DirectStandardisation.Rate([Young with { Weight = 0 }, Old], Usual).Rate);
        AssertRefused(
            "The standard population must not be empty.",
            () => DirectStandardisation.Rate([Young with { Weight = 0 }], Usual)
        );
    }

    [Fact]
    public void A_band_that_cannot_be_used_is_refused()
    {
        const string population = "Every band needs a population above 0.";
        const string weight = "Every band needs a standard population of 0 or more.";
        const string events = "The number of events in a band must be 0 or more.";
        AssertBand(population, Young with { Population = 0 });
        AssertBand(population, Young with { Population = null });
        AssertBand(population, Young with { Population = double.PositiveInfinity });
        AssertBand(weight, Young with { Weight = -1 });
        AssertBand(weight, Young with { Weight = null });
        AssertBand(weight, Young with { Weight = double.PositiveInfinity });
        AssertBand(events, Young with { Events = -1 });
        AssertBand(events, Young with { Events = double.NaN });
        AssertBand(events, Young with { Events = double.PositiveInfinity });
        AssertRefused("The multiplier must be above 0.", () => DirectStandardisation.Rate([Young], Usual, 0));

        static void AssertBand(string sentence, AgeBand band) =>
            AssertRefused(sentence, () => DirectStandardisation.Rate([Old, band], Usual));
    }

    [Fact]
    public void One_event_each_is_the_plain_rate()
    {
        RepeatedEvents[] rows = [new("young", 1, 20, 1000, 5), new("old", 1, 40, 500, 3)];
        Assert.Equal(
            DirectStandardisation.Rate([Young, Old], Usual, 1000),
            DirectStandardisation.RateOfRepeatedEvents(rows, Usual, 1000)
        );
    }

    [Fact]
    public void Repeated_events_widen_the_interval_and_count_people_once()
    {
        RepeatedEvents[] twice = [new("young", 2, 10, 1000, 5), new("old", 2, 20, 500, 3)];
        var (plain, repeated) = (
            DirectStandardisation.Rate([Young, Old], Usual),
            DirectStandardisation.RateOfRepeatedEvents(twice, Usual)
        );
        Assert.Equal((60, 1500), (repeated.TotalEvents, repeated.TotalPopulation));
        Assert.Equal(plain.Rate?.Value, repeated.Rate?.Value);
        var (narrow, wide) = (plain.Rate.GetValueOrDefault(), repeated.Rate.GetValueOrDefault());
        var ratio = (wide.Limits.Upper - wide.Value) / (narrow.Limits.Upper - narrow.Value);
        Assert.Equal(Math.Sqrt(2), ratio, 1e-9);
        Assert.Equal(
            1000,
            DirectStandardisation
                .RateOfRepeatedEvents([twice[0], twice[0] with { Frequency = 3 }], Usual)
                .TotalPopulation
        );
    }

    [Fact]
    public void A_band_has_one_population_and_one_weight()
    {
        var row = new RepeatedEvents("young", 1, 20, 1000, 5);
        const string sentence = "Band young has more than one population or standard population.";
        AssertRows(sentence, row, row with { Frequency = 2, Population = 999 });
        AssertRows(sentence, row, row with { Frequency = 2, Weight = 4 });
        AssertRows("The number of events each person had must be 1 or more.", row with { Frequency = 0 });
        AssertRows("Every band needs a population above 0.", row with { Population = -1 });

        static void AssertRows(string sentence, params RepeatedEvents[] rows) =>
            AssertRefused(sentence, () => DirectStandardisation.RateOfRepeatedEvents(rows, Usual));
    }

    [Fact]
    public void An_indirect_rate_holds_observed_against_expected()
    {
        var rate = IndirectStandardisation.Of([new(8, 100, 50, 1000), new(7, null, 10, 100)], Usual, 1000, 100);
        Assert.Equal((15, 5), (rate.Observed, rate.Expected));
        Assert.Equal(60 * 1000.0 / 1100, rate.ReferenceRate, 1e-12);
        Assert.Equal(300, rate.Ratio?.Value ?? 0, 1e-12);
        Assert.Equal(3 * 60 * 1000.0 / 1100, rate.Rate?.Value ?? 0, 1e-12);
        Assert.Equal(CountMethod.Byar, rate.Method);
        var missing = IndirectStandardisation.Of([new(null, 100, 50, 1000), new(3, 5, null, 1000)], Usual);
        Assert.Equal((3, 5, CountMethod.Exact), (missing.Observed, missing.Expected, missing.Method));
    }

    [Fact]
    public void Nothing_expected_is_not_calculable()
    {
        var rate = IndirectStandardisation.Of([new(8, 100, 0, 1000)], Usual);
        Assert.Null(rate.Rate);
        Assert.Null(rate.Ratio);
    }

    [Fact]
    public void A_reference_band_that_cannot_be_used_is_refused()
    {
        var band = new ReferenceBand(8, 100, 50, 1000);
        const string count = "Events and populations must be 0 or more.";
        const string reference = "Every band needs a reference population above 0.";
        AssertBand(count, band with { Events = -1 });
        AssertBand(count, band with { Population = -1 });
        AssertBand(count, band with { ReferenceEvents = -1 });
        AssertBand(count, band with { Events = double.PositiveInfinity });
        AssertBand(reference, band with { ReferencePopulation = 0 });
        AssertBand(reference, band with { ReferencePopulation = null });
        AssertBand(reference, band with { ReferencePopulation = double.PositiveInfinity });
        AssertRefused("The reference population must not be empty.", () => IndirectStandardisation.Of([], Usual));
        AssertRefused("The multiplier must be above 0.", () => IndirectStandardisation.Of([band], Usual, 0));
        AssertRefused("The multiplier must be above 0.", () => IndirectStandardisation.Of([band], Usual, 1, 0));

        static void AssertBand(string sentence, ReferenceBand band) =>
            AssertRefused(sentence, () => IndirectStandardisation.Of([band], Usual));
    }

    [Fact]
    public void A_mean_needs_values_and_all_of_them()
    {
        AssertRefused("A mean needs at least one value.", () => Means.Student([], Usual));
        AssertRefused("Every value of a mean must be a number.", () => Means.Student([1, double.NaN], Usual));
        Assert.Equal(new(3, null, null, null, null), Means.Student([1, null, 3], Usual));
        Assert.Equal(new(1, 4, 4, null, null), Means.Student([4], Usual));
    }

    private static void AssertRefused(string sentence, Action act) =>
        Assert.Equal(sentence, Assert.Throws<RefusedInputException>(act).Message);
}

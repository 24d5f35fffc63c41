using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Intervals;

/// <summary>
/// Rates and ratios standardised indirectly (P. Armitage and G. Berry, 2002), with the exact limits of the observed
/// count below 10 and Byar's from 10.
/// </summary>
public static class IndirectStandardisation
{
    /// <summary>The rate and the ratio of an area.</summary>
    /// <param name="bands">The area and the reference population, band by band.</param>
    /// <param name="confidence">The level of the intervals.</param>
    /// <param name="multiplier">The population a rate is given for, such as 100,000.</param>
    /// <param name="referenceValue">What the ratio of the reference population is called: 1 or 100.</param>
    /// <exception cref="RefusedInputException">A number is below 0, or a reference population is not above 0.</exception>
    public static IndirectRate Of(
        ReadOnlySpan<ReferenceBand> bands,
        Confidence confidence,
        double multiplier = 1,
        double referenceValue = 1
    )
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Numerators.RefuseMultiplier(multiplier);
        Numerators.RefuseMultiplier(referenceValue);
        CompensatedSum observed = default,
            expected = default,
            referenceEvents = default,
            referencePopulation = default;
        foreach (var band in bands)
        {
            Refuse(band);
            var (events, people) = (band.ReferenceEvents ?? 0, band.ReferencePopulation ?? 0);
            observed.Add(band.Events ?? 0);
            expected.Add(events / people * (band.Population ?? 0));
            referenceEvents.Add(events);
            referencePopulation.Add(people);
        }

        if (!(referencePopulation.Total > 0))
        {
            throw new RefusedInputException("The reference population must not be empty.");
        }

        var referenceRate = multiplier * referenceEvents.Total / referencePopulation.Total;
        var count = observed.Total;
        var limits = Rates.CountLimits(count, confidence);
        return new(
            count,
            expected.Total,
            referenceRate,
            Over(expected.Total, count, limits, referenceRate),
            Over(expected.Total, count, limits, referenceValue),
            Rates.MethodFor(count)
        );
    }

    private static Estimate? Over(double expected, double observed, Interval limits, double scale) =>
        expected > 0
            ? new Estimate(
                observed / expected * scale,
                new(limits.Lower / expected * scale, limits.Upper / expected * scale)
            )
            : null;

    private static void Refuse(ReferenceBand band)
    {
        if (!(IsCount(band.Events) && IsCount(band.Population) && IsCount(band.ReferenceEvents)))
        {
            throw new RefusedInputException("Events and populations must be 0 or more.");
        }

        if (!(band.ReferencePopulation > 0 && double.IsFinite(band.ReferencePopulation.Value)))
        {
            throw new RefusedInputException("Every band needs a reference population above 0.");
        }
    }

    private static bool IsCount(double? number) => number is null || (number >= 0 && double.IsFinite(number.Value));
}

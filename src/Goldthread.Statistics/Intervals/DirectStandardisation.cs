using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Intervals;

/// <summary>
/// What an area's rate would be had it the ages of the standard population, with the interval of A. J. Dobson and others
/// (1991).
/// </summary>
public static class DirectStandardisation
{
    /// <summary>Fewer events than this have no directly standardised rate.</summary>
    public const int FewestEvents = 10;

    /// <summary>
    /// The European Standard Population 2013, nineteen bands of five years from 0 to 4 up to 90 and over. The first four
    /// are the children's.
    /// </summary>
    public static IReadOnlyList<double> EuropeanStandardPopulation { get; } =
    [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

    /// <summary>The rate where one event says nothing about the next.</summary>
    /// <exception cref="RefusedInputException">A population, weight, count or the multiplier cannot be used.</exception>
    public static DirectRate Rate(ReadOnlySpan<AgeBand> bands, Confidence confidence, double multiplier = 1)
    {
        var totals = new Totals();
        foreach (var band in bands)
        {
            Refuse(band);
            totals.AddBand(band.Population.GetValueOrDefault(), band.Weight.GetValueOrDefault());
            totals.AddEvents(band, frequency: 1);
        }

        return totals.ToRate(confidence, multiplier);
    }

    /// <summary>
    /// The rate where one person can have several events (admissions, say): the interval is wider, as the variance takes
    /// the square of each person's number of events.
    /// </summary>
    /// <exception cref="RefusedInputException">
    /// A number cannot be used, or a band has two populations or two weights.
    /// </exception>
    public static DirectRate RateOfRepeatedEvents(
        IEnumerable<RepeatedEvents> rows,
        Confidence confidence,
        double multiplier = 1
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var totals = new Totals();
        var seen = new Dictionary<string, AgeBand>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var band = new AgeBand(row.Persons, row.Population, row.Weight);
            Refuse(band);
            if (row.Frequency < 1)
            {
                throw new RefusedInputException("The number of events each person had must be 1 or more.");
            }

            if (seen.TryAdd(row.Band, band))
            {
                totals.AddBand(band.Population.GetValueOrDefault(), band.Weight.GetValueOrDefault());
            }
            else if (seen[row.Band].Population != band.Population || seen[row.Band].Weight != band.Weight)
            {
                throw new RefusedInputException(
                    $"Band {row.Band} has more than one population or standard population."
                );
            }

            totals.AddEvents(band, row.Frequency);
        }

        return totals.ToRate(confidence, multiplier);
    }

    private static void Refuse(AgeBand band)
    {
        if (!(band.Population > 0 && double.IsFinite(band.Population.Value)))
        {
            throw new RefusedInputException("Every band needs a population above 0.");
        }

        if (!(band.Weight >= 0 && double.IsFinite(band.Weight.Value)))
        {
            throw new RefusedInputException("Every band needs a standard population of 0 or more.");
        }

        if (band.Events is { } events && !(events >= 0 && double.IsFinite(events)))
        {
            throw new RefusedInputException("The number of events in a band must be 0 or more.");
        }
    }

    private sealed class Totals
    {
        private CompensatedSum events;
        private CompensatedSum population;
        private CompensatedSum weight;
        private CompensatedSum weighted;
        private CompensatedSum variance;

        public void AddBand(double people, double standard)
        {
            population.Add(people);
            weight.Add(standard);
        }

        public void AddEvents(AgeBand band, int frequency)
        {
            var persons = band.Events ?? 0;
            var share = band.Weight.GetValueOrDefault() / band.Population.GetValueOrDefault();
            events.Add(frequency * persons);
            weighted.Add(frequency * persons * share);
            variance.Add((double)frequency * frequency * persons * share * share);
        }

        public DirectRate ToRate(Confidence confidence, double multiplier)
        {
            ArgumentNullException.ThrowIfNull(confidence);
            Numerators.RefuseMultiplier(multiplier);
            if (!(weight.Total > 0))
            {
                throw new RefusedInputException("The standard population must not be empty.");
            }

            var count = events.Total;
            if (count < FewestEvents)
            {
                return new(count, population.Total, Rate: null);
            }

            var value = multiplier * weighted.Total / weight.Total;
            var scale = multiplier * Math.Sqrt(variance.Total / count) / weight.Total;
            var limits = Rates.ByarLimits(count, confidence);
            var interval = new Interval(
                value + (scale * (limits.Lower - count)),
                value + (scale * (limits.Upper - count))
            );
            return new(count, population.Total, new Estimate(value, interval));
        }
    }
}

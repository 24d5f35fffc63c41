using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Distributions;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Statistics.Funnels;

/// <summary>
/// Rates of many areas against their average, the way of the English public health profiles: each area counts with the
/// population that gives its rate from its events, so that standardised rates can be compared too.
/// </summary>
public sealed class RateFunnel
{
    private readonly RateKind kind;
    private readonly double multiplier;
    private readonly double years;

    /// <summary>A funnel of rates that are all of one kind.</summary>
    /// <param name="kind">How the rates were made.</param>
    /// <param name="multiplier">The population a rate is given for, such as 10,000.</param>
    /// <param name="years">The years whose events each area's count holds.</param>
    /// <exception cref="RefusedInputException">The multiplier or the years are not above 0.</exception>
    public RateFunnel(RateKind kind, double multiplier = 1, double years = 1)
    {
        Numerators.RefuseMultiplier(multiplier);
        if (!(years > 0 && double.IsFinite(years)))
        {
            throw new RefusedInputException("The number of years must be above 0.");
        }

        (this.kind, this.multiplier, this.years) = (kind, multiplier, years);
    }

    /// <summary>
    /// Judges every area by the limits of its count: similar where the events expected at the average rate lie inside
    /// the 95% limits, lower or higher between those and the 99.8% limits, lowest or highest beyond. Not compared: an
    /// area with a missing number, and below 10 events where rates are directly standardised.
    /// </summary>
    /// <param name="areas">The areas.</param>
    /// <param name="comparisons">Filled: one for each area.</param>
    /// <exception cref="RefusedInputException">An area's numbers cannot be a rate.</exception>
    public void Judge(ReadOnlySpan<FunnelRate> areas, Span<Comparison> comparisons)
    {
        FunnelSums.RefuseLength(areas.Length, comparisons.Length);
        var average = AverageOf(areas);
        for (var i = 0; i < areas.Length; i++)
        {
            comparisons[i] =
                PopulationOf(areas[i]) is { } people && areas[i].Events is { } events && !IsTooFew(events)
                    ? CountFunnel.Place(events, average * people)
                    : Comparison.NotCompared;
        }
    }

    /// <summary>The limits to draw; the axis is the number of events expected at the average rate.</summary>
    /// <exception cref="RefusedInputException">There are no areas, or their numbers cannot be rates.</exception>
    public FunnelCurve Curve(ReadOnlySpan<FunnelRate> areas)
    {
        var average = AverageOf(areas);
        var axis = new FunnelAxis();
        foreach (var area in areas)
        {
            if (PopulationOf(area) is { } people)
            {
                axis.Include(people / years);
            }
        }

        return new(
            average * multiplier,
            [
                .. axis.SpreadExpected(years, average)
                    .Select(events => new FunnelLimits(
                        events,
                        Scaled(CountFunnel.Ratios(events, Confidence.NinetyFive), average * multiplier),
                        Scaled(CountFunnel.Ratios(events, Confidence.NinetyNinePointEight), average * multiplier)
                    )),
            ]
        );
    }

    /// <summary>Where each area stands; nothing where its population cannot be known.</summary>
    /// <exception cref="RefusedInputException">An area's numbers cannot be a rate.</exception>
    public FunnelRatePoint?[] Points(ReadOnlySpan<FunnelRate> areas)
    {
        var average = AverageOf(areas);
        var points = new FunnelRatePoint?[areas.Length];
        for (var i = 0; i < areas.Length; i++)
        {
            if (PopulationOf(areas[i]) is { } people)
            {
                points[i] = new(areas[i].Rate.GetValueOrDefault(), people / years, average * people);
            }
        }

        return points;
    }

    private double AverageOf(ReadOnlySpan<FunnelRate> areas)
    {
        var (events, people) = (default(CompensatedSum), default(CompensatedSum));
        foreach (var area in areas)
        {
            if (PopulationOf(area) is { } population)
            {
                events.Add(area.Events.GetValueOrDefault());
                people.Add(population);
            }
        }

        return events.Total / people.Total;
    }

    /// <summary>The population over all the years; nothing where a number is missing, or there are no events to tell it by.</summary>
    private double? PopulationOf(FunnelRate area)
    {
        Numerators.Refuse(area.Events ?? 0, area.Population ?? 1, multiplier: 1);
        if ((area.Events, area.Rate) is not ({ } events, { } rate))
        {
            return null;
        }

        if (events == 0)
        {
            return kind == RateKind.Crude ? area.Population : null;
        }

        return rate > 0 && double.IsFinite(rate)
            ? multiplier * events / rate
            : throw new RefusedInputException("The rate of an area with events must be above 0.");
    }

    private bool IsTooFew(double events) =>
        kind == RateKind.DirectlyStandardised && events < DirectStandardisation.FewestEvents;

    private static Interval Scaled(Interval ratios, double rate) => new(ratios.Lower * rate, ratios.Upper * rate);
}

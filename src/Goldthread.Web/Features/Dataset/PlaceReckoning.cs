using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Funnels;

namespace Goldthread.Features.Dataset;

/// <summary>Ranks places, holds each against England by its own interval, and against all by the limits of a funnel.</summary>
public static class PlaceReckoning
{
    /// <summary>Fewer places than this are no funnel: their average would be little else than themselves.</summary>
    public const int FewestForFunnel = 10;

    private const int Fifths = 5;

    /// <summary>The places with what they are beside the others.</summary>
    public static (IReadOnlyList<ComparedPlace> Places, FunnelCurve? Curve) Of(
        PublishedMeasure measure,
        IReadOnlyList<ComparedPlace> places,
        double? england
    )
    {
        var polarity = PolarityOf(measure.Better);
        double?[] values = [.. places.Select(place => place.Value)];
        var ranks = Ranks.Of(values, polarity);
        var fifths = Quantiles.Of(values, Fifths, highestFirst: polarity != Polarity.LowIsGood);
        List<ComparedPlace> judged =
        [
            .. places.Select(
                (place, at) =>
                {
                    var limits = place.Limits ?? Comparer.Estimate(measure, place.Numerator, place.Denominator)?.Limits;
                    return place with
                    {
                        Rank = ranks[at],
                        Fifth = fifths[at],
                        Limits = limits,
                        AgainstEngland = Benchmark.SingleInterval(place.Value, limits, england),
                    };
                }
            ),
        ];
        var inside = judged
            .Select((place, at) => (place, at))
            .Where(pair => pair.place is { Value: not null, Limits: not null, Numerator: not null })
            .ToList();
        if (inside.Count < FewestForFunnel || inside.All(pair => pair.place.Numerator == 0))
        {
            return (judged, null);
        }

        var funnel = measure.Population ? OfRates(measure, inside) : OfProportions(measure, inside);
        foreach (var ((place, at), (where, size)) in inside.Zip(funnel.Stands))
        {
            judged[at] = place with { InFunnel = where, Size = size };
        }

        return (judged, funnel.Curve);
    }

    public static Polarity PolarityOf(BetterWhen better) =>
        better switch
        {
            BetterWhen.Higher => Polarity.HighIsGood,
            BetterWhen.Lower => Polarity.LowIsGood,
            BetterWhen.Neither => Polarity.NoJudgement,
        };

    private static Funnelled OfProportions(PublishedMeasure measure, List<(ComparedPlace Place, int At)> inside)
    {
        FunnelArea[] areas = [.. inside.Select(pair => new FunnelArea(pair.Place.Numerator, pair.Place.Denominator))];
        var judged = new Comparison[areas.Length];
        ProportionFunnel.Judge(areas, judged);
        return new Funnelled(
            [.. judged.Select((where, at) => (where, areas[at].Denominator))],
            ProportionFunnel.Curve(areas, measure.Multiplier)
        );
    }

    private static Funnelled OfRates(PublishedMeasure measure, List<(ComparedPlace Place, int At)> inside)
    {
        var funnel = new RateFunnel(RateKind.Crude, measure.Multiplier);
        FunnelRate[] areas =
        [
            .. inside.Select(pair => new FunnelRate(pair.Place.Numerator, pair.Place.Value, pair.Place.Denominator)),
        ];
        var judged = new Comparison[areas.Length];
        funnel.Judge(areas, judged);
        var points = funnel.Points(areas);
        return new Funnelled([.. judged.Select((where, at) => (where, points[at]?.Expected))], funnel.Curve(areas));
    }

    private sealed record Funnelled(IReadOnlyList<(Comparison Where, double? Size)> Stands, FunnelCurve Curve);
}

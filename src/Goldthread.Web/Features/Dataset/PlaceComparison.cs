using Goldthread.Features.Dataset.Published;
using Goldthread.GovUk.Charts;
using Goldthread.Statistics.Comparisons;
using Goldthread.Statistics.Funnels;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Dataset;

/// <summary>A published measure for every local authority in one period, ranked and held against England and a funnel.</summary>
public sealed record PlaceComparison
{
    public required PublishedMeasure Measure { get; init; }

    public required StatisticsRelease Release { get; init; }

    public required Period Period { get; init; }

    /// <summary>The periods that can be chosen, newest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The places that the file has in this period, with and without a figure, by their names.</summary>
    public required IReadOnlyList<ComparedPlace> Places { get; init; }

    /// <summary>Authorities of that time of which the file says nothing in this period.</summary>
    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>England as published, never summed from areas.</summary>
    public double? England { get; init; }

    /// <summary>The region of the place that the page is about, as published.</summary>
    public double? Region { get; init; }

    public string RegionName { get; init; } = "";

    /// <summary>The limits to draw; nothing where there are too few places.</summary>
    public FunnelCurve? Curve { get; init; }

    public string NeighbourModel { get; init; } = "";

    /// <summary>Those with a figure.</summary>
    public IEnumerable<ComparedPlace> Known => Places.Where(place => place.Value is not null);

    /// <summary>The place that the page is about, where the file has it.</summary>
    public ComparedPlace? Here => Places.FirstOrDefault(place => place.IsHere);
}

/// <summary>One place of a comparison.</summary>
public sealed record ComparedPlace(
    Area Area,
    double? Numerator,
    double? Denominator,
    double? Value,
    PublishedMarker? Gap,
    int Row
)
{
    /// <summary>The 95% interval.</summary>
    public Interval? Limits { get; init; }

    /// <summary>Its place among all: 1 is the best, or the highest where no way is better.</summary>
    public int? Rank { get; init; }

    /// <summary>1 to 5, in the same order as <see cref="Rank"/>.</summary>
    public int? Fifth { get; init; }

    /// <summary>Where England lies against its interval.</summary>
    public Comparison AgainstEngland { get; init; } = Comparison.NotCompared;

    /// <summary>Where it lies in the funnel.</summary>
    public Comparison InFunnel { get; init; } = Comparison.NotCompared;

    /// <summary>Its place on the axis of the funnel: its denominator, or the events it would have at the average rate.</summary>
    public double? Size { get; init; }

    public bool IsHere { get; init; }

    public bool IsNeighbour { get; init; }

    public bool IsInRegion { get; init; }

    public PlaceMark Mark =>
        IsHere ? PlaceMark.Here
        : IsNeighbour ? PlaceMark.Neighbour
        : IsInRegion ? PlaceMark.Region
        : PlaceMark.Other;
}

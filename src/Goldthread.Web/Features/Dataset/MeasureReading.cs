using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Intervals;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What a measure says for one area: its figures in order, gaps among them, charted; and the same measure elsewhere in the
/// latest period that the area has a figure for.
/// </summary>
public sealed class MeasureReading
{
    public required IMeasureDefinition Measure { get; init; }

    public required Area Area { get; init; }

    /// <summary>Every figure, oldest first; a gap has no value and says why.</summary>
    public required IReadOnlyList<ReadFigure> Figures { get; init; }

    public required XmrResult Chart { get; init; }

    /// <summary>The area itself, itself a period earlier, similar areas, region and England.</summary>
    public required IReadOnlyList<ComparedFigure> Comparison { get; init; }

    public required StatisticsRelease Release { get; init; }

    public StatisticsRelease? PopulationRelease { get; init; }

    public required string NeighbourModel { get; init; }

    /// <summary>The latest figure that is a number, by which lists judge.</summary>
    public ReadFigure? Latest => Figures.LastOrDefault(figure => figure.Value is not null);

    /// <summary>The chart's point for <see cref="Latest"/>.</summary>
    public XmrPoint? LatestPoint => Chart.Points.LastOrDefault(point => point.Value is not null);

    /// <summary>The gaps after the latest figure: what the reader would otherwise miss.</summary>
    public IEnumerable<ReadFigure> GapsSince =>
        Latest is { } latest ? Figures.SkipWhile(figure => figure != latest).Skip(1) : Figures;

    public ComparedFigure? England => Comparison.FirstOrDefault(compared => compared.Kind == ComparedWith.England);

    public ComparedFigure? Similar => Comparison.FirstOrDefault(compared => compared.Kind == ComparedWith.SimilarAreas);
}

/// <summary>One figure of a series.</summary>
/// <param name="Row">The row of the published file that it comes from.</param>
public sealed record ReadFigure(
    Period Period,
    double? Numerator,
    double? Denominator,
    double? Value,
    PublishedMarker? Gap,
    int Row
);

/// <summary>Who a figure is compared with.</summary>
public enum ComparedWith
{
    Itself,
    YearBefore,
    SimilarAreas,
    Region,
    England,
}

/// <summary>A figure with its interval, and where the area stands against it.</summary>
public sealed record ComparedFigure(
    ComparedWith Kind,
    string Name,
    Period? Period,
    double? Value,
    Interval? Limits,
    double? Denominator,
    PublishedMarker? Gap,
    string Standing
);

using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Statistics.ControlCharts;
using Goldthread.Statistics.Intervals;
using Goldthread.Statistics.Prospects;

namespace Goldthread.Features.Dataset;

/// <summary>
/// What a measure says for one area: its figures in order, gaps among them, charted; and the same measure elsewhere in the
/// latest period that the area has a figure for.
/// </summary>
public sealed record MeasureReading
{
    private Prospect? prospect;

    public required IMeasureDefinition Measure { get; init; }

    /// <summary>The place or partnership it is of, as headings name it.</summary>
    public required string AreaName { get; init; }

    /// <summary>Every figure, oldest first; a gap has no value and says why.</summary>
    public required IReadOnlyList<ReadFigure> Figures { get; init; }

    public required XmrResult Chart { get; init; }

    /// <summary>The area itself, itself a period earlier, similar areas, region and England.</summary>
    public required IReadOnlyList<ComparedFigure> Comparison { get; init; }

    public required MeasureAgreements Agreed { get; init; }

    /// <summary>The release it was read from; nothing where agencies supplied it.</summary>
    public StatisticsRelease? Release { get; init; }

    public StatisticsRelease? PopulationRelease { get; init; }

    public string NeighbourModel { get; init; } = "";

    /// <summary>The figures of other places for the latest period, as published; none where agencies supplied the measure.</summary>
    public IReadOnlyList<PlacedFigure> Elsewhere { get; init; } = [];

    /// <summary>When its latest figure came in, UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>The published measure whose areas stand beside it, where it is not the measure itself.</summary>
    public string? ComparedBy { get; init; }

    /// <summary>The latest figure that is a number, by which lists judge.</summary>
    public ReadFigure? Latest => Figures.LastOrDefault(figure => figure.Value is not null);

    /// <summary>The chart's point for <see cref="Latest"/>.</summary>
    public XmrPoint? LatestPoint => Chart.Points.LastOrDefault(point => point.Value is not null);

    /// <summary>The target its latest figure is judged by.</summary>
    public IndicatorTarget? Target => Latest is { } latest ? Agreed.TargetOn(latest.Period.FirstDay) : null;

    /// <summary>The first target that holds from a later day than the latest figure’s.</summary>
    public IndicatorTarget? ComingTarget =>
        Agreed
            .Targets.Where(target => Latest is null || target.HoldsFrom > Latest.Period.FirstDay)
            .MinBy(target => target.HoldsFrom);

    /// <summary>Whether good performance can be expected to last.</summary>
    public Prospect Prospect => prospect ??= Prospect.Of(Chart);

    /// <summary>The gaps after the latest figure: what the reader would otherwise miss.</summary>
    public IEnumerable<ReadFigure> GapsSince =>
        Latest is { } latest ? Figures.SkipWhile(figure => figure != latest).Skip(1) : Figures;

    /// <summary>
    /// The same as it could be read at the end of a day: figures of later periods are left out. Nothing where there was none.
    /// </summary>
    public MeasureReading? UpTo(DateOnly lastDay)
    {
        List<ReadFigure> kept = [.. Figures.Where(figure => figure.Period.LastDay <= lastDay)];
        return kept.Count == Figures.Count ? this : Of(kept);
    }

    /// <summary>The same before its latest figure came in.</summary>
    public MeasureReading? Before() =>
        Latest is { } latest ? Of([.. Figures.TakeWhile(figure => figure != latest)]) : null;

    public ComparedFigure? England => Comparison.FirstOrDefault(compared => compared.Kind == ComparedWith.England);

    public ComparedFigure? Similar => Comparison.FirstOrDefault(compared => compared.Kind == ComparedWith.SimilarAreas);

    /// <summary>
    /// Without the published measures that say for whole years what an indicator among them says: they stand beside it, and
    /// are no second sign of the same thing.
    /// </summary>
    public static IReadOnlyList<MeasureReading> WithoutTwins(IReadOnlyList<MeasureReading> readings)
    {
        var twins = readings.Select(reading => reading.ComparedBy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. readings.Where(reading => !twins.Contains(reading.Measure.Id))];
    }

    private MeasureReading? Of(List<ReadFigure> figures) =>
        figures.Count == 0
            ? null
            : this with
            {
                Figures = figures,
                Chart = Agreed.Chart(figures, Measure.Better),
                prospect = null,
            };
}

/// <summary>One figure of a series.</summary>
/// <param name="Row">The row of the published file that it comes from; nought where agencies supplied it.</param>
public sealed record ReadFigure(
    Period Period,
    double? Numerator,
    double? Denominator,
    double? Value,
    PublishedMarker? Gap,
    int Row
)
{
    /// <summary>The 95% limits that the source publishes with it.</summary>
    public Interval? Limits { get; init; }

    /// <summary>The row of the denominator, where it is another.</summary>
    public int? WholeRow { get; init; }

    /// <summary>Not final yet.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whoever supplied it does not trust it.</summary>
    public bool IsUnreliable { get; init; }
}

/// <summary>A published figure of another place.</summary>
public sealed record PlacedFigure(string Place, MeasureFigure Figure);

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

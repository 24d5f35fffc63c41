using System.Collections.Concurrent;

namespace Goldthread.Features.Dataset.Published;

/// <summary>
/// The reference that ships with the program, read once: areas, statistical neighbours, mapped measures, and the measures
/// that are invented for the demonstration.
/// </summary>
public sealed class ReferenceShelf
{
    private readonly Lazy<AreaDirectory> areas = new(AreaDirectory.LoadShipped);
    private readonly Lazy<StatisticalNeighbours> neighbours = new(StatisticalNeighbours.LoadShipped);
    private readonly Lazy<MeasureCatalogue> measures = new(MeasureCatalogue.LoadShipped);
    private readonly Lazy<IReadOnlyList<InventedMeasure>> invented = new(InventedMeasure.LoadShipped);

    // A release never changes, so what was read from it once holds for the life of the process.
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<StatisticalNeighbours>> models = new();

    public AreaDirectory Areas => areas.Value;

    public StatisticalNeighbours Neighbours => neighbours.Value;

    public MeasureCatalogue Measures => measures.Value;

    public IReadOnlyList<InventedMeasure> Invented => invented.Value;

    /// <summary>The models of neighbours read from a release before, or nothing.</summary>
    public IReadOnlyList<StatisticalNeighbours>? ModelsOf(Guid release) => models.GetValueOrDefault(release);

    /// <summary>Remembers the models of a release.</summary>
    public IReadOnlyList<StatisticalNeighbours> KeepModels(Guid release, IReadOnlyList<StatisticalNeighbours> read) =>
        models.GetOrAdd(release, read);
}

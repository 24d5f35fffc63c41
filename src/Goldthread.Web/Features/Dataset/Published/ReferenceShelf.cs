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

    public AreaDirectory Areas => areas.Value;

    public StatisticalNeighbours Neighbours => neighbours.Value;

    public MeasureCatalogue Measures => measures.Value;

    public IReadOnlyList<InventedMeasure> Invented => invented.Value;
}

namespace Goldthread.Features.Dataset.Published;

/// <summary>The reference that ships with the program, read once: areas, statistical neighbours, mapped measures.</summary>
public sealed class ReferenceShelf
{
    private readonly Lazy<AreaDirectory> areas = new(AreaDirectory.LoadShipped);
    private readonly Lazy<StatisticalNeighbours> neighbours = new(StatisticalNeighbours.LoadShipped);
    private readonly Lazy<MeasureCatalogue> measures = new(MeasureCatalogue.LoadShipped);

    public AreaDirectory Areas => areas.Value;

    public StatisticalNeighbours Neighbours => neighbours.Value;

    public MeasureCatalogue Measures => measures.Value;
}

using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Reads a measure for an area from the latest releases that hold it. England and the regions are read as published, never
/// summed from areas, because totals hold estimates for areas that could not report.
/// </summary>
public sealed class MeasureReadingQuery(ReleasesQuery releases, ReferenceShelf reference)
{
    public const string EnglandCode = "E92000001";

    private readonly Dictionary<Guid, (StatisticsRelease Release, DataFile File)> read = [];

    /// <summary>The area that a partnership's code stands for today, or nothing for a code that is not known.</summary>
    public Area? FindArea(string? onsCode) =>
        onsCode is null
            ? null
            : reference
                .Areas.WithOnsCode(onsCode)
                .Where(area => area.Level == GeographicLevel.LocalAuthority)
                .Select(reference.Areas.SeriesOf)
                .FirstOrDefault();

    /// <returns>The reading, or nothing while no release holds the measure, or none of its rows is of the area.</returns>
    public async Task<MeasureReading?> OfAsync(
        PublishedMeasure measure,
        Area area,
        MeasureAgreements agreed,
        CancellationToken cancel
    )
    {
        var company = Company.Of(area, reference);
        if (await FileAsync([.. measure.Columns], company, cancel) is not { } table)
        {
            return null;
        }

        var population = measure.Population
            ? await FileAsync(reference.Measures.Population.Shape, company, cancel)
            : null;
        var people = population is { } found
            ? MeasureFigures.Population(reference.Measures, reference.Areas, found.File)
            : new Dictionary<(string, int), PublishedCell>();
        var figures = MeasureFigures
            .Read(measure, table.File, reference.Areas, people)
            .ToLookup(figure => reference.Areas.SeriesOf(figure.Area).Key, StringComparer.Ordinal);
        var own = Order(figures[area.Key]);
        if (own.Count == 0)
        {
            return null;
        }

        return new MeasureReading
        {
            Measure = measure,
            AreaName = area.Name,
            Figures = own,
            Agreed = agreed,
            Chart = agreed.Chart(own, measure.Better),
            UpdatedAt = table.Release.ImportedAt,
            Comparison = new Comparer(measure, area, own, company, figures).Compare(),
            Release = table.Release,
            PopulationRelease = population?.Release,
            NeighbourModel = $"{reference.Neighbours.Model}, {reference.Neighbours.Date}",
        };
    }

    private async Task<(StatisticsRelease Release, DataFile File)?> FileAsync(
        IReadOnlyList<string> columns,
        Company company,
        CancellationToken cancel
    )
    {
        if (await releases.HoldingAsync(columns, cancel) is not { } release)
        {
            return null;
        }

        if (!read.TryGetValue(release.Id, out var known))
        {
            known = (release, await releases.ReadAsync(release, company.Keys, cancel));
            read.Add(release.Id, known);
        }

        return known;
    }

    private static List<ReadFigure> Order(IEnumerable<MeasureFigure> figures) =>
        [
            .. figures
                .OrderBy(figure => figure.Period)
                .Select(figure => new ReadFigure(
                    figure.Period,
                    figure.Numerator,
                    figure.Denominator,
                    figure.Value,
                    figure.Gap,
                    figure.Row
                )),
        ];

    /// <summary>An area with those it is compared with, and the keys under which all of them were ever published.</summary>
    public sealed record Company(
        Area? England,
        Area? Region,
        IReadOnlyList<Area> Neighbours,
        IReadOnlyList<string> Keys
    )
    {
        public static Company Of(Area area, ReferenceShelf reference)
        {
            var areas = reference.Areas;
            var england = areas.FindCode(GeographicLevel.National, EnglandCode);
            var region = areas.FindCode(GeographicLevel.Regional, area.RegionCode);
            var neighbours = reference
                .Neighbours.Of(area.LaCode)
                .Select(neighbour => areas.WithLaCode(neighbour.LaCode).Select(areas.SeriesOf).FirstOrDefault())
                .OfType<Area>()
                .ToList();
            var all = neighbours.Append(area).Append(england).Append(region).OfType<Area>();
            return new Company(england, region, neighbours, areas.KeysOf(all));
        }
    }
}

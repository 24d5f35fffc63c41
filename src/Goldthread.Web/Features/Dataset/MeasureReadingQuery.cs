using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Reads a measure for an area from the latest releases that hold it. England and the regions are read as published, never
/// summed from areas, because totals hold estimates for areas that could not report.
/// </summary>
public sealed class MeasureReadingQuery(ReleasesQuery releases, ReferenceShelf reference, NeighboursQuery neighbours)
{
    public const string EnglandCode = "E92000001";

    private readonly Dictionary<(Guid Release, string Filters), DataFile> read = [];

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
        var model = await neighbours.CurrentAsync(cancel);
        var company = Company.Of(area, reference, model);
        if (
            await FileAsync([.. measure.Columns], measure.Filters, measure.FiltersWanted, company, cancel)
            is not { } table
        )
        {
            return null;
        }

        var population = measure.NeedsPopulation
            ? await FileAsync(reference.Measures.Population.Shape, [], [], company, cancel)
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
            NeighbourModel = $"{model.Model}, {model.Date}",
            Elsewhere = Elsewhere(company, figures, own.LastOrDefault(figure => figure.Value is not null)?.Period),
        };
    }

    /// <summary>
    /// The latest release with these columns that has rows of the measure: downloads of one layout may hold other measures.
    /// </summary>
    private async Task<(StatisticsRelease Release, DataFile File)?> FileAsync(
        IReadOnlyList<string> columns,
        Dictionary<string, string> filters,
        Dictionary<string, string> wanted,
        Company company,
        CancellationToken cancel
    )
    {
        foreach (var release in await releases.HoldingAsync(columns, cancel))
        {
            var key = (
                release.Id,
                string.Join(PackedCells.Separator, wanted.Select(pair => $"{pair.Key}={pair.Value}"))
            );
            if (!read.TryGetValue(key, out var file))
            {
                file = await releases.ReadAsync(release, company.Keys, wanted, cancel);
                read.Add(key, file);
            }

            var picked = new RowFilter(file, filters);
            if (filters.Count == 0 || file.Rows.Any(row => picked.Takes(row.Filters.Packed)))
            {
                return (release, file);
            }
        }

        return null;
    }

    /// <summary>The figures of other places in a period, each with its row, so that a comparison can be traced too.</summary>
    private static IReadOnlyList<PlacedFigure> Elsewhere(
        Company company,
        ILookup<string, MeasureFigure> figures,
        Period? period
    ) =>
        [
            .. new[] { company.England, company.Region }
                .Concat(company.Neighbours)
                .OfType<Area>()
                .Select(place => (place, figure: figures[place.Key].FirstOrDefault(figure => figure.Period == period)))
                .Where(pair => pair.figure is not null)
                .Select(pair => new PlacedFigure(pair.place.Name, pair.figure!)),
        ];

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
                )
                {
                    Limits = figure.Limits,
                    WholeRow = figure.WholeRow,
                }),
        ];

    /// <summary>An area with those it is compared with, and the keys under which all of them were ever published.</summary>
    public sealed record Company(
        Area? England,
        Area? Region,
        IReadOnlyList<Area> Neighbours,
        IReadOnlyList<string> Keys
    )
    {
        public static Company Of(Area area, ReferenceShelf reference, StatisticalNeighbours model)
        {
            var areas = reference.Areas;
            var england = areas.FindCode(GeographicLevel.National, EnglandCode);
            var region = areas.FindCode(GeographicLevel.Regional, area.RegionCode);
            var neighbours = model
                .Of(area.LaCode)
                .Select(neighbour => areas.WithLaCode(neighbour.LaCode).Select(areas.SeriesOf).FirstOrDefault())
                .OfType<Area>()
                .ToList();
            var all = neighbours.Append(area).Append(england).Append(region).OfType<Area>();
            return new Company(england, region, neighbours, areas.KeysOf(all));
        }
    }
}

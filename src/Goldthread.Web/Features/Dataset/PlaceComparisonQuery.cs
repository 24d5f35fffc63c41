using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;

namespace Goldthread.Features.Dataset;

/// <summary>
/// Reads a published measure for every local authority in one period, from the latest release that holds it, for the area
/// of the partnership that the address names.
/// </summary>
public sealed class PlaceComparisonQuery(
    ReleasesQuery releases,
    ReferenceShelf reference,
    IndicatorQuery indicators,
    NeighboursQuery neighbours,
    KeptAnswers kept,
    Address address
)
{
    /// <summary>
    /// The published measure that a reference stands for: itself, or the one whose areas stand beside an indicator of the
    /// partnership's own; nothing where there is none.
    /// </summary>
    public PublishedMeasure? MeasureOf(IMeasureDefinition definition) =>
        definition switch
        {
            PublishedMeasure published => published,
            IndicatorDefinition { Published: { } twin } => indicators.Measure(twin),
            _ => null,
        };

    /// <summary>The comparison as it is shown, or nothing where there is none.</summary>
    public async Task<PlaceView?> FindAsync(string reference, int? year, CancellationToken cancel) =>
        await indicators.DefinitionAsync(reference, cancel) is { } definition
        && MeasureOf(definition) is { } measure
        && await OfAsync(measure, year, cancel) is { } places
            ? new PlaceView(places)
            : null;

    /// <summary>
    /// The comparison, or nothing where no release holds the measure or it has not one figure a year. Without a year it is
    /// the latest in which the area has a figure, as everywhere else.
    /// </summary>
    public async Task<PlaceComparison?> OfAsync(PublishedMeasure measure, int? year, CancellationToken cancel)
    {
        if (!measure.IsYearly || await ReleaseAsync(measure, cancel) is not { } release)
        {
            return null;
        }

        var area = await indicators.AreaAsync(cancel);
        return await kept.OfAsync(
            address.Here.Id,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(PlaceComparison)} {measure.Id} {release.Id} {year} {area?.Key}"
            ),
            stop => ReadAsync(measure, release, area, year, stop),
            cancel
        );
    }

    private async Task<PlaceComparison> ReadAsync(
        PublishedMeasure measure,
        StatisticsRelease release,
        Area? area,
        int? year,
        CancellationToken cancel
    )
    {
        var periods = await releases.PeriodsAsync(release, cancel);
        var period =
            periods.FirstOrDefault(one => one.Year == year)
            ?? (await indicators.FindAsync(measure.Id, cancel))?.Reading.Latest?.Period
            ?? periods[0];
        var file = await releases.ReadPeriodAsync(release, period, measure.FiltersWanted, cancel);
        var model = await neighbours.CurrentAsync(cancel);
        var figures = MeasureFigures
            .Read(measure, file, reference.Areas, await PopulationAsync(measure, period, cancel))
            .GroupBy(figure => figure.Area.Key, StringComparer.Ordinal)
            .Select(rows => rows.First())
            .ToList();
        var company = area is null ? null : MeasureReadingQuery.Company.Of(area, reference, model);
        var england = Published(
            figures,
            reference.Areas.FindCode(GeographicLevel.National, MeasureReadingQuery.EnglandCode)
        );
        var (places, curve) = PlaceReckoning.Of(
            measure,
            [
                .. figures
                    .Where(figure => figure.Area.Level == GeographicLevel.LocalAuthority)
                    .Select(figure => ToPlace(figure, area, company))
                    .OrderBy(place => place.Area.Name, StringComparer.Ordinal),
            ],
            england
        );
        return new PlaceComparison
        {
            Measure = measure,
            Release = release,
            Period = period,
            Periods = periods,
            Places = places,
            Absent = Absent(places, period),
            England = england,
            Region = Published(figures, company?.Region),
            RegionName = company?.Region?.Name ?? "",
            Curve = curve,
            NeighbourModel = $"{model.Model}, {model.Date}",
        };
    }

    /// <summary>
    /// The release that the reading of the area is from, which has rows of the measure; where the area has no figures, the
    /// latest that has its columns.
    /// </summary>
    private async Task<StatisticsRelease?> ReleaseAsync(PublishedMeasure measure, CancellationToken cancel) =>
        (await indicators.FindAsync(measure.Id, cancel))?.Reading.Release
        ?? (await releases.HoldingAsync([.. measure.Columns], cancel) is [var latest, ..] ? latest : null);

    /// <summary>The people of the year before, where the measure is a rate of them and its own file has none.</summary>
    private async Task<IReadOnlyDictionary<(string AreaKey, int Year), PublishedCell>> PopulationAsync(
        PublishedMeasure measure,
        Period period,
        CancellationToken cancel
    )
    {
        var catalogue = reference.Measures;
        if (
            !measure.NeedsPopulation
            || await releases.HoldingAsync(catalogue.Population.Shape, cancel) is not [var release, ..]
        )
        {
            return new Dictionary<(string, int), PublishedCell>();
        }

        var periods = await releases.PeriodsAsync(release, cancel);
        return periods.FirstOrDefault(one => one.Year == period.Year - 1) is { } before
            ? MeasureFigures.Population(
                catalogue,
                reference.Areas,
                await releases.ReadPeriodAsync(
                    release,
                    before,
                    new Dictionary<string, string>(StringComparer.Ordinal),
                    cancel
                )
            )
            : new Dictionary<(string, int), PublishedCell>();
    }

    private ComparedPlace ToPlace(MeasureFigure figure, Area? area, MeasureReadingQuery.Company? company)
    {
        var series = reference.Areas.SeriesOf(figure.Area).Key;
        return new ComparedPlace(
            figure.Area,
            figure.Numerator,
            figure.Denominator,
            figure.Value,
            figure.Gap,
            figure.Row
        )
        {
            Limits = figure.Limits,
            IsHere = series == area?.Key,
            IsNeighbour = company?.Neighbours.Any(neighbour => neighbour.Key == series) == true,
            IsInRegion = company?.Region is { } region && figure.Area.RegionCode == region.OnsCode,
        };
    }

    /// <summary>
    /// Authorities that existed at the end of the period and have no row, by their names. Places that publishers only ever
    /// name as a pair of authorities are none.
    /// </summary>
    private IReadOnlyList<string> Absent(IReadOnlyList<ComparedPlace> places, Period period)
    {
        var present = places
            .Select(place => reference.Areas.SeriesOf(place.Area).Key)
            .ToHashSet(StringComparer.Ordinal);
        var day = period.LastDay;
        return
        [
            .. reference
                .Areas.All.Where(area =>
                    area.Level == GeographicLevel.LocalAuthority
                    && area.OnsCode.StartsWith('E')
                    && !area.OnsCode.Contains('/', StringComparison.Ordinal)
                    && (area.From is null || area.From <= day)
                    && (area.To is null || area.To >= day)
                )
                .Select(reference.Areas.SeriesOf)
                .Where(area => !present.Contains(area.Key))
                .Select(area => area.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static double? Published(IEnumerable<MeasureFigure> figures, Area? area) =>
        area is null ? null : figures.FirstOrDefault(figure => figure.Area.Key == area.Key)?.Value;
}

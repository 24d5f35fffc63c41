using System.Globalization;
using Goldthread.Features.Dataset.Published;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.Reading;

/// <summary>A published measure for every local authority: ranked bars, a funnel, and the table that says the same.</summary>
public sealed class PlaceComparisonModel(IndicatorQuery indicators, PlaceComparisonQuery query, Address address)
    : GoldthreadPage
{
    /// <summary>What the address names: a published measure or an indicator of the partnership’s own.</summary>
    public IMeasureDefinition Measure { get; private set; } = null!;

    /// <summary>The published measure that is compared; nothing where there is none.</summary>
    public PublishedMeasure? Published { get; private set; }

    public PlaceView? View { get; private set; }

    public PlaceFilter Filter { get; private set; } = new();

    public IReadOnlyList<ComparedPlace> Rows { get; private set; } = [];

    public string Place => address.Here.Slug;

    public string Here => DatasetPaths.PlaceComparison(Place, Measure.Id);

    /// <summary>Whether the partnership asks for it itself and others stand beside it by a published measure.</summary>
    public bool IsTwin => Published is not null && !ReferenceEquals(Measure, Published);

    public IEnumerable<SelectListItem> Years =>
        View!.Places.Periods.Select(period => new SelectListItem(
            period.Label,
            period.Year.ToString(CultureInfo.InvariantCulture),
            period == View.Places.Period
        ));

    public IEnumerable<SelectListItem> Groups =>
        [
            new("All local authorities", ""),
            new($"Those of {View!.Region}", PlaceFilter.Region, Filter.Among == PlaceFilter.Region),
            new("Similar areas", PlaceFilter.Neighbours, Filter.Among == PlaceFilter.Neighbours),
        ];

    /// <summary>Places that have a row and no figure, by what the file says of them.</summary>
    public IEnumerable<(string Reason, IReadOnlyList<string> Names)> Silent =>
        View!
            .Places.Places.Where(place => place.Value is null)
            .GroupBy(place => place.Gap ?? PublishedMarker.NotAvailable)
            .Select(group =>
                (
                    $"{group.Key.Letter} {group.Key.Meaning}",
                    (IReadOnlyList<string>)[.. group.Select(place => place.Area.Name)]
                )
            );

    public async Task OnGetAsync(string reference, [FromQuery] PlaceFilter filter, CancellationToken cancel)
    {
        Measure = await indicators.DefinitionAsync(reference, cancel) ?? throw new NotFoundException();
        Published = query.MeasureOf(Measure);
        View = await query.FindAsync(reference, filter.Year, cancel);
        if (Measure.Invented && View is null)
        {
            // Outside the demonstration nobody has heard of it.
            throw new NotFoundException();
        }

        Filter = filter;
        Rows = View is null ? [] : filter.Keep(View.Places.Places);
    }

    public string DownloadPath(string kind) => $"{Here}.{kind}{Filter.ToQuery()}";

    /// <summary>The column that the table stands by, for <c>aria-sort</c>.</summary>
    public string? SortOf(PlaceSort column) =>
        column != Filter.ReadSort ? null
        : Filter.IsTurned ? "descending"
        : "ascending";

    /// <summary>The address sorted by a column, or turned round where it stands by that one already.</summary>
    public string SortPath(PlaceSort column)
    {
        var key = column.ToString().ToLowerInvariant();
        var sorted = Filter with { Sort = column == Filter.ReadSort && !Filter.IsTurned ? $"-{key}" : key };
        return $"{Here}{sorted.ToQuery()}#places";
    }
}

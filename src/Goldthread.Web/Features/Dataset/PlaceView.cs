using Goldthread.Features.Dataset.Published;
using Goldthread.GovUk.Charts;

namespace Goldthread.Features.Dataset;

/// <summary>A comparison of places as charts and tables show it.</summary>
public sealed class PlaceView(PlaceComparison places)
{
    private const string Same = "The sentences beside it and the table below give the same information.";

    public PlaceComparison Places => places;

    public ValueStyle Style { get; } = ReadingView.StyleOf(places.Measure);

    public string UnitHeading { get; } = ReadingView.UnitHeadingOf(places.Measure);

    private PlaceNames Names => new(places.Here?.Area.Name ?? "This area", Region);

    /// <summary>The region with its article, as sentences name it.</summary>
    public string Region => places.RegionName.Length == 0 ? "the region" : $"the {places.RegionName}";

    /// <summary>Whether there is a funnel: a measure of many places with denominators.</summary>
    public bool HasFunnel => places.Curve is not null;

    public RankedView Bars() =>
        new(
            $"Ranked bars of {places.Measure.Name} by local authority, {places.Period.Label}. {Same}",
            [
                .. places.Known.Select(place => new RankedBar(
                    place.Area.Name,
                    place.Value!.Value,
                    place.Limits?.Lower,
                    place.Limits?.Upper,
                    place.Mark
                )),
            ],
            Style
        )
        {
            Line = places.England is null ? null : new RankedLine("England", places.England),
            Names = Names,
        };

    public FunnelView Funnel() =>
        new(
            $"Funnel of {places.Measure.Name} by local authority, {places.Period.Label}. {Same}",
            [
                .. places
                    .Known.Where(place => place.Size is not null)
                    .Select(place => new FunnelDot(place.Area.Name, place.Size!.Value, place.Value!.Value, place.Mark)),
            ],
            Style
        )
        {
            SizeName = SizeName,
            Average = places.Curve?.Baseline,
            Bands =
            [
                .. (places.Curve?.Points ?? []).Select(limits => new FunnelBand(
                    limits.X,
                    limits.Outer.Lower,
                    limits.Inner.Lower,
                    limits.Inner.Upper,
                    limits.Outer.Upper
                )),
            ],
            Names = Names,
        };

    public string Interval(ComparedPlace place) =>
        place.Limits is { } limits ? $"{Style.Write(limits.Lower)} to {Style.Write(limits.Upper)}" : "[z]";

    public string Value(ComparedPlace place) =>
        place.Value is { } value ? Style.Write(value) : (place.Gap ?? PublishedMarker.NotAvailable).Letter;

    private string SizeName
    {
        get
        {
            var measure = places.Measure;
            return measure.Population
                ? $"{measure.NumeratorName} to expect for the size of the area, at the average rate"
                : $"{measure.DenominatorName} in the area";
        }
    }
}

using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Statistics.Comparisons;

namespace Goldthread.Features.Dataset;

/// <summary>What the address of a comparison of places asks for; what it does not know it leaves aside.</summary>
/// <param name="Year">The year of the period; the latest with a figure where it is left out.</param>
/// <param name="Among">`region` or `neighbours`; everybody otherwise. Ranks are always among all.</param>
/// <param name="Sort">A key of <see cref="PlaceSort"/>, after a minus for the other way round.</param>
public sealed record PlaceFilter(int? Year = null, string? Among = null, string? Sort = null)
{
    public const string Region = "region";
    public const string Neighbours = "neighbours";

    public PlaceSort ReadSort =>
        Sort?.TrimStart('-') switch
        {
            "area" => PlaceSort.Area,
            "size" => PlaceSort.Size,
            "england" => PlaceSort.England,
            _ => PlaceSort.Rank,
        };

    public bool IsTurned => Sort is ['-', ..];

    public bool IsFiltered => Among is Region or Neighbours;

    public string ToQuery() =>
        Filters.ToQuery(
            ("year", Year?.ToString(CultureInfo.InvariantCulture)),
            ("among", IsFiltered ? Among : null),
            ("sort", Sort)
        );

    /// <summary>The rows of the table. The place that the page is about always stays, to be read beside the others.</summary>
    public IReadOnlyList<ComparedPlace> Keep(IEnumerable<ComparedPlace> places)
    {
        var kept = places.Where(place =>
            place.IsHere
            || Among switch
            {
                Region => place.IsInRegion,
                Neighbours => place.IsNeighbour,
                _ => true,
            }
        );
        var sorted = ReadSort switch
        {
            PlaceSort.Area => kept.OrderBy(place => place.Area.Name, StringComparer.Ordinal),
            PlaceSort.Size => kept.OrderByDescending(place => place.Denominator ?? -1),
            PlaceSort.England => kept.OrderBy(place =>
                place.AgainstEngland == Comparison.NotCompared ? int.MaxValue : (int)place.AgainstEngland
            ),
            PlaceSort.Rank => kept.OrderBy(place => place.Rank ?? int.MaxValue),
        };
        List<ComparedPlace> rows = [.. sorted.ThenBy(place => place.Area.Name, StringComparer.Ordinal)];
        if (IsTurned)
        {
            rows.Reverse();
        }

        return rows;
    }
}

/// <summary>What the table of places can be sorted by.</summary>
public enum PlaceSort
{
    Rank,
    Area,
    Size,
    England,
}

using System.Text.RegularExpressions;
using Goldthread.Features.Dataset.Published;

namespace Goldthread.Features.Dataset.StatisticsImport;

/// <summary>A layout of lists that carry no figures of places and periods, known by its heading wherever it stands.</summary>
/// <param name="Kind">What sort of list.</param>
/// <param name="Matches">Whether a row of cells is its heading.</param>
/// <param name="Key">The columns that say what an entry is about; the first column where none is named.</param>
public sealed partial record ListLayout(
    PublicationKind Kind,
    Func<IReadOnlyList<string>, AreaDirectory, bool> Matches,
    params IReadOnlyList<string> Key
)
{
    /// <summary>Spreadsheets put a few rows of their own above the heading.</summary>
    public const int DeepestHeading = 10;

    private const int MostNamesAside = 20;

    private static readonly ListLayout[] All =
    [
        new(
            PublicationKind.Dictionary,
            (cells, _) => Has(cells, "Measure_short", "Polarity"),
            "Topic",
            "Measure_short"
        ),
        new(PublicationKind.Neighbours, (cells, _) => Has(cells, "old_la_code", "SN_1", "SN_10"), "old_la_code"),
        new(PublicationKind.Neighbours, (cells, _) => Has(cells, "SN1", "SNP", "SN10"), "LA num"),
        new(PublicationKind.Neighbours, (cells, _) => Has(cells, "la_code", "stat_neighbours", "country"), "la_code"),
        new(PublicationKind.Neighbours, NamesAuthorities),
        new(
            PublicationKind.Places,
            (cells, _) => Has(cells, "new_la_code", "old_la_code", "date_of_operation"),
            "old_la_code",
            "new_la_code"
        ),
        new(PublicationKind.Places, (cells, _) => Has(cells, "lad_code", "lad_name", "status"), "lad_code", "lad_name"),
        new(PublicationKind.Places, (cells, _) => Has(cells, "pfa_code", "pfa_name", "status"), "pfa_code"),
        new(PublicationKind.Places, (cells, _) => Is(cells, "region_code", "region_name"), "region_code"),
        new(
            PublicationKind.Places,
            (cells, _) => Is(cells, "country_code", "country_name"),
            "country_code",
            "country_name"
        ),
        new(
            PublicationKind.Places,
            (cells, _) => Is(cells, "region_code", "region_name", "old_la_code", "la_name", "new_la_code"),
            "old_la_code",
            "new_la_code",
            "la_name"
        ),
        new(PublicationKind.Places, (cells, _) => Is(cells, "LA Number", "LA Name", "Region", "Type"), "LA Number"),
        new(PublicationKind.Places, (cells, _) => cells.Count > 3 && LowerTier().IsMatch(cells[0])),
    ];

    /// <summary>The layout whose heading a row is, or nothing.</summary>
    public static ListLayout? Find(IReadOnlyList<string> cells, AreaDirectory areas) =>
        Array.Find(All, layout => layout.Matches(cells, areas));

    private static bool Has(IReadOnlyList<string> cells, params string[] names) =>
        names.All(name => cells.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static bool Is(IReadOnlyList<string> cells, params string[] names) =>
        cells.Count(cell => cell.Length > 0) == names.Length && Has(cells, names);

    /// <summary>Lists turned on their side name an authority over each column, and its neighbours below.</summary>
    private static bool NamesAuthorities(IReadOnlyList<string> cells, AreaDirectory areas) =>
        cells.Count >= MostNamesAside && cells.All(cell => cell.Length > 0 && areas.FindNamed(cell) is not null);

    [GeneratedRegex(@"^LTLA\d\dCD$", RegexOptions.None, 1000)]
    private static partial Regex LowerTier();
}

using System.Globalization;
using Goldthread.Features.Partnership;

namespace Goldthread.Features.Dataset;

/// <summary>What the address of the catalogue asks for; what it does not know it leaves aside.</summary>
/// <param name="Words">Part of a name, a definition or a number.</param>
/// <param name="Theme">The number of a theme.</param>
/// <param name="From">The name of a supplier.</param>
/// <param name="Compared">`yes` for those that published figures can stand beside, `no` for the others.</param>
public sealed record CatalogueFilter(string? Words, int? Theme, string? From, string? Compared)
{
    public const string Yes = "yes";
    public const string No = "no";

    public static CatalogueFilter None { get; } = new(null, null, null, null);

    public Supplier? Supplier => Enum.TryParse<Supplier>(From, out var known) && Enum.IsDefined(known) ? known : null;

    public IReadOnlyList<CatalogueIndicator> Keep(IEnumerable<CatalogueIndicator> all) =>
        [
            .. all.Where(one => Theme is null || one.Theme == Theme)
                .Where(one => Supplier is null || one.From == Supplier)
                .Where(one =>
                    Compared switch
                    {
                        Yes => one.Compare is not null,
                        No => one.Compare is null,
                        _ => true,
                    }
                )
                .Where(Says),
        ];

    public string ToQuery() =>
        Filters.ToQuery(
            ("words", Words?.Trim()),
            ("theme", Theme?.ToString(CultureInfo.InvariantCulture)),
            ("from", From),
            ("compared", Compared)
        );

    private bool Says(CatalogueIndicator one) =>
        Words?.Trim() is not { Length: > 0 } words
        || one.Id == words
        || one.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || one.Counts.Contains(words, StringComparison.OrdinalIgnoreCase);
}

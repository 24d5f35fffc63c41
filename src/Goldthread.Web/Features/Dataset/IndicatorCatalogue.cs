using Goldthread.Features.Partnership;

namespace Goldthread.Features.Dataset;

/// <summary>
/// The indicators that ship with Goldthread, over all thirteen themes. They are drafts for local agreement, the same in
/// every partnership; none of them has a figure before an agency supplies one.
/// </summary>
public static class IndicatorCatalogue
{
    private static readonly Lazy<IReadOnlyList<CatalogueIndicator>> Shipped = new(() =>
        ShippedText.Read<ShippedCatalogue>("indicator-catalogue.yaml").Indicators
    );

    /// <summary>All, in the order of their numbers.</summary>
    public static IReadOnlyList<CatalogueIndicator> All => Shipped.Value;

    public static CatalogueIndicator? Find(string id) => All.FirstOrDefault(one => one.Id == id);

    private sealed class ShippedCatalogue
    {
        public List<CatalogueIndicator> Indicators { get; init; } = [];
    }
}

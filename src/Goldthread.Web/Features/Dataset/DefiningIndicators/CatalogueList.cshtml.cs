using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.DefiningIndicators;

/// <summary>Every indicator that ships as a draft, theme by theme.</summary>
public sealed class CatalogueListModel(GoldthreadDb db, Address address) : GoldthreadPage
{
    public CatalogueFilter Filter { get; private set; } = CatalogueFilter.None;

    public IReadOnlyList<CatalogueTheme> Themes { get; private set; } = [];

    public int Found { get; private set; }

    public string Place => address.Here.Slug;

    public bool IsFiltered => Filter.ToQuery().Length > 0;

    public IEnumerable<SelectListItem> ThemeChoices { get; private set; } = [];

    public IEnumerable<SelectListItem> Suppliers =>
        [
            new("Anybody", ""),
            .. Enum.GetValues<Supplier>()
                .Where(supplier => IndicatorCatalogue.All.Any(one => one.From == supplier))
                .Select(one => new SelectListItem(one.Say(), one.ToString(), one == Filter.Supplier)),
        ];

    public IEnumerable<SelectListItem> Comparisons =>
        [
            new("Either", ""),
            new("Yes", CatalogueFilter.Yes, Filter.Compared == CatalogueFilter.Yes),
            new("No", CatalogueFilter.No, Filter.Compared == CatalogueFilter.No),
        ];

    public string DownloadPath(string kind) => DatasetPaths.CatalogueFile(Place, kind) + Filter.ToQuery();

    public async Task OnGetAsync([FromQuery] CatalogueFilter filter, CancellationToken cancel)
    {
        Filter = filter;
        var names = await ThemeNames.OfAsync(db, cancel);
        var kept = filter.Keep(IndicatorCatalogue.All);
        Found = kept.Count;
        Themes =
        [
            .. kept.GroupBy(one => one.Theme)
                .Select(theme => new CatalogueTheme(theme.Key, ThemeNames.Say(names, theme.Key), [.. theme])),
        ];
        ThemeChoices =
        [
            new("Any theme", ""),
            .. IndicatorCatalogue
                .All.Select(one => one.Theme)
                .Distinct()
                .Select(number => new SelectListItem(
                    ThemeNames.Say(names, number),
                    number.ToString(CultureInfo.InvariantCulture),
                    number == filter.Theme
                )),
        ];
    }
}

/// <param name="Number">Its number, 1 to 13.</param>
/// <param name="Name">Its number and name.</param>
/// <param name="Indicators">Those that the filters leave.</param>
public sealed record CatalogueTheme(int Number, string Name, IReadOnlyList<CatalogueIndicator> Indicators);

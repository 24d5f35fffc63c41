using System.Globalization;
using Goldthread.Features.Dataset.Agreed;
using Goldthread.Platform.Access;
using Goldthread.Platform.Data;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Dataset.KeepingIndicators;

/// <summary>What the partnership asks its agencies for, theme by theme, whatever its standing.</summary>
public sealed class IndicatorSetModel(GoldthreadDb db, IndicatorSetQuery set, CurrentUser user, Address address)
    : GoldthreadPage
{
    private IReadOnlyList<SetIndicator> all = [];

    public SetFilter Filter { get; private set; } = SetFilter.None;

    public IReadOnlyList<SetTheme> Themes { get; private set; } = [];

    public int All => all.Count;

    public int Found { get; private set; }

    public string Place => address.Here.Slug;

    public bool MayKeep => user.May(DatasetPolicy.Keep, address.Here.Id);

    public bool MayRefresh => user.May(DatasetPolicy.Refresh, address.Here.Id);

    public bool IsFiltered => (Filter with { Standing = null }).ToQuery().Length > 0;

    public string Headline
    {
        get
        {
            var parts = Enum.GetValues<IndicatorStanding>()
                .Select(standing => (Standing: standing, Count: CountOf(standing)))
                .Where(part => part.Count > 0)
                .OrderBy(part => part.Standing != IndicatorStanding.Agreed)
                .Select(part => $"{Words.Count(part.Count)} {part.Standing.Say().ToLowerInvariant()}");
            return $"{Words.Plural(All, "indicator")}: {Words.List(parts)}.";
        }
    }

    public IEnumerable<StandingView> Views =>
        [
            new("All", To(Filter with { Standing = null }), All, Filter.Stands is null),
            .. Enum.GetValues<IndicatorStanding>()
                .Select(standing => new StandingView(
                    standing.Say(),
                    To(Filter with { Standing = standing.ToString() }),
                    CountOf(standing),
                    Filter.Stands == standing
                )),
        ];

    public IEnumerable<SelectListItem> ThemeChoices { get; private set; } = [];

    public IEnumerable<SelectListItem> Agencies =>
        [
            new("Anybody", ""),
            .. all.SelectMany(one => one.Suppliers)
                .DistinctBy(supplier => supplier.Slug)
                .OrderBy(supplier => supplier.Name, StringComparer.Ordinal)
                .Select(supplier => new SelectListItem(supplier.Name, supplier.Slug, supplier.Slug == Filter.Agency)),
        ];

    public IEnumerable<SelectListItem> Frequencies =>
        [
            new("However often", ""),
            .. Enum.GetValues<Frequency>()
                .Where(often => all.Any(one => one.Definition.Frequency == often))
                .Select(often => new SelectListItem(often.Say(), often.ToString(), often == Filter.Frequency)),
        ];

    public string FilePath(string kind) => DatasetPaths.IndicatorSetFile(Place, kind) + Filter.ToQuery();

    public string SuppliersOf(SetIndicator one) =>
        one.Suppliers.Count == 0 ? one.Definition.From.Say()
        : one.Suppliers.Count > 3 ? $"{Words.Count(one.Suppliers.Count)} agencies"
        : Words.List(one.Suppliers.Select(supplier => supplier.Name));

    public async Task OnGetAsync([FromQuery] SetFilter filter, CancellationToken cancel)
    {
        Filter = filter;
        all = await set.AllAsync(cancel);
        var names = await ThemeNames.OfAsync(db, cancel);
        var kept = filter.Keep(all);
        Found = kept.Count;
        Themes =
        [
            .. kept.GroupBy(one => one.Indicator.Theme)
                .Select(theme => new SetTheme(theme.Key, ThemeNames.Say(names, theme.Key), [.. theme])),
        ];
        ThemeChoices =
        [
            new("Any theme", ""),
            .. all.Select(one => one.Indicator.Theme)
                .Distinct()
                .Select(number => new SelectListItem(
                    ThemeNames.Say(names, number),
                    number.ToString(CultureInfo.InvariantCulture),
                    number == filter.Theme
                )),
        ];
    }

    private int CountOf(IndicatorStanding standing) => all.Count(one => one.Indicator.Standing == standing);

    private string To(SetFilter filter) => DatasetPaths.IndicatorSet(Place) + filter.ToQuery();
}

/// <summary>A theme with the indicators of the set that the filters leave.</summary>
public sealed record SetTheme(int Number, string Name, IReadOnlyList<SetIndicator> Indicators);

/// <summary>A saved view of the set, by standing.</summary>
public sealed record StandingView(string Text, string Path, int Count, bool IsCurrent);

using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Calendar;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.Recommending;

/// <summary>Every recommendation with the answers of its agencies and how far its actions are.</summary>
public sealed class RecommendationListModel(
    RecommendationListQuery query,
    ImprovementChoicesQuery choices,
    Address address,
    TimeProvider time
) : GoldthreadPage
{
    private const int PageSize = 25;

    public RecommendationFilter Filter { get; private set; } = RecommendationFilter.Everything;

    public int Total { get; private set; }

    public IReadOnlyList<RecommendationRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } =
        new Dictionary<string, int>(StringComparer.Ordinal);

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Themes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sources =>
        [
            new("Any source", ""),
            .. Enum.GetValues<SourceKind>()
                .Select(kind => new SelectListItem(kind.Say(), kind.ToString(), kind == Filter.Kind)),
        ];

    public string Place => address.Here.Slug;

    public DateOnly Today => time.Today();

    public string View => Filter.View ?? "";

    public string FilePath(string kind) => ImprovementPaths.RecommendationFile(Place, kind) + Filter.ToQuery();

    public string ViewPath(string view) => PathOf(Filter with { View = view });

    public async Task OnGetAsync([FromQuery] RecommendationFilter filter, int p, CancellationToken cancel)
    {
        Filter = RecommendationFilter.Views.ContainsKey(filter.View ?? "") ? filter : filter with { View = null };
        var themes = await choices.ThemesAsync(cancel);
        var agencies = await choices.AgenciesAsync(cancel);
        var groups = await choices.GroupsAsync(cancel);
        Themes = Options("Any theme", themes.Select(theme => (theme.Slug, theme.Name)), Filter.Theme);
        Agencies = Options("Any agency", agencies.Select(agency => (agency.Slug, agency.Name)), Filter.Agency);
        Groups = Options("Any group", groups.Select(group => (group.Slug, group.Name)), Filter.Group);
        Counts = await query.CountAsync(cancel);
        var at = Math.Clamp(p, 1, Filters.MostPages);
        (Total, Rows) = await query.FindAsync(Filter, (at - 1) * PageSize, PageSize, cancel);
        if (Rows.Count == 0 && Total > 0)
        {
            at = Filters.LastPage(Total, PageSize);
            (Total, Rows) = await query.FindAsync(Filter, (at - 1) * PageSize, PageSize, cancel);
        }

        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, PathOf(Filter));
        Chosen = [.. Removable()];
    }

    private static IReadOnlyList<SelectListItem> Options(
        string any,
        IEnumerable<(string Slug, string Name)> all,
        string? chosen
    ) => [new(any, ""), .. all.Select(one => new SelectListItem(one.Name, one.Slug, one.Slug == chosen))];

    private IEnumerable<ChosenFilter> Removable()
    {
        if (Filter.Words is { Length: > 0 } words)
        {
            yield return new ChosenFilter($"Words: {words}", PathOf(Filter with { Words = null }));
        }

        if (Themes.FirstOrDefault(one => one.Selected) is { } theme)
        {
            yield return new ChosenFilter($"Theme: {theme.Text}", PathOf(Filter with { Theme = null }));
        }

        if (Agencies.FirstOrDefault(one => one.Selected) is { } agency)
        {
            yield return new ChosenFilter($"Agency: {agency.Text}", PathOf(Filter with { Agency = null }));
        }

        if (Groups.FirstOrDefault(one => one.Selected) is { } group)
        {
            yield return new ChosenFilter($"Watched by: {group.Text}", PathOf(Filter with { Group = null }));
        }

        if (Filter.Kind is { } kind)
        {
            yield return new ChosenFilter($"Source: {kind.Say()}", PathOf(Filter with { Source = null }));
        }
    }

    private string PathOf(RecommendationFilter filter) => ImprovementPaths.RecommendationList(Place) + filter.ToQuery();
}

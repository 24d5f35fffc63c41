using System.Globalization;
using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Improvement.RecordingFindings;

/// <summary>What was learned, by view and filter, newest first.</summary>
public sealed class FindingListModel(
    FindingListQuery query,
    ImprovementChoicesQuery choices,
    Address address,
    CurrentUser user
) : GoldthreadPage
{
    private const int PageSize = 25;

    private FilterChoices offered = FilterChoices.None;
    private IReadOnlyList<int> years = [];

    public FindingFilter Filter { get; private set; } = FindingFilter.All;

    public IReadOnlyList<ViewLink> Views { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<FindingRow> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public IEnumerable<SelectListItem> Themes =>
        Choices("Any theme", offered.Themes.Select(one => (one.Slug, one.Name)), Filter.Theme);

    public IEnumerable<SelectListItem> Agencies =>
        Choices("Any agency", offered.Agencies.Select(one => (one.Slug, one.Name)), Filter.Agency);

    public IEnumerable<SelectListItem> Sources =>
        Choices(
            "Any source",
            Enum.GetValues<SourceKind>().Select(one => (one.ToString(), one.Say())),
            Filter.Source?.ToString()
        );

    public IEnumerable<SelectListItem> Priorities =>
        Choices(
            "Any priority",
            offered.Priorities.Select(one => (one.Id.ToString(), one.Title)),
            Filter.Priority?.ToString()
        );

    public IEnumerable<SelectListItem> Years =>
        Choices(
            "Any year",
            years.Select(YearWord).Select(one => (one, one)),
            Filter.Year is { } year ? YearWord(year) : null
        );

    public bool MayKeep => user.May(ImprovementPolicy.Keep, address.Here.Id);

    public string Place => address.Here.Slug;

    /// <summary>Whether the partnership, as far as this person sees it, has any finding.</summary>
    public bool IsEmpty => Chosen.Count == 0 && Views is [.., { Count: 0 }];

    public string Download(string kind) => ImprovementPaths.FindingFile(Place, kind) + Filter.ToQuery();

    public async Task OnGetAsync([FromQuery] FindingFilter filter, int p, CancellationToken cancel)
    {
        Filter = filter;
        offered = await choices.ForFiltersAsync(cancel);
        years = await query.YearsAsync(cancel);
        var counts = await query.CountsAsync(filter, cancel);
        Views =
        [
            .. FindingViews
                .InOrder.Zip(counts)
                .Select(pair => new ViewLink(
                    pair.First.Name,
                    pair.Second,
                    With(filter with { View = pair.First.View }),
                    pair.First.View == filter.View
                )),
        ];
        Total = (Views.FirstOrDefault(view => view.IsShown) ?? Views[^1]).Count;
        var at = Math.Clamp(p, 1, Filters.LastPage(Total, PageSize));
        Rows = await query.RowsAsync(filter, (at - 1) * PageSize, PageSize, cancel);
        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, With(filter));
        Chosen = [.. Removable(filter)];
    }

    private static string YearWord(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<SelectListItem> Choices(
        string any,
        IEnumerable<(string Value, string Text)> offered,
        string? chosen
    ) =>
        offered
            .Select(one => new SelectListItem(one.Text, one.Value, one.Value == chosen))
            .Prepend(new SelectListItem(any, ""));

    private IEnumerable<ChosenFilter> Removable(FindingFilter filter)
    {
        if (filter.Words is { Length: > 0 } words)
        {
            yield return new ChosenFilter($"Words: {words}", With(filter with { Words = null }));
        }

        if (filter.Theme is { Length: > 0 } theme)
        {
            var name = offered.Themes.FirstOrDefault(one => one.Slug == theme)?.Name ?? theme;
            yield return new ChosenFilter($"Theme: {name}", With(filter with { Theme = null }));
        }

        if (filter.Agency is { Length: > 0 } agency)
        {
            var name = offered.Agencies.FirstOrDefault(one => one.Slug == agency)?.Name ?? agency;
            yield return new ChosenFilter($"Agency: {name}", With(filter with { Agency = null }));
        }

        if (filter.Source is { } source)
        {
            yield return new ChosenFilter($"Source: {source.Say()}", With(filter with { Source = null }));
        }

        if (filter.Priority is { } priority)
        {
            var title = offered.Priorities.FirstOrDefault(one => one.Id == priority)?.Title ?? "not known";
            yield return new ChosenFilter($"Priority: {title}", With(filter with { Priority = null }));
        }

        if (filter.Year is { } year)
        {
            yield return new ChosenFilter($"Year: {YearWord(year)}", With(filter with { Year = null }));
        }
    }

    private string With(FindingFilter filter) => ImprovementPaths.FindingList(Place) + filter.ToQuery();
}

/// <summary>A view of the list with how many it holds.</summary>
public sealed record ViewLink(string Name, int Count, string Path, bool IsShown);
